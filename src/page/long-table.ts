import { element } from "./element.js";
import { formatCount } from "./format.js";
import { sortHeader } from "./sort-header.js";

/** A column of a long table. */
export interface Column<Row> {
  readonly label: string;
  /** Below the label, smaller. */
  readonly unit?: string;
  readonly numeric?: boolean;
  /** What the table is sorted by; `null` stands last either way. */
  key(row: Row): string | number | null;
  cell(row: Row): string | Node;
  /** Below the cell, smaller; `null` for nothing. */
  below?(row: Row): string | null;
}

export interface LongTableInput {
  /** What the table holds, for screen readers. */
  readonly label: string;
  /** Lines drawn at a time. */
  readonly lines?: number;
  /** By which column it is sorted first; -1 for the order of the rows. */
  readonly by: number;
  readonly descending: boolean;
  /** What stands in place of a table without rows. */
  readonly none: string;
}

export interface LongTable<Row> {
  readonly node: HTMLElement;
  draw(rows: readonly Row[], columns: readonly Column<Row>[]): void;
}

/** A table that is sorted by a press on the head of a column, and drawn some lines at a time. The first column names the row. */
export function createLongTable<Row>({
  label,
  lines = 12,
  by,
  descending,
  none,
}: LongTableInput): LongTable<Row> {
  let sorting = { by, descending };
  let shown = lines;
  let rows: readonly Row[] = [];
  let columns: readonly Column<Row>[] = [];
  const holder = element("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": label });
  const status = element("p", { class: "status", role: "status" });
  const more = element("button", { type: "button", class: "more" });
  more.addEventListener("click", () => {
    shown = shown >= rows.length ? lines : Math.min(rows.length, shown + 8 * lines);
    drawRows();
    more.focus();
  });
  const drawRows = (): void => {
    const column = columns[sorting.by];
    const inOrder = column === undefined ? rows : sortBy(rows, column, sorting.descending);
    const ordered = inOrder.slice(0, shown);
    holder.replaceChildren(
      rows.length === 0
        ? element("p", { class: "none" }, none)
        : element(
            "table",
            {},
            element("caption", { class: "unseen" }, label),
            element("thead", {}, element("tr", {}, ...columns.map(headOf))),
            element("tbody", {}, ...ordered.map(lineOf)),
          ),
    );
    status.textContent =
      rows.length <= lines
        ? ""
        : `${formatCount(ordered.length)} of ${formatCount(rows.length)} rows are shown`;
    more.hidden = rows.length <= lines;
    more.textContent = shown >= rows.length ? "Show fewer" : "Show more";
  };
  const headOf = (column: Column<Row>, place: number): HTMLElement =>
    sortHeader({
      label: column.label,
      numeric: column.numeric === true,
      ...(column.unit === undefined ? {} : { below: column.unit }),
      sorted: sorting.by !== place ? null : sorting.descending ? "descending" : "ascending",
      onSort() {
        const turned = sorting.by === place ? !sorting.descending : column.numeric === true;
        sorting = { by: place, descending: turned };
        drawRows();
        holder.querySelector<HTMLElement>("[aria-sort$=ending] button")?.focus();
      },
    });
  const lineOf = (row: Row): HTMLElement =>
    element(
      "tr",
      {},
      ...columns.map((column, place) => {
        const below = column.below?.(row) ?? null;
        return element(
          place === 0 ? "th" : "td",
          { scope: place === 0 ? "row" : null, class: column.numeric === true ? "number" : null },
          column.cell(row),
          below === null ? null : element("span", { class: "below" }, below),
        );
      }),
    );
  return {
    node: element("div", { class: "long-table" }, holder, status, more),
    draw(newRows, newColumns) {
      rows = newRows;
      columns = newColumns;
      shown = lines;
      drawRows();
    },
  };
}

/** Rows in order of a column; rows without a key last either way, equal ones as they stood. */
export function sortBy<Row>(
  rows: readonly Row[],
  { key }: Pick<Column<Row>, "key">,
  descending: boolean,
): Row[] {
  const keyed = rows.map((row, place) => ({ row, place, key: key(row) }));
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null)
      return Number(one.key === null) - Number(other.key === null) || one.place - other.place;
    const order = one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
    return (descending ? -order : order) || one.place - other.place;
  });
  return keyed.map(({ row }) => row);
}
