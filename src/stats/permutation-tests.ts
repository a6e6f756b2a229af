import type { DrawOptions } from "./draw-options.js";
import { createIndexDraws } from "./index-draws.js";
import { selectMeasures, type Tallies } from "./tallies.js";

/** Draws after which a test is given up whose p-value is over .1 then: more would make that digit finer and no more. */
const FIRST_DRAWS = 199;
const ENOUGH_EXTREMES = 20;

/** Statistics that are equal but for rounding count as equal. */
const SLACK = 1 - 1e-9;

/**
 * Two-sided permutation tests, one for each measure, that the first `first` articles have the same pooled rate as the others.
 *
 * The statistic is the difference of the rates over its standard error, by linearisation over articles, each against its group's rate.
 * Studentised like this, the test keeps its level when groups are as unequal as 3 and 30, also when one of them spreads more. Each p-value is
 * (extreme draws + 1) / (draws + 1), so never 0; one over .1 after 199 draws is left at that. `null` when a group has fewer
 * than two articles or a total of 0.
 * Source: Janssen 1997, Stat. Probab. Lett. 36, 9–21; Chung & Romano 2013, Ann. Stat. 41(2), 484–507; the p-value after
 * Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1), article 39.
 */
export function permutationTests(
  tallies: Tallies,
  first: number,
  { seed, row = 0, draws }: DrawOptions,
): (number | null)[] {
  const { articles, measures } = tallies;
  const answers = new Array<number | null>(measures).fill(null);
  if (first < 2 || articles - first < 2) return answers;
  const next = createIndexDraws(seed, row);
  const order = Uint32Array.from({ length: articles }, (_, index) => index);
  // The statistic is the same from either side, and the smaller group is the quicker to add up.
  const smaller = Math.min(first, articles - first);
  const group = first === smaller ? order.slice(0, first) : order.slice(first);
  const all = createTable(tallies).statistics(group).slice();
  let active = order.slice(0, 0);
  let observed = all;
  let table = createTable(tallies);
  const keep = (wanted: (measure: number) => boolean, among: readonly number[]): void => {
    active = Uint32Array.from(among.filter(wanted));
    observed = Float64Array.from(active, (measure) => all[measure]);
    table = createTable(selectMeasures(tallies, active));
  };
  keep((measure) => all[measure] >= 0, [...all.keys()]);
  const extremes = new Uint32Array(measures);
  for (let draw = 1; draw <= draws && active.length > 0; draw++) {
    for (let i = 0; i < smaller; i++) {
      const j = i + next(articles - i);
      const kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    const statistics = table.statistics(order.subarray(0, smaller));
    for (let at = 0; at < active.length; at++)
      if (statistics[at] >= observed[at] * SLACK) extremes[active[at]]++;
    if (draw !== FIRST_DRAWS && draw !== draws) continue;
    for (const measure of active) answers[measure] = (extremes[measure] + 1) / (draw + 1);
    keep((measure) => extremes[measure] < ENOUGH_EXTREMES, [...active]);
  }
  return answers;
}

interface Table {
  /** Squared statistic of each measure, these rows against the others. The array it gives is written anew by each call. */
  statistics(group: Uint32Array): Float64Array;
}

/**
 * Of each article, for each measure, how far its count is off the rate of all, the square of that and its product with the total;
 * then totals and their squares, once for measures that have the same.
 */
function createTable(tallies: Tallies): Table {
  const { articles, measures } = tallies;
  const { totalOf, columns } = distinctTotals(tallies);
  const width = 3 * measures + 2 * columns.length;
  const rows = new Float64Array(articles * width);
  for (let measure = 0; measure < measures; measure++) {
    let count = 0;
    let total = 0;
    for (let cell = measure; cell < articles * measures; cell += measures) {
      count += tallies.counts[cell];
      total += tallies.totals[cell];
    }
    const rate = total > 0 ? count / total : 0;
    for (let row = 0; row < articles; row++) {
      const cell = row * measures + measure;
      const off = tallies.counts[cell] - rate * tallies.totals[cell];
      rows.set([off, off * off, off * tallies.totals[cell]], row * width + 3 * measure);
    }
  }
  columns.forEach((measure, at) => {
    for (let row = 0; row < articles; row++) {
      const total = tallies.totals[row * measures + measure];
      rows.set([total, total * total], row * width + 3 * measures + 2 * at);
    }
  });
  const whole = new Float64Array(width);
  for (let row = 0; row < articles; row++)
    for (let column = 0; column < width; column++) whole[column] += rows[row * width + column];
  const sums = new Float64Array(width);
  const statistics = new Float64Array(measures);
  return {
    statistics(group) {
      sums.fill(0);
      for (let i = 0; i < group.length; i++) {
        const from = group[i] * width;
        for (let column = 0; column < width; column++) sums[column] += rows[from + column];
      }
      for (let measure = 0; measure < measures; measure++) {
        const at = 3 * measure;
        const totalAt = 3 * measures + 2 * totalOf[measure];
        statistics[measure] = squaredStatistic(
          {
            size: group.length,
            off: sums[at],
            squares: sums[at + 1],
            product: sums[at + 2],
            total: sums[totalAt],
            totalSquared: sums[totalAt + 1],
          },
          {
            size: articles - group.length,
            off: whole[at] - sums[at],
            squares: whole[at + 1] - sums[at + 1],
            product: whole[at + 2] - sums[at + 2],
            total: whole[totalAt] - sums[totalAt],
            totalSquared: whole[totalAt + 1] - sums[totalAt + 1],
          },
        );
      }
      return statistics;
    },
  };
}

/** Which totals each measure has, and a measure for each of those that differ. */
function distinctTotals({ articles, measures, totals }: Tallies): { totalOf: number[]; columns: number[] } {
  const columns: number[] = [];
  const isSame = (one: number, other: number): boolean => {
    for (let from = 0; from < articles * measures; from += measures)
      if (totals[from + one] !== totals[from + other]) return false;
    return true;
  };
  const totalOf = Array.from({ length: measures }, (_, measure) => {
    const known = columns.findIndex((column) => isSame(column, measure));
    return known >= 0 ? known : columns.push(measure) - 1;
  });
  return { totalOf, columns };
}

interface GroupSums {
  readonly size: number;
  readonly off: number;
  readonly squares: number;
  readonly product: number;
  readonly total: number;
  readonly totalSquared: number;
}

/** -1 where there is no answer: it is never as extreme as one. */
function squaredStatistic(one: GroupSums, other: GroupSums): number {
  if (one.total <= 0 || other.total <= 0) return -1;
  const difference = one.off / one.total - other.off / other.total;
  const variance = varianceOf(one) + varianceOf(other);
  // What rounding leaves of a variance or a difference of 0 must not decide.
  const least = 1e-14 * (one.squares / (one.total * one.total) + other.squares / (other.total * other.total));
  if (variance > least) return (difference * difference) / variance;
  return difference * difference > least ? Number.POSITIVE_INFINITY : 0;
}

/** Off the group's own rate, and not that of all, or groups that differ much would seem to spread much. */
function varianceOf({ size, off, squares, product, total, totalSquared }: GroupSums): number {
  const rate = off / total;
  const own = squares - 2 * rate * product + rate * rate * totalSquared;
  return (Math.max(0, own) * size) / (size - 1) / (total * total);
}
