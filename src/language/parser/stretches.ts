import type { Morphology } from "../types.js";

/** Longer sentences are parsed in stretches: what attachment costs grows with the square of the length. */
export const LONGEST_STRETCH = 250;

/**
 * Where the stretches of a sentence begin, and its length as the last number. A stretch ends behind the last mark of
 * punctuation in its second half, or where it has its greatest length. Sentences of up to `longest` tokens are one.
 * Of `stretchesOf([noun, noun, mark, noun, noun], 4)` the result is `[0, 3, 5]`.
 */
export function stretchesOf(tags: readonly Morphology[], longest: number = LONGEST_STRETCH): number[] {
  const starts = [0];
  for (let start = 0; tags.length - start > longest; start = starts[starts.length - 1]) {
    let end = start + longest;
    while (end > start + longest / 2 && tags[end - 1].upos !== "PUNCT") end--;
    starts.push(end > start + longest / 2 ? end : start + longest);
  }
  starts.push(tags.length);
  return starts;
}
