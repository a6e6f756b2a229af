/** Bits of `Tokens.shape`. */
export const SHAPE = {
  /** Counts as a word: has a letter or digit and is not the later part of a compound or contraction. */
  word: 1,
  /** Begins with a capital letter. */
  capitalised: 2,
  /** At least two letters, all capitals. */
  allCaps: 4,
  /** Begins with a digit, or is a number word by its tag. */
  number: 8,
  /** Has neither letter nor digit. */
  punctuation: 16,
  /** A blank, a line end or nothing stands before it. */
  blankBefore: 32,
} as const;
