import type { ComparisonRow } from "../scorecard.js";

/** The columns of the figures below: F1 of exact spans, then of characters. */
export const PUBLISHED_COLUMNS = [
  "source",
  "cue",
  "content",
  "source, chars",
  "cue, chars",
  "content, chars",
];

const HUMANS = "Newell, Margolin & Ruths 2018, LREC";
const SYSTEMS = "Wang et al. 2022, COLING";

/** What people and other systems reach on PolNeAR, as published. */
export const PUBLISHED: readonly ComparisonRow[] = [
  { name: "two annotators", source: HUMANS, values: [0.78, 0.71, 0.66, 0.81, 0.7, 0.91] },
  { name: "CofeNet", source: SYSTEMS, values: [0.832, 0.753, 0.729, null, null, null] },
  { name: "BERT", source: SYSTEMS, values: [0.811, 0.74, 0.689, null, null, null] },
  { name: "CRF", source: SYSTEMS, values: [0.506, 0.534, 0.286, null, null, null] },
  { name: "rules", source: SYSTEMS, values: [0.107, 0.228, 0.056, null, null, null] },
  { name: "CoreNLP", source: SYSTEMS, values: [null, null, 0.175, null, null, null] },
];
