/** The words of a text, apart by blanks, as a set: a list of words that reads as one. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
