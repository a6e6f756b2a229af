import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Interval } from "./interval.js";

// No library: simple-statistics and jStat draw samples but make no intervals, and compute-bootstrap neither makes any.

/** How often to draw, and from where the draws start. */
export interface BootstrapOptions {
  readonly seed: number;
  /** One less than a multiple of 40, so that both ends are one of the drawn values. */
  readonly draws?: number;
}

/** How often is drawn unless told otherwise: from seed to seed the ends then move by some hundredths of the width. */
export const DRAWS = 1999;

/**
 * 95 % interval of any statistic of things that were sampled independently, such as articles: percentile bootstrap.
 *
 * Each draw takes as many units from each group as it has, with replacement, and asks the statistic of what was drawn;
 * the ends are the 2.5th and 97.5th percentile. Sentences or spans of one article are not independent: draw articles.
 * One group for a figure of one sample; one per outlet for a difference between outlets, so that sizes stay.
 * The same seed draws the same units of lists that are as long, so intervals of several statistics belong together.
 * Draws for which the statistic has no answer (`null`) are left out. Returns `null` when a group has fewer than two
 * units, or no draw has an answer. With less than about 20 units it is too narrow: with 8 it holds the truth in about
 * nine cases of ten.
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13; by order statistics as in Davison &
 * Hinkley 1997, Bootstrap Methods and their Application, section 5.2.
 * @example bootstrapInterval([[0, 1]], ([drawn]) => drawn[0] + drawn[1], { seed: 1 }) // { low: 0, high: 2 }
 */
export function bootstrapInterval<Unit>(
  groups: readonly (readonly Unit[])[],
  statistic: (drawn: readonly (readonly Unit[])[]) => number | null,
  { seed, draws = DRAWS }: BootstrapOptions,
): Interval | null {
  if (groups.some(({ length }) => length < 2)) return null;
  const generator = xoroshiro128plus(seed);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = groups.map((group) => group.map(() => group[uniformInt(generator, 0, group.length - 1)]));
    const value = statistic(drawn);
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  // The k-th of n values cuts off k / (n + 1) below it.
  const rank = Math.max(1, Math.floor(0.025 * (sorted.length + 1)));
  return { low: sorted[rank - 1], high: sorted[sorted.length - rank] };
}
