import { wordSet } from "../word-set.js";
import { isCliticOfFirm } from "./possessive-firms.js";
import { isPreposition } from "./small-words.js";
import type { PhraseWord } from "./source-phrase.js";
import type { Gender } from "./source-words.js";

/** Words before a source that a span may take in and that are no part of it. */
const LEADING = wordSet(
  "by from to even only just as and but with when while because if for of including also then so yet " +
    "like nor or than where until after what",
);

/** Words that begin a clause about the source. */
const CLAUSES = wordSet(
  "who whom which that whose familiar briefed close speaking involved named called when where after " +
    "before during while as told said including citing quoting like such",
);

const REFLEXIVES: ReadonlyMap<string, Gender | null> = new Map([
  ["himself", "m"],
  ["herself", "f"],
  ["themselves", null],
  ["itself", null],
]);

/** Quantifiers behind several names: "the council and the mayor | both". */
const BEHIND = wordSet("both all each alike");

/** Without what stands before a source and the clause about it: "by a person | familiar with the talks". */
export function trimWords(words: readonly PhraseWord[]): readonly PhraseWord[] {
  let from = 0;
  while (from < words.length - 1 && (LEADING.has(words[from].norm) || words[from].norm === "'s")) from++;
  // Behind a handle stand what it links to and the post's own signature.
  if (/^@\w/.test(words[from]?.norm ?? "")) return [words[from]];
  let to = from + 1;
  while (to < words.length && !beginsClause(words, to)) to++;
  // "Republicans and Democrats | and"
  if (to === words.length && to > from + 1 && /^(?:and|or)$/.test(words[to - 1].norm)) to--;
  while (
    to > from + 1 &&
    ((words[to - 1].norm === "'s" && !isCliticOfFirm(words, to - 1, to)) ||
      REFLEXIVES.has(words[to - 1].norm) ||
      BEHIND.has(words[to - 1].norm))
  )
    to--;
  return words.slice(from, Math.min(to, words.length));
}

/** "a person close to the family", not "a close ally". */
function beginsClause(words: readonly PhraseWord[], i: number): boolean {
  const { norm, capitalised } = words[i];
  if (capitalised || !CLAUSES.has(norm)) return false;
  // "a doctor in that state".
  if (norm === "that" && isPreposition(words[i - 1].norm)) return false;
  const next = words[i + 1]?.norm;
  return norm !== "close" || next === undefined || next === "to" || next === "with";
}

/** Of the clauses that are cut off, these say who an unnamed source is: "a person | briefed on the talks". */
const TELLING = wordSet("familiar briefed close involved named called");

/** The trimmed words with what says more of an unnamed source behind them, out of `all` that they were cut from. */
export function withDescription(
  trimmed: readonly PhraseWord[],
  all: readonly PhraseWord[],
): readonly PhraseWord[] {
  const from = all.indexOf(trimmed[0]);
  let to = from + trimmed.length;
  if (from < 0 || to >= all.length || !TELLING.has(all[to].norm)) return trimmed;
  to++;
  while (to < all.length && (TELLING.has(all[to].norm) || !beginsClause(all, to))) to++;
  return TELLING.has(all[to - 1].norm) ? trimmed : all.slice(from, to);
}

/** Without the article. */
export function trimArticle(words: readonly PhraseWord[]): readonly PhraseWord[] {
  return words.length > 1 && /^(?:the|a|an)$/.test(words[0].norm) ? words.slice(1) : words;
}

/** The gender that "himself" or "herself" after a name tells. */
export function genderOfReflexive(norm: string): Gender | null {
  return REFLEXIVES.get(norm) ?? null;
}

/** Whether the word begins a clause about what stands before it. */
export function isClauseWord(norm: string): boolean {
  return CLAUSES.has(norm);
}
