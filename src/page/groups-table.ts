import type { MeasureKind, PageGroup } from "../output/page-data.js";
import { element } from "./element.js";
import { formatBasis, formatCount, formatFigure, formatInterval } from "./format.js";
import { basisOf, nameOf } from "./measure-names.js";
import { sortHeader } from "./sort-header.js";

/** What groups are sorted by: their name, how many articles or words they have, or a measure by its place. */
export interface GroupSorting {
  readonly by: "name" | "articles" | "words" | number;
  readonly descending: boolean;
}

/** Groups in the order asked for; those without a value stand last either way. */
export function sortGroups(groups: readonly PageGroup[], { by, descending }: GroupSorting): PageGroup[] {
  const keyOf = (group: PageGroup): string | number | null => {
    if (typeof by === "number") return group.figures[by].value;
    return by === "name" ? group.name.toLowerCase() : group[by];
  };
  return [...groups].sort((one, other) => {
    const a = keyOf(one);
    const b = keyOf(other);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = a < b ? -1 : a > b ? 1 : 0;
    return descending ? -order : order;
  });
}

export interface GroupsTableInput {
  readonly groups: readonly PageGroup[];
  readonly kinds: readonly MeasureKind[];
  readonly measures: readonly number[];
  readonly sorting: GroupSorting;
  readonly caption: string;
  onSort(by: GroupSorting["by"]): void;
  /** What a click on a group's name does; names are plain text without it. */
  readonly onPick: ((name: string) => void) | null;
}

/** A line a group: articles, words, and each measure with its interval and what it was counted from. */
export function groupsTable({
  groups,
  kinds,
  measures,
  sorting,
  caption,
  onSort,
  onPick,
}: GroupsTableInput): HTMLElement {
  const sortedBy = (by: GroupSorting["by"]): "ascending" | "descending" | null =>
    sorting.by !== by ? null : sorting.descending ? "descending" : "ascending";
  const head = (label: string, by: GroupSorting["by"], below?: string): HTMLElement =>
    sortHeader({
      ...{ label, numeric: by !== "name", sorted: sortedBy(by), onSort: () => onSort(by) },
      ...(below === undefined ? {} : { below }),
    });
  const nameCell = (name: string): HTMLElement => {
    if (onPick === null) return element("th", { scope: "row" }, name);
    const button = element(
      "button",
      { type: "button", class: "link", title: "Show its articles only" },
      name,
    );
    button.addEventListener("click", () => onPick(name));
    return element("th", { scope: "row" }, button);
  };
  const figureCell = (group: PageGroup, measure: number): HTMLElement => {
    const figure = group.figures[measure];
    const { unit } = kinds[measure];
    const below =
      figure.note === null ? [formatInterval(figure, unit), formatBasis(figure, unit)] : [figure.note];
    return element(
      "td",
      { class: "number" },
      formatFigure(figure.value, unit),
      ...below.map((line) => element("span", { class: "below" }, line)),
    );
  };
  const rows = groups.map((group) =>
    element(
      "tr",
      {},
      nameCell(group.name),
      element("td", { class: "number" }, formatCount(group.articles)),
      element("td", { class: "number" }, formatCount(group.words)),
      ...measures.map((measure) => figureCell(group, measure)),
    ),
  );
  return element(
    "table",
    {},
    element("caption", {}, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        head("Group", "name"),
        head("Articles", "articles"),
        head("Words", "words"),
        ...measures.map((measure) => head(nameOf(kinds[measure]), measure, basisOf(kinds[measure]))),
      ),
    ),
    element("tbody", {}, ...rows),
  );
}
