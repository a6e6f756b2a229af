import jStat from "jstat";
import type { Interval } from "./interval.js";
import { poissonInterval } from "./poisson-interval.js";
import { wilsonInterval } from "./wilson-interval.js";

/** What one article adds: a count, and what it is out of. */
export interface CountOfTotal {
  readonly count: number;
  readonly total: number;
}

/** What a count is out of: `words` that may hold any number of it, `units` that each are or are not, `articles` for a mean. */
export type Denominator = "words" | "units" | "articles";

/**
 * 95 % interval of a pooled rate, sum of counts over sum of totals, when articles are what was sampled.
 *
 * Student's interval with the jackknife's variance, so that words which come in bunches make it wider, and never
 * narrower than the interval of so many words or units drawn one by one (exact Poisson, Wilson): five articles that happen to
 * be alike prove little. In the unit of count over total; never below 0, and for units never above 1.
 * Articles with a total of 0 say nothing and are left out. Returns `null` for fewer than two others.
 * Source: Cochran 1977, Sampling Techniques, section 6.17 (jackknife of a ratio).
 * @example pooledInterval([{ count: 2, total: 9 }], "words") // null
 */
export function pooledInterval(articles: readonly CountOfTotal[], denominator: Denominator): Interval | null {
  const used = articles.filter(({ total }) => total > 0);
  if (used.length < 2) return null;
  const count = used.reduce((sum, article) => sum + article.count, 0);
  const total = used.reduce((sum, article) => sum + article.total, 0);
  const rate = count / total;
  const without = used.map((article) => (count - article.count) / (total - article.total));
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  const squares = without.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const error = Math.sqrt((squares * (used.length - 1)) / used.length);
  const reach = error * jStat.studentt.inv(0.975, used.length - 1);
  const low = Math.max(0, rate - reach);
  const high = rate + reach;
  if (denominator === "articles") return { low, high };
  const single = denominator === "words" ? poissonInterval(count, total) : wilsonInterval(count, total);
  const widest = { low: Math.min(low, single?.low ?? low), high: Math.max(high, single?.high ?? high) };
  return denominator === "units" ? { low: widest.low, high: Math.min(1, widest.high) } : widest;
}
