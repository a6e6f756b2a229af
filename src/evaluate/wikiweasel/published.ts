import type { ComparisonRow } from "../scorecard.js";

/** The columns of the figures below. */
export const PUBLISHED_COLUMNS = ["sentence F1"];

/** What other systems reach on the test part, which is not the part that is measured here. */
export const PUBLISHED: readonly ComparisonRow[] = [
  { name: "best of the shared task", source: "Farkas et al. 2010, CoNLL", values: [0.602] },
  { name: "best of later work", source: "reported later; its source was not checked", values: [0.702] },
];
