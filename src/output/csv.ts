import type { ArticleReport, Measure } from "../types.js";
import { type Cell, csvLines } from "./csv-line.js";
import type { ReportWriter } from "./writer.js";

const ARTICLE_COLUMNS = [
  ...["id", "outlet", "title", "published_at", "event", "url", "topic", "author"],
  ...["words", "sentences", "paragraphs", "outlet_words", "attributed_words", "quoted_words"],
];

/** The first columns, which are not numbers. */
const TEXT_COLUMNS = 8;

/**
 * The columns of a table with a row per article, with those of each measure of `report` after those of the article.
 *
 * Reports of one analyzer have the same measures, so those of the first stand for all. `null`, when there is no
 * report, gives the columns of the article alone.
 */
export function csvColumns(report: ArticleReport | null): string[] {
  return [...ARTICLE_COLUMNS, ...(report === null ? [] : report.measures.flatMap(columnsOf))];
}

/** What a column of the table holds. */
export type ColumnKind = "text" | "whole number" | "number";

/** What the columns of `csvColumns` hold, in the same order. */
export function columnKinds(report: ArticleReport | null): ColumnKind[] {
  return csvColumns(report).map((name, index) => {
    if (index < TEXT_COLUMNS) return "text";
    return index < ARTICLE_COLUMNS.length || /_(?:count|total)$/.test(name) ? "whole number" : "number";
  });
}

/** The cells of a report under the columns of `csvColumns(first)`. */
export function csvRow(report: ArticleReport, first: ArticleReport): Cell[] {
  return [...articleCells(report), ...measureCells(report, first.measures)];
}

/**
 * A row per article: what it is, its sizes, and each measure with its count, total and interval.
 *
 * `first` is the first report to be written, whose measures give the columns. A measure that a later report lacks is
 * left empty there.
 */
export function createCsvWriter(first: ArticleReport | null): ReportWriter {
  return {
    opening: csvLines([csvColumns(first)]),
    separator: "",
    closing: "",
    write: (report) => csvLines([csvRow(report, first ?? report)]),
  };
}

function articleCells({ article, size }: ArticleReport): Cell[] {
  const { id, outlet, title, publishedAt, event, url, topic, author } = article;
  const { voices } = size;
  return [
    ...[id, outlet, title, publishedAt, event, url, topic, author],
    ...[size.words, size.sentences, size.paragraphs],
    ...[voices.outlet.words, voices.attributed.words, voices.quoted.words],
  ];
}

function measureCells(report: ArticleReport, wanted: readonly Measure[]): Cell[] {
  return wanted.flatMap((key, index) => {
    // In its usual place, as always among reports of one analyzer.
    const there = report.measures[index];
    const measure = isSame(there, key) ? there : report.measures.find((other) => isSame(other, key));
    return measure === undefined ? columnsOf(key).map(() => null) : cellsOf(measure);
  });
}

function isSame(a: Measure | undefined, b: Measure): boolean {
  return a !== undefined && a.name === b.name && a.voice === b.voice && a.indicator === b.indicator;
}

/** Columns that a measure of each unit fills; a count is its own value and has neither total nor interval. */
function columnsOf({ indicator, name, voice, unit }: Measure): string[] {
  const stem = snakeCase(`${indicator}_${name}_${voice}`);
  if (unit === "count") return [`${stem}_count`];
  const value = [`${stem}_${snakeCase(unit)}`, `${stem}_count`, `${stem}_total`];
  return unit === "index" ? value : [...value, `${stem}_low`, `${stem}_high`];
}

function cellsOf({ unit, value, count, total, low, high }: Measure): Cell[] {
  if (unit === "count") return [count];
  return unit === "index" ? [value, count, total] : [value, count, total, low, high];
}

function snakeCase(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "_");
}
