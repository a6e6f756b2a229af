import type { DrawOptions } from "./draw-options.js";
import { createIndexDraws } from "./index-draws.js";
import type { Tallies } from "./tallies.js";

/** The articles of one event that are compared: those of the first group stand first. */
export interface EventArticles {
  readonly rows: readonly number[];
  readonly first: number;
}

/** What an event says of two groups, after Mantel and Haenszel: what the first has more, weighed by how much text there is. */
export interface EventContrast {
  /** Count of the first group, were both of the size that gives the event its weight. */
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/**
 * The contrast of two groups in one event from their counts and totals; zeros when one of them has no total.
 * Source: Mantel & Haenszel 1959, J. Natl. Cancer Inst. 22(4), 719–748; for rates Rothman & Greenland 1998, chapter 15.
 * @example eventContrast(4, 100, 1, 300) // { first: 3, second: 0.25, weight: 75 }
 */
export function eventContrast(
  count: number,
  total: number,
  otherCount: number,
  otherTotal: number,
): EventContrast {
  const both = total + otherTotal;
  if (total <= 0 || otherTotal <= 0) return { first: 0, second: 0, weight: 0 };
  return {
    first: (count * otherTotal) / both,
    second: (otherCount * total) / both,
    weight: (total * otherTotal) / both,
  };
}

/**
 * Two-sided permutation tests, one for each measure, that two groups do not differ within events: articles are shuffled between the
 * groups inside each event and never across.
 *
 * The statistic is the sum of the events' contrasts over the root of the sum of their squares. Each p-value is
 * (extreme draws + 1) / (draws + 1). `null` for a measure with fewer than two events in which both groups have a total.
 */
export function eventPermutationTests(
  tallies: Tallies,
  events: readonly EventArticles[],
  { seed, row = 0, draws }: DrawOptions,
): (number | null)[] {
  const { measures } = tallies;
  const next = createIndexDraws(seed, row);
  const orders = events.map(({ rows }) => Uint32Array.from(rows));
  const statistic = createStatistic(tallies, events);
  const observed = statistic(orders).slice();
  const informative = countInformative(tallies, events);
  const extremes = new Uint32Array(measures);
  for (let draw = 0; draw < draws; draw++) {
    orders.forEach((order, at) => {
      for (let i = 0; i < events[at].first; i++) {
        const j = i + next(order.length - i);
        const kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
    });
    const drawn = statistic(orders);
    for (let measure = 0; measure < measures; measure++)
      if (drawn[measure] >= observed[measure] * (1 - 1e-9)) extremes[measure]++;
  }
  return Array.from(extremes, (count, measure) =>
    informative[measure] < 2 ? null : (count + 1) / (draws + 1),
  );
}

/** Squared statistic of each measure for an order of the articles in each event; the array is written anew by each call. */
function createStatistic(
  { measures, counts, totals }: Tallies,
  events: readonly EventArticles[],
): (orders: readonly Uint32Array[]) => Float64Array {
  const statistics = new Float64Array(measures);
  return (orders) => {
    for (let measure = 0; measure < measures; measure++) {
      let sum = 0;
      let squares = 0;
      for (let event = 0; event < events.length; event++) {
        const order = orders[event];
        const sums = [0, 0, 0, 0];
        for (let i = 0; i < order.length; i++) {
          const cell = order[i] * measures + measure;
          const side = i < events[event].first ? 0 : 2;
          sums[side] += counts[cell];
          sums[side + 1] += totals[cell];
        }
        const { first, second } = eventContrast(sums[0], sums[1], sums[2], sums[3]);
        sum += first - second;
        squares += (first - second) ** 2;
      }
      statistics[measure] = squares === 0 ? 0 : (sum * sum) / squares;
    }
    return statistics;
  };
}

function countInformative({ measures, totals }: Tallies, events: readonly EventArticles[]): number[] {
  return Array.from({ length: measures }, (_, measure) => {
    const has = (row: number): boolean => totals[row * measures + measure] > 0;
    return events.filter(({ rows, first }) => rows.slice(0, first).some(has) && rows.slice(first).some(has))
      .length;
  });
}
