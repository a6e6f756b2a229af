import type { Interval } from "./interval.js";
import { wilsonInterval } from "./wilson-interval.js";

/** Some counted out of a total, such as sentences. */
interface Share {
  readonly count: number;
  readonly total: number;
}

/**
 * 95 % interval of the difference of two shares, in [-1, 1], above 0 when the first is larger.
 *
 * It takes what is counted as drawn one by one. `null` when a total is 0.
 * Source: Newcombe 1998, Statistics in Medicine 17(8), 873–890, method 10 (from two Wilson intervals).
 * @example shareDifferenceInterval({ count: 1, total: 0 }, { count: 3, total: 10 }) // null
 */
export function shareDifferenceInterval(one: Share, other: Share): Interval | null {
  const first = wilsonInterval(one.count, one.total);
  const second = wilsonInterval(other.count, other.total);
  if (first === null || second === null) return null;
  const [share, otherShare] = [one.count / one.total, other.count / other.total];
  const difference = share - otherShare;
  return {
    low: difference - Math.sqrt((share - first.low) ** 2 + (second.high - otherShare) ** 2),
    high: difference + Math.sqrt((first.high - share) ** 2 + (otherShare - second.low) ** 2),
  };
}
