import type { Settings } from "./check-options.js";

/** How the numbers of a comparison were made, a sentence each, as every table prints it. */
export function describeMethod({
  seed,
  draws,
  correction,
  minimumArticles,
  minimumWords,
}: Settings): string[] {
  const least = (1 / (draws + 1)).toPrecision(1);
  return [
    "Rates are pooled: all that was counted in a group's articles over all their words (or sentences, sources, cues) of that voice; counts and indices are means of articles.",
    `Intervals, 95 %: bootstrap over articles, ${draws.toLocaleString("en")} draws, seed ${seed}, percentiles expanded for small groups (Hesterberg 2015); those of rates are never narrower than the exact interval of the count.`,
    "Effects: ratio of two rates or counts, difference of two shares or indices. The rest is all other groups together.",
    `P-values: two-sided permutation of articles between the two groups, studentised, so that unequal groups keep the level; up to ${draws.toLocaleString("en")} draws, so none is below ${least}; for over 500 pairs half as many.`,
    correction === "holm"
      ? "Corrected for all tests of a table after Holm: .05 is the chance of any false one."
      : "Corrected for all tests of a table after Benjamini and Hochberg: of those below .05 some 5 % are false.",
    `Not enough evidence: a group with fewer than ${minimumArticles} articles that have a part in the measure, or fewer than ${minimumWords.toLocaleString("en")} words of that voice.`,
    "The numbers say how articles are worded, not whether they are fair or true, and groups may differ because they write of other things.",
  ];
}
