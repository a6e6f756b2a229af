import type { MeasureKind, PageRow } from "../output/page-data.js";
import { isDay } from "./format.js";
import { type GroupField, NOT_GIVEN } from "./group-rows.js";
import { rowNumbers } from "./row-numbers.js";

/** What a reader asked for: words in title, id or outlet, and one value of a field each. */
export type RowFilter = Readonly<Partial<Record<GroupField, string>>> & { readonly words: string };

/** A column of the table: a fact of the row, or a measure by its place. */
export type SortKey = "title" | "outlet" | "date" | "words" | "named" | "unnamed" | number;

/** What the table is sorted by. */
export interface Sorting {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** A row with its place among all rows, which is how its article is asked for. */
export interface PlacedRow {
  readonly row: PageRow;
  readonly index: number;
}

/** The rows that the filter lets through; `""` for a field lets through all. Words are looked for without regard to case. */
export function filterRows(rows: readonly PlacedRow[], { words, ...fields }: RowFilter): PlacedRow[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const asked = Object.entries(fields).filter(([, value]) => value !== "");
  return rows.filter(({ row }) => {
    // The keys of a RowFilter but `words` are fields of a row.
    if (asked.some(([field, value]) => (row[field as GroupField] ?? NOT_GIVEN) !== value)) return false;
    if (wanted.length === 0) return true;
    const text = `${row.title ?? ""} ${row.id} ${row.outlet ?? ""}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Rows in the order asked for; those without a value, or with a date that is not year, month, day, stand last either way, equal ones in their order in the corpus. */
export function sortRows(
  rows: readonly PlacedRow[],
  kinds: readonly MeasureKind[],
  { by, descending }: Sorting,
): PlacedRow[] {
  const keyOf = ({ row }: PlacedRow): string | number | null => {
    if (typeof by === "number") return rowNumbers(row, kinds, by).value;
    if (by === "title") return (row.title ?? row.id).toLowerCase();
    if (by === "date") return row.date !== null && isDay(row.date) ? row.date : null;
    return row[by];
  };
  const keyed = rows.map((placed) => ({ placed, key: keyOf(placed) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || a.placed.index - b.placed.index;
    const order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    return (descending ? -order : order) || a.placed.index - b.placed.index;
  });
  return keyed.map(({ placed }) => placed);
}
