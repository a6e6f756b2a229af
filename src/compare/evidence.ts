import type { RatioSums } from "../stats/ratio-variance.js";
import type { CompareOptions } from "./comparison.js";

/** What is known of a group for one measure. */
export interface Evidence {
  readonly sums: RatioSums;
  /** Of the voice of the measure. */
  readonly words: number;
}

export type Minima = Required<Pick<CompareOptions, "minimumArticles" | "minimumWords">>;

/**
 * Why a group says nothing of a measure: "not enough evidence: 2 articles, 3 are needed"; `null` when it has enough.
 *
 * Articles count that have a part in the measure: one without sources says nothing of the share of named ones.
 */
export function lackOfEvidence(
  { sums, words }: Evidence,
  { minimumArticles, minimumWords }: Minima,
): string | null {
  const needed = (has: number, what: string, least: number): string =>
    `not enough evidence: ${has.toLocaleString("en")} ${has === 1 ? what : `${what}s`}, ${least.toLocaleString("en")} are needed`;
  if (sums.articles < minimumArticles) return needed(sums.articles, "article", minimumArticles);
  if (words < minimumWords) return needed(words, "word", minimumWords);
  return null;
}
