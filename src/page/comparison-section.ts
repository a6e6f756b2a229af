import { axisX, axisY, dot, plot, ruleX, ruleY, text } from "@observablehq/plot";
import type { PageComparison, PageMap, PagePair } from "../output/page-data.js";
import { describeDrawing } from "./describe-drawing.js";
import { element } from "./element.js";
import { makeGroup } from "./group-rows.js";
import { type GroupSorting, groupsTable, sortGroups } from "./groups-table.js";
import { intervalCharts } from "./interval-charts.js";
import { basisOf, nameOf } from "./measure-names.js";

/** A comparison that was worked out before: its groups with intervals, their pairs, and the map. */
export function createComparisonSection(comparison: PageComparison): HTMLElement {
  const { by, method, measures: kinds, groups, pairs, map } = comparison;
  const measures = kinds.map((_, place) => place);
  const charts = element("div", { class: "charts" });
  const holder = element("div", {
    class: "scroll",
    role: "region",
    tabindex: 0,
    "aria-label": "Groups compared",
  });
  let sorting: GroupSorting = { by: "name", descending: false };
  const draw = (): void => {
    const sorted = sortGroups(groups, sorting);
    const all = makeGroup("all", [], kinds);
    charts.replaceChildren(
      ...intervalCharts({ groups: sorted, kinds, measures, all }, charts.clientWidth || 1000),
    );
    holder.replaceChildren(
      groupsTable({
        ...{ groups: sorted, kinds, measures, sorting, onPick: null },
        caption: "Value, with its 95 % interval and what it was counted from below it",
        onSort(key) {
          sorting = { by: key, descending: sorting.by === key ? !sorting.descending : key !== "name" };
          draw();
          holder.querySelector<HTMLElement>("[aria-sort$=ending] button")?.focus();
        },
      }),
    );
  };
  let drawnAt = 0;
  new ResizeObserver(() => {
    if (Math.abs(charts.clientWidth - drawnAt) <= 8) return;
    drawnAt = charts.clientWidth;
    draw();
  }).observe(charts);
  draw();
  return element(
    "section",
    { "aria-labelledby": "comparison", class: "comparison" },
    element("h2", { id: "comparison" }, `Compared by ${by}`),
    element("p", { class: "note" }, method),
    charts,
    element(
      "details",
      { class: "prints" },
      element("summary", {}, "The same as a table, with counts"),
      holder,
    ),
    pairs.length === 0 ? null : pairsTable(pairs),
    map === null ? null : drawMap(map),
  );
}

function pairsTable(pairs: readonly PagePair[]): HTMLElement {
  const number = (value: number | null): string =>
    value === null ? "–" : value.toFixed(value !== 0 && Math.abs(value) < 0.01 ? 4 : 2);
  const rows = pairs.map(({ measure, a, b, effect, value, low, high, p, adjusted, note }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, `${a} against ${b}`),
      element("td", {}, nameOf(measure), element("span", { class: "below" }, basisOf(measure))),
      element(
        "td",
        { class: "number" },
        number(value),
        element("span", { class: "below" }, note ?? `${effect}, ${number(low)} to ${number(high)}`),
      ),
      element("td", { class: "number" }, number(p)),
      element("td", { class: "number" }, number(adjusted)),
    ),
  );
  const head = [
    "Groups",
    "Measure",
    "Effect with 95 % interval",
    "p",
    "p, corrected for many comparisons",
  ].map((label) => element("th", { scope: "col" }, label));
  return element(
    "details",
    { class: "prints" },
    element("summary", {}, `${pairs.length} pairs`),
    element(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": "Pairs of groups" },
      element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
    ),
  );
}

function drawMap({ axes, points }: PageMap): HTMLElement {
  const drawing = plot({
    width: 640,
    height: 420,
    style: { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    marks: [
      ruleX([0], { stroke: "var(--line)" }),
      ruleY([0], { stroke: "var(--line)" }),
      axisX({ label: axes[0], fill: "var(--muted)", ticks: 5 }),
      axisY({ label: axes[1], fill: "var(--muted)", ticks: 5 }),
      dot(points, { x: "x", y: "y", r: 4, fill: "var(--accent)" }),
      text(points, { x: "x", y: "y", text: "name", dy: -11, fill: "var(--ink)" }),
    ],
  });
  const places = points.map(({ name, x, y }) => `${name} ${x.toFixed(2)}, ${y.toFixed(2)}`);
  return element(
    "figure",
    { class: "map" },
    element("figcaption", {}, element("strong", {}, "Map")),
    describeDrawing(drawing, `Map: ${places.join("; ")}`),
  );
}
