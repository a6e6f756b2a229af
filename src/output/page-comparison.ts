import type { Comparison, CueRow, GroupRow, PairRow } from "../compare/comparison.js";
import type { EventDetail } from "../compare/events/event-detail.js";
import type {
  ComparedGroup,
  MeasureKind,
  PageArticleMap,
  PageComparison,
  PageGroup,
  PagePair,
  PagePart,
} from "./page-data.js";
import { shortMethod } from "./short-method.js";

/** Rows up to which a page holds a table whole; of a longer one it holds those that are sure, the surest of them at most. */
const WHOLE = 4000;
const MOST = 12_000;

/** Articles on the map of a page. */
const ARTICLES = 4000;

/** Events on a page, those that most groups cover, and how many are packed together. */
const EVENTS = 400;
const PACK = 8;

/**
 * A comparison as a page holds it. All groups against the rest are there; of pairs and reporting words, of which there are as many
 * as groups squared or more, only those that differ (corrected p below .05) when there are more than 4,000, and 12,000 at most.
 */
export function pageComparison(comparison: Comparison): PageComparison {
  const { by, within, articles, method, leftOut, groups, pairs, cues, words, map, duplicates, events } =
    comparison;
  const measures = measuresOf(groups);
  const compared = comparedGroups(groups, measures);
  const placeOfMeasure = new Map(measures.map((measure, place) => [keyOf(measure), place]));
  const placeOfGroup = new Map(compared.map(({ name }, place) => [name, place]));
  // Both were made of the rows of all groups.
  const packPair = (row: PairRow): PagePair =>
    [
      placeOfMeasure.get(keyOf(row)) as number,
      placeOfGroup.get(row.group) as number,
      placeOfGroup.get(row.other) as number,
      ...[shorten(row.value), shorten(row.low), shorten(row.high), shorten(row.p), shorten(row.adjusted)],
      row.note,
    ] as const as PagePair;
  const kept = keepSurest(pairs);
  return {
    ...{ by, within, articles, method, leftOut, measures, words, map, duplicates },
    shortMethod: shortMethod(comparison),
    articleMap: packArticles(comparison),
    groups: compared,
    all: wholeOf(compared, measures, articles),
    pairs: { ...kept, rows: kept.rows.map(packPair) },
    cues: keepSurest<CueRow>(cues),
    sourceCues: keepSurest<CueRow>(comparison.sourceCues),
    events: {
      rows: events.slice(0, EVENTS).map((event) => ({
        title: event.articles.find(({ title }) => title !== null)?.title ?? null,
        groups: event.groups,
        articles: event.articles.length,
      })),
      total: events.length,
      perPack: PACK,
    },
  };
}

/** Of more than 4,000 articles some, evenly drawn. */
function packArticles({ articleMap, groups }: Comparison): PageArticleMap | null {
  if (articleMap === null) return null;
  const { explained, loadings, leftOut, points } = articleMap;
  const names = [...new Set(groups.map(({ group }) => group))];
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const count = Math.min(points.length, ARTICLES);
  return {
    ...{ explained, loadings, leftOut, groups: names, placed: points.length },
    points: Array.from({ length: count }, (_, index) => {
      const { x, y, group, article } = points[Math.floor((index * points.length) / count)];
      // Groups of articles are among the groups.
      return [Number(x.toFixed(2)), Number(y.toFixed(2)), placeOf.get(group) as number, article] as const;
    }),
  };
}

/** The details of the events that a page shows, as they are packed together. */
export function eventPacks({ events }: Comparison): EventDetail[][] {
  const shown = events.slice(0, EVENTS);
  return Array.from({ length: Math.ceil(shown.length / PACK) }, (_, pack) =>
    shown.slice(pack * PACK, (pack + 1) * PACK),
  );
}

function keyOf({ indicator, name, voice }: MeasureKind): string {
  return `${indicator} ${name} ${voice}`;
}

function measuresOf(groups: readonly GroupRow[]): MeasureKind[] {
  const first = new Map<string, MeasureKind>();
  for (const { indicator, name, voice, unit } of groups) {
    const kind = { indicator, name, voice, unit };
    if (!first.has(keyOf(kind))) first.set(keyOf(kind), kind);
  }
  return [...first.values()];
}

function comparedGroups(rows: readonly GroupRow[], measures: readonly MeasureKind[]): ComparedGroup[] {
  const byGroup = new Map<string, Map<string, GroupRow>>();
  for (const row of rows) {
    const own = byGroup.get(row.group) ?? new Map<string, GroupRow>();
    byGroup.set(row.group, own.set(keyOf(row), row));
  }
  return [...byGroup].map(([name, own]) => ({
    name,
    articles: Math.max(...[...own.values()].map((row) => row.articles)),
    words: Math.max(...[...own.values()].map((row) => row.words)),
    figures: measures.map((measure) => {
      const row = own.get(keyOf(measure));
      if (row === undefined)
        return { count: 0, total: 0, value: null, low: null, high: null, note: "not measured", rest: null };
      const { count, total, value, low, high, note, rest } = row;
      return { count, total, value, low, high, note, rest };
    }),
  }));
}

/** Pooled over all groups; indices, whose counts are no sums, are averaged over the groups that have one. */
function wholeOf(
  groups: readonly ComparedGroup[],
  measures: readonly MeasureKind[],
  articles: number,
): PageGroup {
  const none = { low: null, high: null, note: null };
  return {
    name: "all",
    articles,
    words: groups.reduce((sum, { words }) => sum + words, 0),
    figures: measures.map(({ unit }, place) => {
      const figures = groups
        .map((group) => group.figures[place])
        .filter(({ value }) => unit !== "index" || value !== null);
      const sum = (of: (figure: (typeof figures)[number]) => number): number =>
        figures.reduce((before, figure) => before + of(figure), 0);
      const total = sum((figure) => figure.total);
      const count = sum((figure) => (unit === "index" ? (figure.value ?? 0) * figure.total : figure.count));
      const value = total === 0 ? null : (unit === "per 1000 words" ? 1000 * count : count) / total;
      return { ...none, count, total, value };
    }),
  };
}

function keepSurest<Row extends { readonly p: number | null; readonly adjusted: number | null }>(
  rows: readonly Row[],
): PagePart<Row> {
  const isSure = ({ adjusted }: Row): boolean => adjusted !== null && adjusted < 0.05;
  const sure = rows.filter(isSure);
  const counts = { total: rows.length, sure: sure.length };
  if (rows.length <= WHOLE) return { rows, ...counts };
  return {
    rows: [...sure].sort((a, b) => (a.p ?? 1) - (b.p ?? 1)).slice(0, MOST),
    ...counts,
  };
}

/** Four digits are more than a table shows. */
function shorten(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
