import { stringify } from "csv-stringify/sync";

/** What a cell can hold; `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Lines of CSV, each ended by a line feed, that spreadsheets and pandas read as they are.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. NUL, which
 * many readers stop at, becomes U+FFFD. No rows give an empty string.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return "";
  return stringify(
    rows.map((row) => row.map(safeCell)),
    // A lone carriage return ends a line for pandas, but csv-stringify does not quote it by itself.
    { quoted_match: /\r/, cast: { boolean: (value) => (value ? "true" : "false") } },
  );
}

// csv-stringify's own `escape_formulas` looks at the first character only, and spreadsheets skip blanks before it.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;
const nul = /\0/g;

function safeCell(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  const readable = cell.replace(nul, "\uFFFD");
  return formula.test(readable) ? `'${readable}` : readable;
}
