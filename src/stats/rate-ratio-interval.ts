import jStat from "jstat";
import type { Interval } from "./interval.js";

/** Events counted out of a total, such as words. */
interface Rate {
  readonly count: number;
  readonly total: number;
}

/**
 * Exact 95 % interval of the ratio of two Poisson rates, given how many events there are in both together.
 *
 * It takes events as drawn one by one. `null` when there is no event on one of the sides, or no total.
 * Source: Przyborowski & Wilenski 1940, Biometrika 31(3/4), 313–323; as R's poisson.test of two counts.
 * @example rateRatioInterval({ count: 0, total: 10 }, { count: 3, total: 10 }) // null
 */
export function rateRatioInterval(one: Rate, other: Rate): Interval | null {
  if (one.count <= 0 || other.count <= 0 || one.total <= 0 || other.total <= 0) return null;
  const ratio = (share: number): number => ((share / (1 - share)) * other.total) / one.total;
  return {
    low: ratio(jStat.beta.inv(0.025, one.count, other.count + 1)),
    high: ratio(jStat.beta.inv(0.975, one.count + 1, other.count)),
  };
}
