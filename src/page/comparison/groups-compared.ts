import type { PageComparison } from "../../output/page-data.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { type GroupSorting, groupsTable, sortGroups } from "../groups-table.js";
import { intervalCharts } from "../interval-charts.js";
import { headlineMeasures } from "../measure-names.js";
import { measuresChooser } from "../measures-chooser.js";
import { redrawAtWidth } from "./redraw-at-width.js";

/** Lines that a chart shows unless asked for all. */
const LINES = 24;

/** All groups with their intervals, measure by measure, and the same as a table that can be searched and sorted. */
export function createGroupsCompared(comparison: PageComparison): HTMLElement {
  const { measures: kinds, groups, all, shortMethod } = comparison;
  let measures: readonly number[] = headlineMeasures(kinds);
  let sorting: GroupSorting = { by: "name", descending: false };
  let everything = false;
  let wanted = "";
  const charts = element("div", { class: "charts" });
  const more = element("button", { type: "button", class: "more" });
  const table = element("div", {
    ...{ class: "scroll", role: "region", tabindex: 0, "aria-label": "Groups with their numbers" },
  });
  const status = element("p", { class: "status", role: "status" });
  const search = element("input", { type: "search", id: "find-group", placeholder: "part of a name" });
  const drawCharts = (width: number): void => {
    const kept = new Set([...groups].sort((a, b) => b.articles - a.articles).slice(0, LINES));
    const shown = sortGroups(
      groups.filter((group) => everything || kept.has(group)),
      sorting,
    );
    charts.replaceChildren(...intervalCharts({ groups: shown, kinds, measures, all }, width));
  };
  const redraw = redrawAtWidth(charts, drawCharts);
  const drawTable = (): void => {
    const found = groups.filter(({ name }) => name.toLowerCase().includes(wanted));
    status.textContent =
      found.length === groups.length
        ? ""
        : `${formatCount(found.length)} of ${formatCount(groups.length)} groups`;
    table.replaceChildren(
      groupsTable({
        ...{ groups: sortGroups(found, sorting), kinds, measures, sorting, onPick: null },
        caption: "Value, with its 95 % interval and what it was counted from below it",
        onSort(by) {
          sorting = { by, descending: sorting.by === by ? !sorting.descending : by !== "name" };
          drawTable();
          redraw();
          table.querySelector<HTMLElement>("[aria-sort$=ending] button")?.focus();
        },
      }),
    );
  };
  search.addEventListener("input", () => {
    wanted = search.value.trim().toLowerCase();
    drawTable();
  });
  more.addEventListener("click", () => {
    everything = !everything;
    nameMore();
    redraw();
  });
  const nameMore = (): void => {
    more.textContent = everything ? `Show the ${LINES} with most articles` : `Show all ${groups.length}`;
  };
  nameMore();
  more.hidden = groups.length <= LINES;
  drawTable();
  return element(
    "section",
    { "aria-labelledby": "groups" },
    element("h2", { id: "groups" }, "Groups"),
    element(
      "p",
      { class: "note" },
      `Dots are pooled figures, bars their 95 % intervals${groups.length > 1 ? ", the dashed line all groups together. A filled dot differs from all other groups together (corrected p below .05), an empty one may differ by chance" : ""}.`,
    ),
    charts,
    more,
    measuresChooser(kinds, measures, (chosen) => {
      measures = chosen;
      drawTable();
      redraw();
    }),
    element(
      "details",
      { class: "prints" },
      element("summary", {}, "The same as a table, with counts"),
      element(
        "div",
        { class: "controls filters" },
        element("span", { class: "field" }, element("label", { for: "find-group" }, "Find a group"), search),
      ),
      status,
      table,
    ),
    element("p", { class: "below" }, `${shortMethod}.`),
  );
}
