import { formatNumber } from "../output/format-number.js";
import type { MeasureKind } from "../output/page-data.js";
import { articleName } from "./article-name.js";
import { element } from "./element.js";
import { formatCount, formatDate } from "./format.js";
import { basisOf, nameOf } from "./measure-names.js";
import { rowNumbers } from "./row-numbers.js";
import type { PlacedRow, Sorting, SortKey } from "./select-rows.js";
import { sortHeader } from "./sort-header.js";

/** Lines drawn at a time. */
export const PAGE = 50;

export interface ArticlesTableInput {
  /** The lines to draw, already chosen and sorted. */
  readonly rows: readonly PlacedRow[];
  readonly kinds: readonly MeasureKind[];
  readonly measures: readonly number[];
  readonly sorting: Sorting;
  onSort(by: SortKey): void;
}

/** A line an article: what it is, and each measure with what it was counted from. Titles lead to the article. */
export function articlesTable({ rows, kinds, measures, sorting, onSort }: ArticlesTableInput): HTMLElement {
  const head = (label: string, by: SortKey, below?: string): HTMLElement =>
    sortHeader({
      label,
      numeric: by !== "title" && by !== "outlet" && by !== "date",
      sorted: sorting.by !== by ? null : sorting.descending ? "descending" : "ascending",
      onSort: () => onSort(by),
      ...(below === undefined ? {} : { below }),
    });
  const measureCell = ({ row }: PlacedRow, measure: number): HTMLElement => {
    const { unit } = kinds[measure];
    const { count, total, value } = rowNumbers(row, kinds, measure);
    const basis =
      unit === "count" || unit === "index" ? "" : `${formatCount(count)} of ${formatCount(total)}`;
    return element(
      "td",
      { class: "number", title: value === null ? "too short for a rate: the counts only" : null },
      formatNumber(value, unit),
      element("span", { class: "below" }, basis),
    );
  };
  const line = (placed: PlacedRow): HTMLElement => {
    const { row, index } = placed;
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, element("a", { href: `#article/${index}` }, articleName(row, index))),
      element("td", {}, row.outlet ?? "–"),
      element("td", { class: "date" }, row.date === null ? "–" : formatDate(row.date)),
      element("td", { class: "number" }, formatCount(row.words)),
      ...measures.map((measure) => measureCell(placed, measure)),
      element("td", { class: "number" }, String(row.named)),
      element("td", { class: "number" }, String(row.unnamed)),
    );
  };
  return element(
    "table",
    { class: "articles" },
    element(
      "caption",
      { class: "unseen" },
      "Articles; a title leads to the article with its findings marked",
    ),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        head("Title", "title"),
        head("Outlet", "outlet"),
        head("Date", "date"),
        head("Words", "words"),
        ...measures.map((measure) => head(nameOf(kinds[measure]), measure, basisOf(kinds[measure]))),
        head("Named", "named", "sources"),
        head("Unnamed", "unnamed", "sources"),
      ),
    ),
    element("tbody", {}, ...rows.map(line)),
  );
}
