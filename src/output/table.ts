import Table from "cli-table3";
import type { ArticleReport, Measure } from "../types.js";
import { formatNumber, NO_NUMBER } from "./format-number.js";
import { oneLine } from "./printable.js";
import { wrapLines } from "./wrap-lines.js";

/** What the table keeps of a report: cells that are ready to print. */
export interface TableRow {
  readonly outlet: string;
  readonly title: string;
  readonly words: string;
  /** One for each of `COLUMNS`; `null` when the report has no such measure. */
  readonly measures: readonly (string | null)[];
  readonly sources: string;
}

export interface TableOptions {
  /** Characters of the terminal's line; titles are cut to fit, but never below 12 characters. */
  readonly width?: number;
  /** Further articles that have no row, told below the table. */
  readonly more?: number;
}

const COLUMNS = [
  { head: "hedges\n/1000", indicator: "hedging", name: "hedges", voice: "outlet" },
  { head: "loaded\n/1000", indicator: "loaded-language", name: "loaded-terms", voice: "outlet" },
  { head: "presupp.\n/1000", indicator: "presupposition", name: "presuppositions", voice: "outlet" },
  { head: "attrib.\n/1000", indicator: "attribution", name: "attributions", voice: "all" },
  { head: "quoted\nshare", indicator: "attribution", name: "quoted-words", voice: "all" },
] as const;

const LEGEND_WIDTH = 88;

/** Which column is the title's. */
const TITLE = 1;

const LEGEND =
  "Each number is followed by the count behind it in brackets. Hedges, loaded terms and presuppositions are counted " +
  "in the outlet's own words only, per 1000 of them; attributions and the quoted share are of all words. " +
  `${NO_NUMBER} stands for a rate of fewer than 200 such words. ` +
  "The numbers say how an article is worded, not whether it is fair or true.";

/** The row of a report; a run keeps these and lets go of the reports. */
export function tableRow(report: ArticleReport): TableRow {
  const sources = report.sources.filter(({ kind }) => kind !== "pronoun");
  const named = sources.filter((source) => source.named).length;
  return {
    outlet: report.article.outlet ?? NO_NUMBER,
    title: report.article.title ?? report.article.id,
    words: String(report.size.words),
    measures: COLUMNS.map((column) => measureCell(report.measures, column)),
    sources: `${named} / ${sources.length - named}`,
  };
}

/**
 * A table for the terminal, with a row per article and a paragraph on how to read it. Ends with a line feed.
 *
 * Measures that no row has are left out, so a run with one indicator shows that one. No rows give one sentence.
 */
export function renderTable(rows: readonly TableRow[], { width = 120, more = 0 }: TableOptions = {}): string {
  if (rows.length === 0) return "No articles.\n";
  const shown = COLUMNS.map((_, index) => index).filter((index) =>
    rows.some((row) => row.measures[index] !== null),
  );
  const heads = [
    "outlet",
    "title",
    "words",
    ...shown.map((index) => COLUMNS[index].head),
    "sources\nnamed/not",
  ];
  const lines = rows.map((row) => [
    oneLine(row.outlet, 20),
    oneLine(row.title),
    row.words,
    ...shown.map((index) => row.measures[index] ?? ""),
    row.sources,
  ]);
  const titleLength = roomForTitle(heads, lines, width);
  const table = new Table({
    head: heads,
    colAligns: heads.map((_, column) => (column < 2 ? "left" : "right")),
    // Colours of its own would ignore NO_COLOR and pipes.
    style: { head: [], border: [], compact: true },
  });
  for (const [outlet, title, ...rest] of lines) table.push([outlet, oneLine(title, titleLength), ...rest]);
  const rest = more === 0 ? "" : `… and ${more} further article${more === 1 ? "" : "s"}.\n`;
  return `${table.toString()}\n${rest}${wrapLines(LEGEND, LEGEND_WIDTH)}\n`;
}

/** What the other columns leave of a line, each with a blank at both sides and a rule. */
function roomForTitle(
  heads: readonly string[],
  lines: readonly (readonly string[])[],
  width: number,
): number {
  let room = width - 1;
  heads.forEach((head, column) => {
    const cells = column === TITLE ? [] : [...head.split("\n"), ...lines.map((line) => line[column])];
    room -= 3 + Math.max(0, ...cells.map((cell) => cell.length));
  });
  return Math.max(12, room);
}

function measureCell(
  measures: readonly Measure[],
  key: Pick<Measure, "indicator" | "name" | "voice">,
): string | null {
  const measure = measures.find(
    ({ indicator, name, voice }) => indicator === key.indicator && name === key.name && voice === key.voice,
  );
  return measure === undefined ? null : `${formatNumber(measure.value, measure.unit)} (${measure.count})`;
}
