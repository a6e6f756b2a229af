/**
 * What was counted in each article, for several measures: `counts[article * measures + measure]` out of `totals[…]`.
 *
 * For hedges the total is words, for the share of quoted words all words, for a mean of articles 1. A total of 0: the article
 * has no part in the measure.
 */
export interface Tallies {
  readonly articles: number;
  readonly measures: number;
  readonly counts: Float64Array;
  readonly totals: Float64Array;
}

/** The tallies of some articles, in the order of `rows`. */
export function selectTallies(tallies: Tallies, rows: ArrayLike<number>): Tallies {
  const { measures } = tallies;
  const counts = new Float64Array(rows.length * measures);
  const totals = new Float64Array(rows.length * measures);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i] * measures;
    counts.set(tallies.counts.subarray(from, from + measures), i * measures);
    totals.set(tallies.totals.subarray(from, from + measures), i * measures);
  }
  return { articles: rows.length, measures, counts, totals };
}

/** The tallies of some measures, in the order of `columns`. */
export function selectMeasures(tallies: Tallies, columns: ArrayLike<number>): Tallies {
  const { articles } = tallies;
  const measures = columns.length;
  const counts = new Float64Array(articles * measures);
  const totals = new Float64Array(articles * measures);
  for (let row = 0; row < articles; row++)
    for (let column = 0; column < measures; column++) {
      counts[row * measures + column] = tallies.counts[row * tallies.measures + columns[column]];
      totals[row * measures + column] = tallies.totals[row * tallies.measures + columns[column]];
    }
  return { articles, measures, counts, totals };
}
