import Table from "cli-table3";
import type { AgreementTable, Figure, Scorecard, Share } from "../evaluate/scorecard.js";
import { NO_NUMBER } from "./format-number.js";
import { oneLine } from "./printable.js";
import { wrapLines } from "./wrap-lines.js";

const WIDTH = 88;

/** A scorecard as tables for the terminal. Ends with a line feed. */
export function renderScorecard(scorecard: Scorecard): string {
  const { benchmark, file, documents, size, method, notes, figures, tables } = scorecard;
  const sizes = Object.entries(size).map(([what, count]) => sizeOf(count, what));
  const only = documents === null ? "" : `, only ${documents.join(", ")}`;
  const parts = [
    oneLine(`${benchmark}: ${file}${only}: ${sizes.join(", ")}`),
    wrapLines(method, WIDTH),
    ...notes.map((note) => wrapLines(note, WIDTH)),
    ...(figures.length === 0 ? [] : [renderFigures(figures)]),
    ...tables.map(renderAgreement),
    wrapLines(
      "In brackets: 95 % intervals (Wilson), with each word, sentence or name taken as drawn by itself.",
      WIDTH,
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Sizes are named in the plural. */
function sizeOf(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? what.replace(/s$/, "") : what}`;
}

function renderFigures(figures: readonly Figure[]): string {
  return draw(
    ["", "correct", "of", "share"],
    figures.map((figure) => [figure.name, String(figure.count), String(figure.total), formatShare(figure)]),
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
    row.f1 === null ? NO_NUMBER : percent(row.f1),
  ]);
  const heads = ["", "annotated", "predicted", "correct", "precision", "recall", "F1"];
  return `${wrapLines(`${name}. ${definition}`, WIDTH)}\n${draw(heads, cells)}`;
}

function draw(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? "left" : "right")),
    // Colours of its own would ignore NO_COLOR and pipes.
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push([...row]);
  return table.toString();
}

const percent = (value: number): string => (100 * value).toFixed(2);

function formatShare({ value, low, high }: Share): string {
  if (value === null || low === null || high === null) return NO_NUMBER;
  return `${percent(value)} [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
}
