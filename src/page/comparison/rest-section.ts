import type { ComparedGroup, PageComparison } from "../../output/page-data.js";
import { choice, tick } from "../choices.js";
import { element } from "../element.js";
import { formatBasis, formatCount, formatFigure, formatInterval } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";
import { basisOf, headlineMeasures, nameOf } from "../measure-names.js";
import { isApart } from "./apart.js";
import { effectColumns } from "./effect-columns.js";
import { effectsChart } from "./effects-chart.js";
import { redrawAtWidth } from "./redraw-at-width.js";

/** Each group against all others together, in one measure at a time: a chart of effects, and a table of all numbers. */
export function createRestSection(comparison: PageComparison): HTMLElement {
  const { measures, groups, shortMethod } = comparison;
  let measure = headlineMeasures(measures)[0] ?? 0;
  let apart = false;
  const chart = element("div", { class: "charts" });
  const said = element("p", { class: "status", role: "status" });
  const table = createLongTable<ComparedGroup>({
    ...{ label: "Each group against the rest", by: 4, descending: true },
    none: "No group differs from the rest in this measure.",
  });
  const columns = (): Column<ComparedGroup>[] => {
    const { unit } = measures[measure];
    return [
      { label: "Group", key: ({ name }) => name.toLowerCase(), cell: ({ name }) => name },
      {
        ...{ label: "Articles", numeric: true },
        key: ({ articles }) => articles,
        cell: ({ articles }) => formatCount(articles),
      },
      {
        ...{ label: nameOf(measures[measure]), unit: basisOf(measures[measure]), numeric: true },
        key: ({ figures }) => figures[measure].value,
        cell: ({ figures }) => formatFigure(figures[measure].value, unit),
        below: ({ figures }) => figures[measure].note ?? `${formatInterval(figures[measure], unit)}`,
      },
      {
        ...{ label: "Counted", numeric: true },
        key: ({ figures }) => figures[measure].count,
        cell: ({ figures }) => formatBasis(figures[measure], unit),
      },
      ...effectColumns<ComparedGroup>(
        "Against the rest",
        () => unit,
        ({ figures }) => figures[measure].rest,
        "for all groups and measures",
      ),
    ];
  };
  const drawChart = (width: number): void => {
    chart.replaceChildren(effectsChart(groups, measure, measures[measure], width));
  };
  const redraw = redrawAtWidth(chart, drawChart);
  const draw = (): void => {
    const known = groups.filter(({ figures }) => figures[measure].rest?.value !== null);
    const differing = groups.filter(({ figures }) => isApart(figures[measure].rest));
    const silent = groups.length - known.length;
    said.textContent =
      `${formatCount(differing.length)} of ${formatCount(known.length)} groups differ from the rest` +
      (silent === 0 ? "." : `; in ${formatCount(silent)} there is not enough evidence.`);
    table.draw(apart ? differing : groups, columns());
  };
  draw();
  return element(
    "section",
    { "aria-labelledby": "rest" },
    element("h2", { id: "rest" }, "Each against the rest"),
    element(
      "p",
      { class: "note" },
      "The rest is all other groups together. Rates are held against it by their ratio: 1 is no difference, 2 twice as much. Shares and indices are held against it by their difference: 0 is none.",
    ),
    element(
      "div",
      { class: "controls" },
      choice(
        "Measure",
        measures.map((kind, place) => [`${place}`, `${nameOf(kind)}, ${basisOf(kind)}`] as const),
        `${measure}`,
        (value) => {
          measure = Number(value);
          draw();
          redraw();
        },
      ),
      tick("Only groups that differ", false, (ticked) => {
        apart = ticked;
        draw();
      }),
    ),
    said,
    chart,
    table.node,
    element("p", { class: "below" }, `${shortMethod}.`),
  );
}
