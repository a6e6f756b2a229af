/**
 * How a word's case is to be read: capitals say something within a sentence, less on its first word, and little in a
 * Headline Like This or IN ONE LIKE THIS.
 */
export const CASE = { plain: 0, first: 1, title: 2, upper: 3 } as const;

/** Number of ways to read a word's case. */
export const CASE_COUNT = 4;

/** What a form's letters say of the case its sentence is written in. */
export const LETTERS = { none: 0, shortLower: 1, lower: 2, capitalised: 3, upper: 4 } as const;

const SMALL = /^[a-z]{2,}$/;
const CAPITALISED = /^[A-Z][a-z]+$/;

/** One of `LETTERS`. Words of up to three small letters stay small in headlines, and a single letter says nothing. */
export function lettersOf(form: string): number {
  // Most words, without a closer look.
  if (SMALL.test(form)) return form.length <= 3 ? LETTERS.shortLower : LETTERS.lower;
  if (CAPITALISED.test(form)) return LETTERS.capitalised;
  if (!/\p{L}.*\p{L}/u.test(form)) return LETTERS.none;
  if (!/\p{Lu}/u.test(form)) return form.length <= 3 ? LETTERS.shortLower : LETTERS.lower;
  return /\p{Ll}/u.test(form) ? LETTERS.capitalised : LETTERS.upper;
}

/** Words with capitals from which on a sentence can be a headline. */
const FEWEST = 3;

/** How to read the case of the words of a sentence whose tokens have these `LETTERS`: plain, title or upper. */
export function caseOfSentence(letters: ArrayLike<number>, length: number): number {
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i++) counts[letters[i]]++;
  const lower = counts[LETTERS.lower];
  const capitalised = counts[LETTERS.capitalised];
  const upper = counts[LETTERS.upper];
  if (upper >= FEWEST && upper >= 4 * (lower + capitalised)) return CASE.upper;
  return capitalised + upper >= FEWEST && capitalised + upper >= 4 * lower ? CASE.title : CASE.plain;
}

/** The index of the token whose capital says less, as the sentence begins with it: the first with letters. */
export function firstWord(letters: ArrayLike<number>, length: number): number {
  let at = 0;
  while (at < length && letters[at] === LETTERS.none) at++;
  return at;
}
