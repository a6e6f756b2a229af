import type { MeasureKind, PageGroup } from "../output/page-data.js";
import { choice } from "./choices.js";
import { element } from "./element.js";
import type { GroupField } from "./group-rows.js";
import { MINIMUM } from "./group-rows.js";
import { type GroupSorting, groupsTable, sortGroups } from "./groups-table.js";
import { intervalCharts } from "./interval-charts.js";

/** Lines that a chart shows unless asked for all. */
const LINES = 20;

/** What there is to draw on between the margins of a sheet, in pixels. */
const PAPER = 660;

export interface GroupsSectionInput {
  readonly kinds: readonly MeasureKind[];
  /** Fields with more than one value; without any the articles are not put into groups. */
  readonly fields: readonly GroupField[];
  groupsOf(field: GroupField): readonly PageGroup[];
  all(): PageGroup;
  onPick(field: GroupField, name: string): void;
}

export interface GroupsSection {
  readonly node: HTMLElement;
  draw(measures: readonly number[], filtered: boolean): void;
}

/** Charts of all groups with their intervals, and the same numbers as a table. */
export function createGroupsSection({
  kinds,
  fields,
  groupsOf,
  all,
  onPick,
}: GroupsSectionInput): GroupsSection {
  let field: GroupField = fields[0] ?? "outlet";
  let sorting: GroupSorting = { by: "name", descending: false };
  let everything = false;
  let measures: readonly number[] = [];
  let filtered = false;
  let groups: readonly PageGroup[] = [];
  const charts = element("div", { class: "charts" });
  const note = element("p", { class: "note" });
  const table = element("div", {
    class: "scroll",
    role: "region",
    tabindex: 0,
    "aria-label": "Groups with their numbers",
  });
  const more = element("button", { type: "button", class: "more" });
  const title = element("h2", { id: "groups" });
  more.addEventListener("click", () => {
    everything = !everything;
    drawCharts();
  });
  const drawCharts = (room = charts.clientWidth): void => {
    const shown = everything ? groups : mostArticles(groups);
    // Before the section stands in the page it has no width; it is drawn again when it does.
    const width = Math.max(280, room || 1000);
    charts.replaceChildren(
      ...(groups.length === 0 ? [] : intervalCharts({ groups: shown, kinds, measures, all: all() }, width)),
    );
    more.hidden = groups.length <= LINES;
    more.textContent = everything ? `Show the ${LINES} with most articles` : `Show all ${groups.length}`;
  };
  const draw = (): void => {
    groups = sortGroups(groupsOf(field), sorting);
    title.textContent = fields.length === 0 ? "All articles" : `By ${field}`;
    note.textContent =
      `Dots are pooled figures of ${filtered ? "the articles chosen below" : "all articles"}, bars their 95 % intervals for which articles were drawn` +
      `${groups.length > 1 ? ", the dashed line all of them together" : ""}. Each bar is about one group: whether two groups differ is a question for a comparison of the two, best within the same events. ` +
      `Fewer than ${MINIMUM.articles} articles, or 1,000 words, are not enough for a figure.`;
    table.replaceChildren(
      groupsTable({
        ...{ groups, kinds, measures, sorting },
        caption: "Value, with the 95 % interval and what it was counted from below it",
        onSort(by) {
          sorting = { by, descending: sorting.by === by ? !sorting.descending : by !== "name" };
          draw();
          table.querySelector<HTMLElement>("[aria-sort$=ending] button")?.focus();
        },
        onPick: fields.length === 0 ? null : (name) => onPick(field, name),
      }),
    );
    drawCharts();
  };
  const controls = element(
    "div",
    { class: "controls" },
    fields.length < 2
      ? null
      : choice(
          "Group by",
          fields.map((one) => [one, one]),
          field,
          (value) => {
            // Only fields were offered.
            field = value as GroupField;
            draw();
          },
        ),
  );
  new ResizeObserver(() => {
    if (charts.clientWidth > 0 && Math.abs(charts.clientWidth - drawnAt) > 8) {
      drawnAt = charts.clientWidth;
      drawCharts();
    }
  }).observe(charts);
  let drawnAt = 0;
  window.addEventListener("beforeprint", () => drawCharts(PAPER));
  window.addEventListener("afterprint", () => drawCharts());
  return {
    node: element(
      "section",
      { "aria-labelledby": "groups" },
      element("div", { class: "heading" }, title, controls),
      note,
      charts,
      more,
      element(
        "details",
        { class: "prints" },
        element("summary", {}, "The same as a table, with counts"),
        table,
      ),
    ),
    draw(chosen, isFiltered) {
      measures = chosen;
      filtered = isFiltered;
      draw();
    },
  };
}

/** The groups with most articles, in the order they had. */
function mostArticles(groups: readonly PageGroup[]): readonly PageGroup[] {
  if (groups.length <= LINES) return groups;
  const kept = new Set([...groups].sort((a, b) => b.articles - a.articles).slice(0, LINES));
  return groups.filter((group) => kept.has(group));
}
