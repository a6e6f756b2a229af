import type { GroupFigure, MeasureKind, PageGroup, PageRow } from "../output/page-data.js";
import { type Denominator, type PooledSums, pooledInterval } from "../stats/pooled-interval.js";
import { rowNumbers } from "./row-numbers.js";

/** What rows can be put into groups by. */
export type GroupField = "outlet" | "event" | "topic" | "author";

/** Below these a figure of a group says more about chance than about the group. */
export const MINIMUM = { articles: 5, words: 1000 } as const;

/** Articles whose field is empty. */
export const NOT_GIVEN = "not given";

const NO_SUMS: PooledSums = { articles: 0, count: 0, total: 0, countSquared: 0, product: 0, totalSquared: 0 };

/**
 * Rows put together by a field, each group with a figure for every measure: pooled counts over pooled totals, with the
 * interval for which articles were drawn.
 *
 * Measures of unit `count` and `index` are averaged over the articles that have one. A group with fewer than 5 articles,
 * or rates of fewer than 1000 words, has counts and no value: "not enough evidence". Groups stand by name.
 */
export function groupRows(
  rows: readonly PageRow[],
  kinds: readonly MeasureKind[],
  field: GroupField,
): PageGroup[] {
  const members = new Map<string, PageRow[]>();
  for (const row of rows) {
    const name = row[field] ?? NOT_GIVEN;
    const group = members.get(name);
    if (group === undefined) members.set(name, [row]);
    else group.push(row);
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, group]) => makeGroup(name, group, kinds));
}

/** All rows as one group. */
export function makeGroup(name: string, rows: readonly PageRow[], kinds: readonly MeasureKind[]): PageGroup {
  return {
    name,
    articles: rows.length,
    words: rows.reduce((sum, { words }) => sum + words, 0),
    figures: kinds.map((_, index) => figureOf(rows, kinds, index)),
  };
}

function figureOf(rows: readonly PageRow[], kinds: readonly MeasureKind[], index: number): GroupFigure {
  const { unit } = kinds[index];
  const averaged = unit === "count" || unit === "index";
  let sums = NO_SUMS;
  for (const row of rows) {
    const numbers = rowNumbers(row, kinds, index);
    if (averaged && numbers.value !== null) sums = add(sums, numbers.value, 1);
    if (!averaged && numbers.total > 0) sums = add(sums, numbers.count, numbers.total);
  }
  const { count, total } = sums;
  const none = { count, total, value: null, low: null, high: null };
  if (sums.articles < MINIMUM.articles)
    return {
      ...none,
      note: `not enough evidence: ${articles(sums.articles)}, at least ${MINIMUM.articles} are needed`,
    };
  if (unit === "per 1000 words" && total < MINIMUM.words)
    return { ...none, note: `not enough evidence: ${total} words, at least ${MINIMUM.words} are needed` };
  const scale = unit === "per 1000 words" ? 1000 : 1;
  const interval = pooledInterval(sums, denominatorOf(unit));
  return {
    count,
    total,
    value: (scale * count) / total,
    low: interval === null ? null : scale * interval.low,
    high: interval === null ? null : scale * interval.high,
    note: null,
  };
}

function denominatorOf(unit: MeasureKind["unit"]): Denominator {
  if (unit === "per 1000 words") return "words";
  return unit === "share" ? "units" : "articles";
}

function add(sums: PooledSums, count: number, total: number): PooledSums {
  return {
    articles: sums.articles + 1,
    count: sums.count + count,
    total: sums.total + total,
    countSquared: sums.countSquared + count * count,
    product: sums.product + count * total,
    totalSquared: sums.totalSquared + total * total,
  };
}

function articles(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}
