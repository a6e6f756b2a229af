import type { ArticleReport } from "../../types.js";

/** The highest probability of loaded language among the sentences of a report, in [0, 1]; 0 without one. */
export function highestProbability({ sentences }: Pick<ArticleReport, "sentences">): number {
  return sentences.reduce((most, { scores }) => Math.max(most, scores["loaded-language"] ?? 0), 0);
}
