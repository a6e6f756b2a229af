import type { GroupFigure, MeasureKind, PageGroup, PageRow } from "../output/page-data.js";
import { type CountOfTotal, type Denominator, pooledInterval } from "../stats/pooled-interval.js";
import { rowNumbers } from "./row-numbers.js";

/** What rows can be put into groups by. */
export type GroupField = "outlet" | "event" | "topic" | "author";

/** Below these a figure of a group says more about chance than about the group. */
export const MINIMUM = { articles: 5, words: 1000 } as const;

/** Articles whose field is empty. */
export const NOT_GIVEN = "not given";

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
  const parts = rows.flatMap((row) => partOf(row, kinds, index));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const none = { count, total, value: null, low: null, high: null };
  if (parts.length < MINIMUM.articles)
    return {
      ...none,
      note: `not enough evidence: ${articles(parts.length)}`,
    };
  if (unit === "per 1000 words" && total < MINIMUM.words)
    return { ...none, note: `not enough evidence: ${total} words` };
  const scale = unit === "per 1000 words" ? 1000 : 1;
  const interval = pooledInterval(parts, denominatorOf(unit));
  return {
    count,
    total,
    value: (scale * count) / total,
    low: interval === null ? null : scale * interval.low,
    high: interval === null ? null : scale * interval.high,
    note: null,
  };
}

/** What an article adds to a group's figure: its count and total, or its value for an average; nothing when it has none. */
function partOf(row: PageRow, kinds: readonly MeasureKind[], index: number): CountOfTotal[] {
  const { unit } = kinds[index];
  const { count, total, value } = rowNumbers(row, kinds, index);
  if (unit === "count" || unit === "index") return value === null ? [] : [{ count: value, total: 1 }];
  return total > 0 ? [{ count, total }] : [];
}

function denominatorOf(unit: MeasureKind["unit"]): Denominator {
  if (unit === "per 1000 words") return "words";
  return unit === "share" ? "units" : "articles";
}

function articles(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}
