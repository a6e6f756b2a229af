import jStat from "jstat";
import type { Interval } from "./interval.js";

/**
 * Exact 95 % interval of a rate: events counted, per unit of exposure.
 *
 * `count` is a whole number, 0 or more; the ends are in events per unit of `exposure`, so
 * `poissonInterval(9, 330 / 1000)` is per 1000 words. The low end of no events is 0.
 * Returns `null` when the exposure is 0.
 * Source: Garwood 1936, Biometrika 28(3/4), 437–442, by quantiles of the chi-square distribution.
 * @example poissonInterval(0, 1) // { low: 0, high: 3.688879454113936 }
 */
export function poissonInterval(count: number, exposure = 1): Interval | null {
  if (exposure <= 0) return null;
  const { low, high } = intervalOfCount(count);
  return { low: low / exposure, high: high / exposure };
}

/** Small counts come back in every article and a quantile takes microseconds, so they are worked out once. */
const REMEMBERED = 1024;
const remembered: Interval[] = [];

function intervalOfCount(count: number): Interval {
  if (count >= REMEMBERED) return garwoodInterval(count);
  remembered[count] ??= garwoodInterval(count);
  return remembered[count];
}

function garwoodInterval(count: number): Interval {
  const low = count === 0 ? 0 : jStat.chisquare.inv(0.025, 2 * count) / 2;
  return { low, high: jStat.chisquare.inv(0.975, 2 * count + 2) / 2 };
}
