import type { PartOfSpeech, Tokens } from "../../types.js";
import { SHAPE } from "../tokens.js";
import type { TokenRange } from "./layers.js";
import { isDocumentNoun, isRoleNoun } from "./source-words.js";

/** A phrase longer than this is no source. */
const LONGEST_PHRASE = 40;

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  ...[
    "he",
    "she",
    "they",
    "we",
    "i",
    "you",
    "it",
    "who",
    "some",
    "many",
    "others",
    "everyone",
    "nobody",
    "most",
  ],
  ...["both", "several", "all", "few", "another", "someone", "one"],
]);

/** Days and the like stand between subject and verb, or before a subject, and belong to neither. */
const TIME_WORDS: ReadonlySet<string> = new Set([
  ...[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "yesterday",
    "today",
    "tomorrow",
  ],
  ...["tonight", "january", "february", "march", "april", "june", "july", "august", "september", "october"],
  ...[
    "november",
    "december",
    "jan.",
    "feb.",
    "aug.",
    "sept.",
    "oct.",
    "nov.",
    "dec.",
    "earlier",
    "later",
    "recently",
  ],
]);

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "SYM", "X"]);

/** Prepositions that tie a noun to the noun before it: a spokesman for the ministry, the mayor of Lyon. */
const LINKS: ReadonlySet<string> = new Set(["of", "for", "at", "in", "from", "with", "to", "on"]);

/** Participles that belong to a document's name: documents seen by the Courier, a poll released Monday. */
const PARTICIPLES: ReadonlySet<string> = new Set([
  ...[
    "seen",
    "obtained",
    "released",
    "published",
    "reviewed",
    "conducted",
    "provided",
    "filed",
    "posted",
    "compiled",
  ],
  ...["commissioned", "leaked", "issued", "viewed"],
]);

/** Words between commas that are no apposition: Smith, however, said. */
const ASIDES: ReadonlySet<string> = new Set([
  ...[
    "however",
    "meanwhile",
    "too",
    "though",
    "therefore",
    "also",
    "likewise",
    "moreover",
    "in",
    "on",
    "at",
    "after",
  ],
  ...["for", "speaking", "during", "citing", "by", "like", "when", "while", "as", "then"],
]);

export function isTimeWord(norm: string): boolean {
  return TIME_WORDS.has(norm);
}

/**
 * The noun phrase that ends right before token `end`, not reaching below `floor`; `null` when there is none.
 *
 * Takes in title, name, `of`-phrases and an apposition between commas ("Kovacs, the ministry's spokeswoman,").
 */
export function phraseBefore(tokens: Tokens, end: number, floor: number): TokenRange | null {
  const last = end - 1;
  if (last < floor) return null;
  if (tokens.norm[last] === ",") return phraseWithApposition(tokens, last, floor);
  const head = tokens.norm[last] === ")" ? openingBracket(tokens, last, floor) : end;
  if (head === null) return null;
  const from = startOfPhrase(tokens, head, floor);
  return from === null ? null : { from, to: end };
}

/** NP , apposition , | — and NP , however , |, where the aside is left out. */
function phraseWithApposition(tokens: Tokens, closing: number, floor: number): TokenRange | null {
  for (let comma = closing - 1; comma > floor && closing - comma < LONGEST_PHRASE; comma--) {
    const norm = tokens.norm[comma];
    if (isQuoteMark(norm) || norm === ":" || norm === ";") return null;
    if (norm !== ",") continue;
    const before = phraseBefore(tokens, comma, floor);
    if (before === null) continue;
    if (isApposition(tokens, comma + 1, closing)) return { from: before.from, to: closing };
    if (ASIDES.has(tokens.norm[comma + 1])) return before;
    if (/^(?:who|whose|which)$/.test(tokens.norm[comma + 1])) return { from: before.from, to: closing };
  }
  return null;
}

/** Whether the tokens describe a person: "a senior official", "34", "who leads the party" not. */
function isApposition(tokens: Tokens, from: number, to: number): boolean {
  if (to - from === 1 && (tokens.shape[from] & SHAPE.number) !== 0) return true;
  if (ASIDES.has(tokens.norm[from])) return false;
  for (let i = from; i < to; i++) {
    if (tokens.pos[i] === "AUX" || isQuoteMark(tokens.norm[i])) return false;
    if (isRoleNoun(tokens.norm[i])) return true;
  }
  return /^(?:R|D|I|r|d|i)$/.test(tokens.norm[from]);
}

function openingBracket(tokens: Tokens, closing: number, floor: number): number | null {
  for (let i = closing - 1; i > floor && closing - i < 10; i--) if (tokens.norm[i] === "(") return i;
  return null;
}

function startOfPhrase(tokens: Tokens, end: number, floor: number): number | null {
  const { norm, pos, shape } = tokens;
  let i = end - 1;
  if (i < floor) return null;
  if ((norm[i] === "them" || norm[i] === "us") && i - 2 >= floor && norm[i - 1] === "of") return i - 2;
  if (SUBJECT_PRONOUNS.has(norm[i]) && !(pos[i] === "NUM" && i > floor && NOMINAL.has(pos[i - 1]))) return i;
  if (!isNominal(tokens, i) && pos[i] !== "DET") return null;
  if (pos[i] === "DET" && !/^(?:some|many|others|this|that|these|those|each|most)$/.test(norm[i]))
    return null;
  while (i - 1 >= floor && end - i < LONGEST_PHRASE) {
    const k = i - 1;
    if (pos[i] === "DET" || pos[i] === "PRON") {
      // A determiner begins the phrase, unless the phrase hangs on a noun: a spokesman for the ministry.
      if (!(LINKS.has(norm[k]) && k > floor && isNominal(tokens, k - 1))) break;
      i = k;
      continue;
    }
    if (isTimeWord(norm[k])) break;
    if (pos[k] === "DET" || /^(?:his|her|their|its|our|my|your)$/.test(norm[k])) {
      i = k;
      continue;
    }
    if (
      isNominal(tokens, k) ||
      norm[k] === "'s" ||
      norm[k] === "’" ||
      (norm[k] === "'" && norm[k - 1]?.endsWith("s"))
    ) {
      i = k;
      continue;
    }
    if (norm[k] === "-" && (shape[i] & SHAPE.blankBefore) === 0) {
      i = k;
      continue;
    }
    if (
      pos[k] === "VERB" &&
      /(?:ed|ing)$/.test(norm[k]) &&
      k > floor &&
      (pos[k - 1] === "DET" || pos[k - 1] === "ADJ" || norm[k - 1] === "-")
    ) {
      i = k;
      continue;
    }
    if (
      norm[i] !== "'s" &&
      LINKS.has(norm[k]) &&
      k > floor &&
      isNominal(tokens, k - 1) &&
      !isTimeWord(norm[k - 1])
    ) {
      if (norm[k] !== "of" && !isRoleNoun(norm[k - 1]) && (shape[k - 1] & SHAPE.capitalised) === 0) break;
      i = k;
      continue;
    }
    if ((norm[k] === "and" || norm[k] === "&") && pos[i] === "PROPN" && k > floor && pos[k - 1] === "PROPN") {
      i = k;
      continue;
    }
    break;
  }
  return i;
}

/**
 * The noun phrase that begins at token `start` and ends before `limit`; `null` when there is none.
 *
 * An apposition after a comma is taken in when it describes a person or role.
 */
export function phraseAfter(tokens: Tokens, start: number, limit: number): TokenRange | null {
  const { norm, pos, shape } = tokens;
  if (start >= limit) return null;
  if (SUBJECT_PRONOUNS.has(norm[start]) && pos[start] === "PRON") return { from: start, to: start + 1 };
  let i = start;
  let head = false;
  let role = false;
  for (; i < limit && i - start < LONGEST_PHRASE; i++) {
    if (isNominal(tokens, i)) {
      if (isTimeWord(norm[i]) && head && !PARTICIPLES.has(norm[i - 1])) break;
      head ||= pos[i] !== "ADJ" && pos[i] !== "NUM";
      role = isRoleNoun(norm[i]) && (shape[i] & SHAPE.capitalised) === 0;
      continue;
    }
    if (pos[i] === "DET" && (i === start || LINKS.has(norm[i - 1]))) continue;
    if (norm[i] === "'s" || (norm[i] === "-" && (shape[i] & SHAPE.blankBefore) === 0)) continue;
    if (/^(?:his|her|their|its|our|my)$/.test(norm[i]) && (i === start || LINKS.has(norm[i - 1]))) continue;
    const more = i + 1 < limit && (isNominal(tokens, i + 1) || pos[i + 1] === "DET");
    if (LINKS.has(norm[i]) && head && more && (norm[i] === "of" || role)) continue;
    if ((norm[i] === "and" || norm[i] === "&") && head && more && pos[i - 1] === pos[i + 1]) continue;
    if (head && PARTICIPLES.has(norm[i])) {
      if (norm[i + 1] === "by" && i + 2 < limit) i++;
      continue;
    }
    if (pos[i] === "VERB" && !head && more && (i === start || /(?:ed|ing)$/.test(norm[i]))) continue;
    if (norm[i] === "(" && head) {
      const close = norm.indexOf(")", i);
      if (close > i && close < Math.min(limit, i + 10)) {
        i = close;
        continue;
      }
    }
    break;
  }
  if (!head) return null;
  return { from: start, to: endOfApposition(tokens, i, limit) };
}

/** The end of an apposition that begins with a comma at `comma`; `comma` itself when there is none. */
function endOfApposition(tokens: Tokens, comma: number, limit: number): number {
  const { norm } = tokens;
  if (norm[comma] !== "," || comma + 1 >= limit) return comma;
  let end = comma + 1;
  while (
    end < limit &&
    !/^[,;:.–—]$|^--$/.test(norm[end]) &&
    !isQuoteMark(norm[end]) &&
    end - comma < LONGEST_PHRASE
  )
    end++;
  if (end > comma + 1 && isApposition(tokens, comma + 1, end)) {
    const further = endOfApposition(tokens, end, limit);
    return Math.max(further, end);
  }
  return comma;
}

/** A word of a noun phrase, also where wink-nlp takes a name or a noun for a verb: Will Hale, people, the scolds. */
function isNominal(tokens: Tokens, i: number): boolean {
  const { norm, pos, shape } = tokens;
  if (NOMINAL.has(pos[i])) return true;
  const capital = (shape[i] & SHAPE.capitalised) !== 0;
  if (pos[i] === "AUX") return capital && pos[i + 1] === "PROPN";
  if (pos[i] !== "VERB") return false;
  if (capital || isDocumentNoun(norm[i])) return true;
  if (!norm[i].endsWith("s")) return norm[i] === "people";
  return isRoleNoun(norm[i]) || pos[i - 1] === "ADJ" || pos[i - 1] === "DET";
}

export function isQuoteMark(norm: string): boolean {
  return (
    norm === "“" ||
    norm === "”" ||
    norm === '"' ||
    norm === "„" ||
    norm === "«" ||
    norm === "»" ||
    norm === "``" ||
    norm === "''"
  );
}
