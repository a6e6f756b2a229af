import type { ComparisonRow } from "../scorecard.js";

/** The column of the figures below. */
export const PUBLISHED_COLUMNS = ["macro-F1"];

/** What people and other systems reach on BABE; sentences of the same topics on both sides, so not quite comparable. */
export const PUBLISHED: readonly ComparisonRow[] = [
  { name: "one expert against the other four", source: "counted from BABE's votes", values: [0.784] },
  { name: "BERT with distant supervision", source: "Spinde et al. 2021, Findings of EMNLP", values: [0.804] },
];
