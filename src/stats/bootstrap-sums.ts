import type { DrawOptions } from "./draw-options.js";
import { createIndexDraws } from "./index-draws.js";
import type { Tallies } from "./tallies.js";

/** Sums of counts and totals of articles that were drawn with replacement: `counts[draw * measures + measure]`. */
export interface BootstrapSums {
  readonly counts: Float64Array;
  readonly totals: Float64Array;
}

/**
 * Draws as many articles as there are, with replacement, again and again, and adds up each measure of those drawn.
 *
 * All measures are added up over the same articles, so their intervals belong together. Without articles all sums are 0.
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap.
 */
export function bootstrapSums(
  { articles, measures, counts, totals }: Tallies,
  { seed, row = 0, draws }: DrawOptions,
): BootstrapSums {
  const next = createIndexDraws(seed, row);
  const sums = { counts: new Float64Array(draws * measures), totals: new Float64Array(draws * measures) };
  for (let draw = 0; draw < draws; draw++) {
    const to = draw * measures;
    for (let i = 0; i < articles; i++) {
      const from = next(articles) * measures;
      for (let measure = 0; measure < measures; measure++) {
        sums.counts[to + measure] += counts[from + measure];
        sums.totals[to + measure] += totals[from + measure];
      }
    }
  }
  return sums;
}
