import type { PartOfSpeech, Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { morphologyOf } from "../syntax.js";
import { wordSet } from "../word-set.js";
import { isFiniteVerb } from "./finite-verb.js";
import type { TokenRange } from "./layers.js";
import { isDocumentNoun, isOrganisationWord, isRoleNoun, isTitleWord } from "./source-words.js";
import { isTimeWord } from "./time-words.js";

/** A phrase longer than this is no source. */
const LONGEST_PHRASE = 40;

const SUBJECT_PRONOUNS = wordSet(
  "he she they we i you it who some many others everyone nobody most both several all few another " +
    "someone one",
);

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "SYM", "X"]);

/** Prepositions that tie a noun to the noun before it: a spokesman for the ministry, the mayor of Lyon. */
const LINKS: ReadonlySet<string> = new Set(["of", "for", "at", "in", "from", "with", "to", "on"]);

/** Words between commas that are no apposition: Smith, however, said. */
const ASIDES = wordSet(
  "however meanwhile too though therefore also likewise moreover in on at after for speaking during " +
    "citing by like when while as then but and or",
);

/**
 * The noun phrase that ends right before token `end`, not reaching below `floor`; `null` when there is none.
 *
 * Takes in title, name, `of`-phrases and an apposition between commas ("Kovacs, the ministry's spokeswoman,").
 */
export function phraseBefore(tokens: Tokens, end: number, floor: number): TokenRange | null {
  return phraseEndingAt(tokens, end, floor, 0);
}

/** A description within a description within a description ends there. */
const DEEPEST = 2;

function phraseEndingAt(tokens: Tokens, end: number, floor: number, depth: number): TokenRange | null {
  const { norm, shape } = tokens;
  const last = end - 1;
  if (last < floor || depth > DEEPEST) return null;
  if (norm[last] === ",") return phraseWithApposition(tokens, last, floor, depth);
  const head = norm[last] === ")" ? openingBracket(tokens, last, floor) : end;
  if (head === null) return null;
  const from = startOfPhrase(tokens, head, floor);
  if (from === null) return null;
  // "Hale, 71, who lives …": the age hangs on the name before it.
  if (from === last && (shape[from] & SHAPE.number) !== 0 && norm[from - 1] === ",") {
    const named = phraseEndingAt(tokens, from - 1, floor, depth + 1);
    if (named !== null && (shape[named.to - 1] & SHAPE.capitalised) !== 0)
      return { from: named.from, to: end };
  }
  return { from, to: end };
}

/** NP , apposition , | — and NP , however , |, where the aside is left out. */
function phraseWithApposition(
  tokens: Tokens,
  closing: number,
  floor: number,
  depth: number,
): TokenRange | null {
  for (let comma = closing - 1; comma > floor && closing - comma < LONGEST_PHRASE; comma--) {
    const norm = tokens.norm[comma];
    if (isQuoteMark(norm) || norm === ":" || norm === ";") return null;
    if (norm !== ",") continue;
    const before = phraseEndingAt(tokens, comma, floor, depth + 1);
    // "Ann Hale, R-Ohio, chair of the panel, said": the party is no name to begin with.
    if (before === null || isPartyTag(tokens, before.from)) continue;
    if (isApposition(tokens, comma + 1, closing) || isNameOfRole(tokens, comma, closing))
      return { from: before.from, to: closing };
    if (ASIDES.has(tokens.norm[comma + 1])) return before;
    if (/^(?:who|whose|which)$/.test(tokens.norm[comma + 1])) return { from: before.from, to: closing };
  }
  return null;
}

/** Whether the tokens describe a person: "a senior official", "34", "who leads the party" not. */
function isApposition(tokens: Tokens, from: number, to: number): boolean {
  if (to - from === 1 && (tokens.shape[from] & SHAPE.number) !== 0) return true;
  if (ASIDES.has(tokens.norm[from])) return false;
  let relative = false;
  for (let i = from; i < to; i++) {
    if (tokens.pos[i] === "AUX" || isQuoteMark(tokens.norm[i])) return false;
    if (/^(?:who|which|whose|that)$/.test(tokens.norm[i])) relative = true;
    if (!relative && isFiniteVerb(tokens, i)) return false;
    if (!isRoleNoun(tokens.norm[i])) continue;
    // "…, local officials note that": a clause of its own, and no description.
    const next = i + 1 < to ? tokens.pos[i + 1] : "PUNCT";
    if (next !== "VERB") return next !== "AUX";
    return isParticiple(tokens, i + 1) && tokens.pos[i + 2] === "ADP";
  }
  return isPartyTag(tokens, from);
}

/** The name behind a role: the minister, Anna Kovacs, said. */
function isNameOfRole(tokens: Tokens, comma: number, to: number): boolean {
  const { norm, pos, shape } = tokens;
  if (!isRoleNoun(norm[comma - 1]) || to - comma < 3 || to - comma > 6) return false;
  for (let i = comma + 1; i < to; i++)
    if (pos[i] !== "PROPN" || (shape[i] & SHAPE.capitalised) === 0) return false;
  return true;
}

/** The party and state of a politician: R-Ohio. */
function isPartyTag(tokens: Tokens, from: number): boolean {
  return /^[rdi]$/.test(tokens.norm[from]);
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
  // "Hale and Reyes all said": the quantifier is the subject's, not the subject.
  if (/^(?:all|both|each)$/.test(norm[i]) && i > floor && pos[i - 1] === "PROPN") i--;
  if (SUBJECT_PRONOUNS.has(norm[i]) && !(pos[i] === "NUM" && i > floor && NOMINAL.has(pos[i - 1]))) return i;
  if (!isNominal(tokens, i) && pos[i] !== "DET") return null;
  if (pos[i] === "DET" && !/^(?:some|many|others|this|that|these|those|each|most)$/.test(norm[i]))
    return null;
  while (i - 1 >= floor && end - i < LONGEST_PHRASE) {
    const k = i - 1;
    // The dot of a title that the tokenizer did not keep with it: the Rev. Hale.
    if (norm[k] === "." && k > floor && isTitleWord(norm[k - 1]) && (shape[i] & SHAPE.capitalised) !== 0) {
      i = k - 1;
      continue;
    }
    if (norm[k] === "by" && k > floor && isDocumentNoun(norm[k - 1])) {
      i = k; // a survey by the university
      continue;
    }
    if (pos[i] === "DET" || pos[i] === "PRON") {
      // A determiner begins the phrase, unless the phrase hangs on a noun: a spokesman for the ministry.
      if (!(LINKS.has(norm[k]) && k > floor && isNominal(tokens, k - 1))) break;
      i = k;
      continue;
    }
    if (isTimeWord(norm[k]) && norm[i] !== "'s") break;
    if (/^(?:which|what)$/.test(norm[k])) break;
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
      i = Math.max(floor, k - 1); // with the word before the hyphen: a well-funded rival
      continue;
    }
    // the accused man, a well-funded rival
    const leads = k > floor && /^(?:DET|ADJ|PRON|PUNCT)$/.test(pos[k - 1]);
    if (leads && isParticiple(tokens, k)) {
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
      if (
        norm[k] !== "of" &&
        !isRoleNoun(norm[k - 1]) &&
        !isDocumentNoun(norm[k - 1]) &&
        !isOrganisationWord(norm[k - 1]) &&
        (shape[k - 1] & SHAPE.capitalised) === 0
      )
        break;
      i = k;
      continue;
    }
    const two =
      k > floor &&
      (isRoleNoun(norm[end - 1]) ? isRoleNoun(norm[k - 1]) : pos[i] === "PROPN" && pos[k - 1] === "PROPN");
    if ((norm[k] === "and" || norm[k] === "&") && two) {
      i = k;
      continue;
    }
    break;
  }
  return i;
}

const COUNTED = /^(?:one|two|three|four|five|half|several|many|most|both|all|none|each|few)$/;

const SITE = /^(?:com|org|net|gov|edu)$/;

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
      if (isTimeWord(norm[i]) && head && !isParticiple(tokens, i - 1)) break;
      head ||= pos[i] !== "ADJ" && pos[i] !== "NUM";
      // "a person familiar with the talks", "an article in the Courier": these nouns take their preposition along.
      role =
        (role && /^(?:familiar|close)$/.test(norm[i])) ||
        ((isRoleNoun(norm[i]) || isDocumentNoun(norm[i])) && (shape[i] & SHAPE.capitalised) === 0);
      continue;
    }
    if (pos[i] === "DET" && (i === start || LINKS.has(norm[i - 1]) || norm[i - 1] === "by")) continue;
    if (norm[i] === "'s" || (norm[i] === "-" && (shape[i] & SHAPE.blankBefore) === 0)) continue;
    if (/^(?:his|her|their|its|our|my)$/.test(norm[i]) && (i === start || LINKS.has(norm[i - 1]))) continue;
    const more = i + 1 < limit && (isNominal(tokens, i + 1) || pos[i + 1] === "DET");
    // one of the pilots
    if (norm[i] === "of" && i === start + 1 && more && COUNTED.test(norm[start])) continue;
    // harbour.com: the dot of a site's name stands apart, and nothing else has one there.
    if (i > start && norm[i] === "." && SITE.test(norm[i + 1] ?? "") && i + 1 < limit) {
      head = true;
      i++;
      continue;
    }
    if (LINKS.has(norm[i]) && head && more && (norm[i] === "of" || role)) continue;
    if (i > start && norm[i] === "by" && more && isDocumentNoun(norm[i - 1])) continue;
    // the Center for Water Research, the director of fixed income
    if (i > start && norm[i] === "for" && more && (shape[i - 1] & shape[i + 1] & SHAPE.capitalised) !== 0)
      continue;
    if (norm[i] === "of" && head && i + 2 < limit && pos[i + 1] === "VERB" && isNominal(tokens, i + 2))
      continue;
    // The second half of a hyphenated word: the prize-winning site.
    if (i > start && norm[i - 1] === "-" && (shape[i] & SHAPE.blankBefore) === 0) continue;
    // the National Oceanic and Atmospheric Administration
    const inName = (shape[i - 1] & shape[i + 1] & SHAPE.capitalised) !== 0;
    if (
      (norm[i] === "and" || norm[i] === "&") &&
      head &&
      more &&
      (pos[i - 1] === pos[i + 1] || role || inName)
    )
      continue;
    // current and former officials, state and local police
    if (norm[i] === "and" && i > start && pos[i + 1] === "ADJ" && i + 2 < limit && isNominal(tokens, i + 2))
      if (pos[i - 1] === "ADJ" || isRoleNoun(norm[i + 2])) continue;
    if (pos[i - 1] === "NOUN" && head && isPassiveParticiple(tokens, i)) {
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

const APPOSITION_ENDS = wordSet(", ; : . – — --");

/** The end of an apposition that begins with a comma at `comma`; `comma` itself when there is none. */
function endOfApposition(tokens: Tokens, comma: number, limit: number): number {
  const { norm } = tokens;
  if (norm[comma] !== "," || comma + 1 >= limit) return comma;
  let end = comma + 1;
  while (
    end < limit &&
    !APPOSITION_ENDS.has(norm[end]) &&
    !isQuoteMark(norm[end]) &&
    end - comma < LONGEST_PHRASE
  )
    end++;
  if (isDocumentNoun(norm[comma - 1])) return comma;
  if (end > comma + 1 && (isApposition(tokens, comma + 1, end) || isNameOfRole(tokens, comma, end))) {
    const further = endOfApposition(tokens, end, limit);
    return Math.max(further, end);
  }
  return comma;
}

function isParticiple(tokens: Tokens, i: number): boolean {
  const { upos, verbForm } = morphologyOf(tokens, i);
  return upos === "VERB" && (verbForm === "Part" || verbForm === "Ger");
}

/** Documents seen by the Courier, a poll released Monday. */
function isPassiveParticiple(tokens: Tokens, i: number): boolean {
  return isParticiple(tokens, i) && morphologyOf(tokens, i).tense === "Past";
}

/** A word of a noun phrase; what looks like a verb but has a capital is part of a name. */
function isNominal(tokens: Tokens, i: number): boolean {
  const { pos, shape } = tokens;
  return NOMINAL.has(pos[i]) || (pos[i] === "VERB" && (shape[i] & SHAPE.capitalised) !== 0);
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
