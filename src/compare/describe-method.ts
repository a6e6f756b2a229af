import type { Settings } from "./check-options.js";

/** How the numbers of a comparison were made, a sentence each, as every table prints it. */
export function describeMethod({
  within,
  duplicates,
  seed,
  draws,
  correction,
  minimumArticles,
  minimumWords,
}: Settings): string[] {
  const times = draws.toLocaleString("en");
  const least = (1 / (draws + 1)).toPrecision(1);
  return [
    "Rates are pooled: all that was counted in a group's articles over all their words (or sentences, sources, cues) of that voice; counts and indices are means of articles.",
    within === null
      ? `Intervals, 95 %: bootstrap over articles, ${times} draws, seed ${seed}, percentiles expanded for small groups (Hesterberg 2015); those of rates and shares, of their ratios and differences, are never narrower than the interval of the counts alone (exact; Wilson, Newcombe 1998).`
      : `Intervals, 95 %: bootstrap over values of "${within}", ${times} draws, seed ${seed}, percentiles expanded for few of them (Hesterberg 2015); those of rates and shares are never narrower than the interval of the count alone (exact; Wilson).`,
    within === null
      ? "Effects: ratio of two rates or counts, difference of two shares or indices. The rest is all other groups together."
      : `Effects: ratio of two rates or counts, difference of two shares or indices, within each "${within}" and then over all of them, weighed after Mantel and Haenszel. The rest is all other groups there.`,
    within === null
      ? `P-values: two-sided permutation of articles between the two groups, studentised, so that unequal groups keep the level; up to ${times} draws, so none is below ${least}; for over 500 pairs half as many.`
      : `P-values: two-sided permutation of articles between the two groups within each "${within}", studentised; ${times} draws, so none is below ${least}.`,
    correction === "holm"
      ? "Corrected for all tests of a table after Holm: .05 is the chance of any false one."
      : "Corrected for all tests of a table after Benjamini and Hochberg: of those below .05 some 5 % are false.",
    `Not enough evidence: a group with fewer than ${minimumArticles} articles that have a part in the measure, or fewer than ${minimumWords.toLocaleString("en")} words of that voice.`,
    duplicates
      ? "Near-duplicates, texts that share at least 60 % of their runs of five words (MinHash), are left out but for the earliest; where only reports were given, runs of three sentences of the same lengths stand for words."
      : "Near-duplicates were not looked for.",
    "The numbers say how articles are worded, not whether they are fair or true, and groups may differ because they write of other things.",
  ];
}
