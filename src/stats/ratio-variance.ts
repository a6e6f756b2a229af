import type { Tallies } from "./tallies.js";

/** Sums over articles of counts and totals, their squares and their products. */
export interface RatioSums {
  readonly articles: number;
  readonly count: number;
  readonly total: number;
  readonly countSquared: number;
  readonly product: number;
  readonly totalSquared: number;
}

/**
 * The variance of a pooled rate, sum of counts over sum of totals, when articles are what is sampled.
 *
 * By linearisation: what each article's count is off the pooled rate, squared. Words of one article may come in bunches; that
 * is in it. With totals of 1 it is the variance of a mean. Returns `null` for fewer than two articles or a total of 0.
 * Source: Cochran 1977, Sampling Techniques, section 6.4.
 * @example ratioVariance({ articles: 2, count: 4, total: 2, countSquared: 10, product: 4, totalSquared: 2 }) // 1
 */
export function ratioVariance(sums: RatioSums): number | null {
  const { articles, count, total, countSquared, product, totalSquared } = sums;
  if (articles < 2 || total <= 0) return null;
  const rate = count / total;
  const squares = countSquared - 2 * rate * product + rate * rate * totalSquared;
  // Rounding may carry a sum of squares a hair below 0.
  return (Math.max(0, squares) * articles) / (articles - 1) / (total * total);
}

/** The sums of each measure; articles with a total of 0 do not count. */
export function ratioSums({ articles, measures, counts, totals }: Tallies): RatioSums[] {
  return Array.from({ length: measures }, (_, measure) => {
    const sums = { articles: 0, count: 0, total: 0, countSquared: 0, product: 0, totalSquared: 0 };
    for (let row = 0; row < articles; row++) {
      const count = counts[row * measures + measure];
      const total = totals[row * measures + measure];
      if (total === 0) continue;
      sums.articles += 1;
      sums.count += count;
      sums.total += total;
      sums.countSquared += count * count;
      sums.product += count * total;
      sums.totalSquared += total * total;
    }
    return sums;
  });
}

/** What is left of sums when a part of them is taken out. */
export function restOf(whole: RatioSums, part: RatioSums): RatioSums {
  return {
    articles: whole.articles - part.articles,
    count: whole.count - part.count,
    total: whole.total - part.total,
    countSquared: whole.countSquared - part.countSquared,
    product: whole.product - part.product,
    totalSquared: whole.totalSquared - part.totalSquared,
  };
}
