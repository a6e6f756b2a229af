import jStat from "jstat";
import type { Interval } from "./interval.js";
import { poissonInterval } from "./poisson-interval.js";
import { wilsonInterval } from "./wilson-interval.js";

/** The counts and totals of several articles, added up, with their squares and products. */
export interface PooledSums {
  readonly articles: number;
  readonly count: number;
  readonly total: number;
  readonly countSquared: number;
  readonly product: number;
  readonly totalSquared: number;
}

/** What a count is out of: `words` that may hold any number of it, `units` that each are or are not, `articles` for a mean. */
export type Denominator = "words" | "units" | "articles";

/**
 * 95 % interval of a pooled rate, sum of counts over sum of totals, when articles are what was sampled.
 *
 * Student's interval with the variance by linearisation, so that words which come in bunches make it wider, and never
 * narrower than the interval of so many words or units drawn one by one (exact Poisson, Wilson): five articles that happen to
 * be alike prove little. In the unit of count over total; never below 0, and for units never above 1.
 * Returns `null` for fewer than two articles or a total of 0.
 * Source: Cochran 1977, Sampling Techniques, section 6.4.
 * @example pooledInterval({ articles: 1, count: 2, total: 9, countSquared: 4, product: 18, totalSquared: 81 }, "words") // null
 */
export function pooledInterval(sums: PooledSums, denominator: Denominator): Interval | null {
  const { articles, count, total, countSquared, product, totalSquared } = sums;
  if (articles < 2 || total <= 0) return null;
  const rate = count / total;
  // Rounding may carry a sum of squares a hair below 0.
  const squares = Math.max(0, countSquared - 2 * rate * product + rate * rate * totalSquared);
  const error = Math.sqrt((squares * articles) / (articles - 1)) / total;
  const reach = error * jStat.studentt.inv(0.975, articles - 1);
  const low = Math.max(0, rate - reach);
  const high = rate + reach;
  if (denominator === "articles") return { low, high };
  const single = denominator === "words" ? poissonInterval(count, total) : wilsonInterval(count, total);
  const widest = { low: Math.min(low, single?.low ?? low), high: Math.max(high, single?.high ?? high) };
  return denominator === "units" ? { low: widest.low, high: Math.min(1, widest.high) } : widest;
}
