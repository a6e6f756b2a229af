import type { Comparison } from "../compare/comparison.js";

/** How the numbers of a comparison were made, on a line that goes with each of its tables. */
export function shortMethod({ within, madeWith }: Comparison): string {
  const { draws, seed, correction } = madeWith;
  const drawn = within === null ? "articles" : `values of "${within}"`;
  const permuted = within === null ? "articles" : `articles within each "${within}"`;
  const corrected = correction === "holm" ? "Holm" : "Benjamini-Hochberg";
  return (
    `95 % intervals: bootstrap over ${drawn}, ${draws} draws, seed ${seed}; ` +
    `p: studentised permutation of ${permuted}, corrected after ${corrected}`
  );
}
