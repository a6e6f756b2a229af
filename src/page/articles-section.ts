import { articlesTable, PAGE } from "./articles-table.js";
import { choice } from "./choices.js";
import { element } from "./element.js";
import { formatCount } from "./format.js";
import { type GroupField, NOT_GIVEN } from "./group-rows.js";
import type { ReportData } from "./report-data.js";
import { filterRows, type PlacedRow, type Sorting, sortRows } from "./select-rows.js";

export interface ArticlesSectionInput {
  readonly data: ReportData;
  readonly placed: readonly PlacedRow[];
  readonly fields: readonly GroupField[];
  /** Called with the rows that the filters let through, whenever they change. */
  onSelect(rows: readonly PlacedRow[]): void;
}

export interface ArticlesSection {
  readonly node: HTMLElement;
  draw(measures: readonly number[]): void;
  order(): readonly number[];
  /** Lets only the articles of one group through. */
  pick(field: GroupField, name: string): void;
}

/** The table of articles with its filters, drawn 50 lines at a time. */
export function createArticlesSection({
  data,
  placed,
  fields,
  onSelect,
}: ArticlesSectionInput): ArticlesSection {
  const kinds = data.head.measures;
  let measures: readonly number[] = [];
  let words = "";
  const wanted: Partial<Record<GroupField, string>> = {};
  let sorting: Sorting | null = null;
  let from = 0;
  let selected: readonly PlacedRow[] = placed;
  let ordered: readonly PlacedRow[] = placed;

  const table = element("div", {
    class: "scroll",
    role: "region",
    tabindex: 0,
    "aria-label": "Table of articles",
  });
  const status = element("p", { class: "status", role: "status" });
  const earlier = element("button", { type: "button" }, "← Earlier");
  const later = element("button", { type: "button" }, "Later →");
  const search = element("input", {
    type: "search",
    id: "search",
    placeholder: "words of a title, an outlet, an id",
  });
  const clear = element("button", { type: "button" }, "Clear filters");

  const drawTable = (): void => {
    const end = Math.min(from + PAGE, ordered.length);
    table.replaceChildren(
      ordered.length === 0
        ? element("p", { class: "none" }, "No article is let through by these filters.")
        : articlesTable({
            ...{
              kinds,
              measures,
              rows: ordered.slice(from, end),
              sorting: sorting ?? { by: -1, descending: false },
            },
            onSort(by) {
              const text = by === "title" || by === "outlet" || by === "date";
              sorting = { by, descending: sorting?.by === by ? !sorting.descending : !text };
              from = 0;
              order();
              table.querySelector<HTMLElement>("[aria-sort$=ending] button")?.focus();
            },
          }),
    );
    const range = ordered.length <= PAGE ? "" : `, ${formatCount(from + 1)} to ${formatCount(end)} shown`;
    status.textContent = `${formatCount(ordered.length)} of ${formatCount(placed.length)} articles${range}`;
    earlier.disabled = from === 0;
    later.disabled = end >= ordered.length;
    earlier.hidden = later.hidden = ordered.length <= PAGE;
    clear.hidden = selected.length === placed.length;
  };
  const order = (): void => {
    ordered = sorting === null ? selected : sortRows(selected, kinds, sorting);
    drawTable();
  };
  const select = (): void => {
    selected = filterRows(placed, { ...wanted, words });
    from = 0;
    order();
    onSelect(selected);
  };
  const turn = (by: number): void => {
    from += by;
    drawTable();
    table.scrollIntoView({ block: "nearest" });
  };
  earlier.addEventListener("click", () => turn(-PAGE));
  later.addEventListener("click", () => turn(PAGE));
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      words = search.value;
      select();
    }, 120);
  });
  const lists = new Map(
    fields.map((field) => {
      const values = [...new Set(placed.map(({ row }) => row[field] ?? NOT_GIVEN))].sort();
      const options = [["", "all"] as const, ...values.map((value) => [value, value] as const)];
      const list = choice(capital(field), options, "", (value) => {
        wanted[field] = value;
        select();
      });
      return [field, list] as const;
    }),
  );
  clear.addEventListener("click", () => {
    words = search.value = "";
    for (const [field, { select: list }] of lists) wanted[field] = list.value = "";
    select();
    search.focus();
  });
  return {
    node: element(
      "section",
      { "aria-labelledby": "articles" },
      element("h2", { id: "articles" }, "Articles"),
      element(
        "div",
        { class: "controls filters", role: "search", "aria-label": "Articles" },
        element("span", { class: "field wide" }, element("label", { for: "search" }, "Find"), search),
        ...[...lists.values()],
        clear,
      ),
      status,
      table,
      element("div", { class: "turning" }, earlier, later),
    ),
    draw(chosen) {
      measures = chosen;
      order();
    },
    order: () => ordered.map(({ index }) => index),
    pick(field, name) {
      const list = lists.get(field);
      if (list === undefined) return;
      wanted[field] = list.select.value = name;
      select();
      list.select.focus();
      list.scrollIntoView({ block: "center" });
    },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
