import Table from "cli-table3";
import type {
  Agreement,
  AgreementTable,
  Breakdown,
  Comparison,
  Figure,
  Scorecard,
  Share,
} from "../evaluate/scorecard.js";
import { NO_NUMBER } from "./format-number.js";
import { oneLine } from "./printable.js";
import { wrapLines } from "./wrap-lines.js";

const WIDTH = 88;

/** A scorecard as tables for the terminal, in percent. Ends with a line feed. */
export function renderScorecard(scorecard: Scorecard): string {
  const { benchmark, file, documents, size, method, intervals, notes, leftOut } = scorecard;
  const { figures, tables, shares, comparisons, breakdowns, differences } = scorecard;
  const sizes = Object.entries(size).map(([what, count]) => sizeOf(count, what));
  const only = documents === null ? "" : `, only ${documents.join(", ")}`;
  const parts = [
    oneLine(`${benchmark}: ${file}${only}: ${sizes.join(", ")}`),
    wrapLines(method, WIDTH),
    ...notes.map((note) => wrapLines(note, WIDTH)),
    ...(leftOut.length === 0
      ? []
      : [`${sizeOf(leftOut.length, "records")} left out, told on standard error.`]),
    ...(figures.length === 0 ? [] : [renderFigures(figures)]),
    ...tables.map(renderAgreement),
    ...shares.map(({ name, definition, rows }) => titled(name, definition, renderFigures(rows))),
    ...comparisons.map(renderComparison),
    ...breakdowns.map(renderBreakdown),
    wrapLines(`In brackets: ${intervals}`, WIDTH),
    ...(differences.length === 0
      ? []
      : ["What was missed and what was added, word for word: --format json."]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Sizes are named in the plural. */
function sizeOf(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? what.replace(/s(?= |$)/, "") : what}`;
}

function renderFigures(figures: readonly Figure[]): string {
  return draw(
    ["", "correct", "of", "share"],
    figures.map((figure) => [
      oneLine(figure.name),
      String(figure.count),
      String(figure.total),
      formatShare(figure),
    ]),
  );
}

function renderAgreement({ name, definition, rows }: AgreementTable): string {
  const cells = rows.map((row) => [
    oneLine(row.name),
    String(row.gold),
    String(row.predicted),
    String(row.correct),
    formatShare(row.precision),
    formatShare(row.recall),
    formatF1(row),
  ]);
  const heads = ["", "annotated", "predicted", "correct", "precision", "recall", "F1"];
  return titled(name, definition, draw(heads, cells));
}

function renderComparison({ name, definition, columns, rows }: Comparison): string {
  const cells = rows.map((row) => [
    oneLine(row.name),
    ...row.values.map((value) => (value === null ? NO_NUMBER : rough(value))),
    row.source ?? "",
  ]);
  return titled(name, definition, draw(["", ...columns, "published in"], cells, "left"));
}

/** A row for each part, with its sizes and F1 of each kind: the interval without decimals, for there are few articles. */
function renderBreakdown({ name, definition, parts }: Breakdown): string {
  const [first] = parts;
  if (first === undefined) return titled(name, definition, "Nothing to divide.");
  const heads = ["", ...Object.keys(first.size), ...first.rows.map((row) => row.name)];
  const cells = parts.map(({ name, size, rows }) => [
    oneLine(name),
    ...Object.values(size).map(String),
    ...rows.map(formatF1Short),
  ]);
  return titled(name, definition, draw(heads, cells));
}

function titled(name: string, definition: string, table: string): string {
  return `${wrapLines(`${name}. ${definition}`, WIDTH)}\n${table}`;
}

function draw(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  lastAlign: "left" | "right" = "right",
): string {
  const table = new Table({
    // Heads of several words stand on several lines, for columns no wider than their numbers.
    head: head.map((words) => words.replace(/,? /g, "\n")),
    colAligns: head.map((_, column) =>
      column === 0 ? "left" : column === head.length - 1 ? lastAlign : "right",
    ),
    // Colours of its own would ignore NO_COLOR and pipes.
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push([...row]);
  return table.toString();
}

const percent = (value: number): string => (100 * value).toFixed(2);
const rough = (value: number): string => (100 * value).toFixed(1);
const whole = (value: number): string => (100 * value).toFixed(0);

function formatShare({ value, low, high }: Share): string {
  if (value === null) return NO_NUMBER;
  if (low === null || high === null) return percent(value);
  return `${percent(value)} [${rough(low)}, ${rough(high)}]`;
}

function formatF1({ f1, f1Interval }: Agreement): string {
  return formatShare({
    count: 0,
    total: 0,
    value: f1,
    low: f1Interval?.low ?? null,
    high: f1Interval?.high ?? null,
  });
}

function formatF1Short({ f1, f1Interval }: Agreement): string {
  if (f1 === null) return NO_NUMBER;
  if (f1Interval === null) return rough(f1);
  return `${rough(f1)} [${whole(f1Interval.low)}, ${whole(f1Interval.high)}]`;
}
