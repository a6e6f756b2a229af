import { expandedTail } from "../stats/expanded-tail.js";
import type { Interval } from "../stats/interval.js";
import { percentileEnds } from "../stats/percentile-ends.js";
import { rateRatioInterval } from "../stats/rate-ratio-interval.js";
import { type RatioSums, ratioVariance } from "../stats/ratio-variance.js";
import { round } from "../stats/round.js";
import { shareDifferenceInterval } from "../stats/share-difference-interval.js";
import type { Effect, MeasureName } from "./comparison.js";

/** A group's pooled rate: as it is, and as it came out in each draw; draws without an answer are NaN inside. */
export interface DrawnRate {
  readonly sums: RatioSums;
  readonly drawn: Float64Array;
}

/** Rates and counts are held against each other by their ratio, shares and indices by their difference. */
export function kindOfEffect({ unit }: Pick<MeasureName, "unit">): Effect["effect"] {
  return unit === "share" || unit === "index" ? "difference" : "rate ratio";
}

/** An effect that nothing can be said of, and why. */
export function noEffect(measure: Pick<MeasureName, "unit">, note: string): Effect {
  return { effect: kindOfEffect(measure), value: null, low: null, high: null, p: null, adjusted: null, note };
}

/**
 * The ratio or difference of two pooled rates with its bootstrap interval; `adjusted` is filled in when all p-values are known.
 *
 * That of a ratio of rates or counts, or of a difference of shares, is never narrower than the interval of the two counts alone.
 * A ratio has no interval when one of the groups has none of what is counted, and no value when it is the second.
 */
export function createEffect(
  measure: Pick<MeasureName, "unit">,
  group: DrawnRate,
  other: DrawnRate,
  p: number | null,
): Effect {
  const effect = kindOfEffect(measure);
  const ratio = effect === "rate ratio";
  if (ratio && (group.sums.count === 0 || other.sums.count === 0)) {
    const both = group.sums.count === 0 && other.sums.count === 0;
    const value = other.sums.count === 0 ? null : 0;
    const note = both ? "none in either group" : "none in one of the groups: no interval of the ratio";
    return { effect, value, low: null, high: null, p: both ? null : p, adjusted: null, note };
  }
  const compare = (one: number, two: number): number => (ratio ? one / two : one - two);
  const drawn = new Float64Array(group.drawn.length);
  let known = 0;
  for (let draw = 0; draw < drawn.length; draw++) {
    const value = compare(group.drawn[draw], other.drawn[draw]);
    if (!Number.isNaN(value)) drawn[known++] = value;
  }
  const tail = expandedTail(degreesOfFreedom(group.sums, other.sums, ratio));
  const ends = percentileEnds(drawn.subarray(0, known), tail);
  // A handful of articles may agree by luck: what the counts alone leave open stays open.
  const exact = intervalOfCounts(measure, group.sums, other.sums);
  const lowest = Math.min(ends?.low ?? Number.NaN, exact?.low ?? Number.POSITIVE_INFINITY);
  const highest = Math.max(ends?.high ?? Number.NaN, exact?.high ?? Number.NEGATIVE_INFINITY);
  const high = Number.isFinite(highest) ? round(highest, 6) : null;
  return {
    effect,
    value: round(compare(rateOf(group.sums), rateOf(other.sums)), 6),
    low: Number.isFinite(lowest) ? round(lowest, 6) : null,
    high,
    p,
    adjusted: null,
    note: high === null ? "too few in one of the groups: the interval has no upper end" : null,
  };
}

/** What the counts of two groups leave open, taken as drawn one by one; `null` for indices. */
function intervalOfCounts(
  { unit }: Pick<MeasureName, "unit">,
  one: RatioSums,
  other: RatioSums,
): Interval | null {
  if (unit === "index") return null;
  return unit === "share" ? shareDifferenceInterval(one, other) : rateRatioInterval(one, other);
}

/** Count over total. */
export function rateOf({ count, total }: Pick<RatioSums, "count" | "total">): number {
  return count / total;
}

/** Welch & Satterthwaite's, of the difference or of the logarithm of the ratio; never below 1. */
function degreesOfFreedom(one: RatioSums, two: RatioSums, ratio: boolean): number {
  const [spread, otherSpread] = [one, two].map((sums) => {
    const variance = ratioVariance(sums) ?? 0;
    return ratio ? variance / rateOf(sums) ** 2 : variance;
  });
  const squared = spread ** 2 / (one.articles - 1) + otherSpread ** 2 / (two.articles - 1);
  if (squared === 0) return Math.max(1, Math.min(one.articles, two.articles) - 1);
  return Math.max(1, (spread + otherSpread) ** 2 / squared);
}
