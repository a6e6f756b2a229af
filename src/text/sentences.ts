import type { Furniture, Paragraph, Sentence, Tokens } from "../types.js";
import { SHAPE, spanOfTokens } from "./tokens.js";

/** Abbreviations after which wink-nlp ends a sentence though the name they introduce follows. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...[
    "sens",
    "sen",
    "reps",
    "rep",
    "rev",
    "revs",
    "ft",
    "cong",
    "govs",
    "gov",
    "gens",
    "gen",
    "lt",
    "col",
    "maj",
  ],
  ...[
    "sgt",
    "capt",
    "cmdr",
    "adm",
    "profs",
    "prof",
    "drs",
    "dr",
    "messrs",
    "mr",
    "mrs",
    "ms",
    "st",
    "hon",
    "pres",
  ],
  ...[
    "atty",
    "supt",
    "det",
    "insp",
    "assn",
    "dept",
    "univ",
    "no",
    "vs",
    "n.y",
    "n.j",
    "n.h",
    "n.c",
    "s.c",
    "d.c",
  ],
]);

/** Verbs that may follow a quotation which ends in ? or ! or a full stop: “Why?” she asked. */
const SPEECH_LEMMAS: ReadonlySet<string> = new Set([
  ...[
    "say",
    "ask",
    "tell",
    "write",
    "add",
    "reply",
    "answer",
    "shout",
    "yell",
    "cry",
    "declare",
    "wonder",
    "tweet",
  ],
  ...[
    "exclaim",
    "continue",
    "explain",
    "joke",
    "insist",
    "respond",
    "quip",
    "demand",
    "recall",
    "warn",
    "read",
  ],
]);

/** The longest run of words that can name a speaker between a quotation and its verb. */
const LONGEST_SPEAKER = 5;

/**
 * Sentences of a field: wink-nlp's boundaries, repaired, and never across a paragraph or through furniture.
 *
 * A boundary inside a paragraph is taken back when no blank, optional opening mark and capital or digit follows it,
 * when it follows an abbreviation that introduces a name, and between a quotation and its own speech verb.
 * `starts` are indexes of the tokens at which wink-nlp begins a sentence, in order.
 */
export function findSentences(
  text: string,
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  furniture: readonly Furniture[],
  starts: readonly number[],
): Sentence[] {
  const breaks = new Uint8Array(tokens.length + 1);
  for (const start of starts) if (start > 0 && isSentenceStart(text, tokens, start)) breaks[start] = 1;
  for (let i = 1; i < tokens.length; i++) if (followsAcronym(tokens, i)) breaks[i] = 1;
  const hidden = new Uint8Array(tokens.length);
  for (const { from, to } of furniture) hidden.fill(1, from, to);
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    let from = paragraph.from;
    for (let i = paragraph.from; i <= paragraph.to; i++) {
      const end = i === paragraph.to || hidden[i] === 1 || (breaks[i] === 1 && i > from);
      if (!end) continue;
      if (i > from) sentences.push({ ...spanOfTokens(tokens, from, i), paragraph: index });
      from = i < paragraph.to && hidden[i] === 1 ? i + 1 : i;
    }
  });
  return sentences;
}

function isSentenceStart(text: string, tokens: Tokens, i: number): boolean {
  const { shape, norm } = tokens;
  if ((shape[i] & SHAPE.blankBefore) === 0) return false;
  const opening = (shape[i] & SHAPE.punctuation) !== 0 && i + 1 < tokens.length;
  const first = opening && (shape[i + 1] & SHAPE.blankBefore) === 0 ? i + 1 : i;
  if ((shape[first] & (SHAPE.capitalised | SHAPE.number)) === 0 && !isUncased(text, tokens, first))
    return false;
  if (followsAbbreviation(norm, i)) return false;
  return !(followsQuotation(text, tokens, i) && speechVerbFollows(tokens, i));
}

/** Scripts without capitals, and marks such as bullets and dashes, begin sentences too. */
function isUncased(text: string, tokens: Tokens, i: number): boolean {
  const character = text.slice(tokens.start[i], tokens.end[i]);
  return character.toLowerCase() === character.toUpperCase() && !/^[),.;:!?…”’]/.test(character);
}

function followsAbbreviation(norm: readonly string[], i: number): boolean {
  const before = norm[i - 1];
  if (before.endsWith(".") && before.length > 1) return ABBREVIATIONS.has(before.slice(0, -1));
  return before === "." && i > 1 && ABBREVIATIONS.has(norm[i - 2]);
}

/** wink-nlp does not see the full stop of an acronym (text/prepare.ts): a capital on a small word begins a sentence. */
function followsAcronym(tokens: Tokens, i: number): boolean {
  const before = tokens.norm[i - 1];
  if (before.length < 4 || !before.endsWith(".") || !/^(?:\p{L}\.){2,}$/u.test(before)) return false;
  if ((tokens.shape[i] & SHAPE.capitalised) === 0) return false;
  return /^(?:DET|PRON|ADP|CCONJ|SCONJ|ADV|AUX)$/.test(tokens.pos[i]);
}

function followsQuotation(text: string, tokens: Tokens, i: number): boolean {
  if (i < 2) return false;
  const mark = text[tokens.start[i - 1]];
  return /["”'’]/.test(mark) && /^[?!.…,]/.test(tokens.norm[i - 2]);
}

/** Nothing but a full stop, a comma or a time follows: “It is over.” Hale said on Monday. */
function endsSoon(tokens: Tokens, i: number): boolean {
  return (
    i >= tokens.length ||
    /^[.,;—–]$|^(?:on|in|at|during|after|to|of|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/.test(
      tokens.norm[i],
    )
  );
}

function speechVerbFollows(tokens: Tokens, i: number): boolean {
  const limit = Math.min(i + LONGEST_SPEAKER + 1, tokens.length);
  const capital = (tokens.shape[i] & SHAPE.capitalised) !== 0;
  // “It is over.” She says … begins anew; “Is it over?” she says … does not.
  if (capital && tokens.pos[i] === "PRON") return false;
  for (let k = i; k < limit; k++) {
    if (SPEECH_LEMMAS.has(tokens.lemma[k]))
      return k > i ? endsSoon(tokens, k + 1) || tokens.norm[i - 2] !== "." : !capital;
    const name =
      (tokens.shape[k] & SHAPE.capitalised) !== 0 || tokens.pos[k] === "PRON" || tokens.norm[k] === "the";
    const role = tokens.pos[k] === "NOUN" && k > i;
    if (!name && !role) return false;
  }
  return false;
}
