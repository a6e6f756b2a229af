import type { ComparisonRow } from "../scorecard.js";

/** The column of the figures below. */
export const PUBLISHED_COLUMNS = ["F1"];

/**
 * What others reach on PTC: spans of all 14 techniques in the articles of the shared task's test, by a measure that counts
 * overlaps, so not quite comparable.
 */
export const PUBLISHED: readonly ComparisonRow[] = [
  {
    name: "NoPropaganda, spans of all techniques",
    source: "Dimov et al. 2020, SemEval-2020 task 11",
    values: [0.446],
  },
];
