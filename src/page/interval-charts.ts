import { axisX, axisY, dot, gridX, plot, ruleX, ruleY, text } from "@observablehq/plot";
import type { Effect, GroupFigure, MeasureKind, PageGroup } from "../output/page-data.js";
import { isApart } from "./comparison/apart.js";
import { describeDrawing } from "./describe-drawing.js";
import { element } from "./element.js";
import { formatBasis, formatFigure, formatInterval } from "./format.js";
import { basisOf, nameOf } from "./measure-names.js";

/** A group's figure; `rest` only where groups were compared. */
interface Line extends GroupFigure {
  readonly name: string;
  readonly rest?: Effect | null;
}

const ROW = 24;
const LABELS = 172;
const NARROWEST = 164;

/** What the charts show: groups in their order, measures by their places. */
export interface IntervalChartsInput {
  readonly groups: readonly PageGroup[];
  readonly kinds: readonly MeasureKind[];
  readonly measures: readonly number[];
  /** All articles together, for a line to compare with. */
  readonly all: PageGroup;
}

/**
 * Small charts side by side, one a measure, a line a group: a dot for its figure and a bar for its 95 % interval.
 *
 * The groups are named once in every row of charts. `width` is what there is to draw on. A sentence stands for charts that would
 * all be empty.
 */
export function intervalCharts(input: IntervalChartsInput, width: number): HTMLElement[] {
  const { groups, measures } = input;
  if (!groups.some(({ figures }) => measures.some((measure) => figures[measure].value !== null)))
    return [element("p", {}, "Not enough evidence in any group; what was counted is in the table below.")];
  const room = Math.max(1, Math.floor((width - LABELS) / NARROWEST));
  const columns = width < 620 ? 1 : Math.min(room, 5, input.measures.length);
  const each = Math.floor((width - LABELS) / columns);
  return input.measures.map((measure, place) => {
    const labelled = place % columns === 0;
    return intervalChart(input, measure, labelled ? each + LABELS : each, labelled);
  });
}

function intervalChart(
  { groups, kinds, all }: IntervalChartsInput,
  measure: number,
  width: number,
  labelled: boolean,
): HTMLElement {
  const kind = kinds[measure];
  const lines = groups.map((group): Line => ({ name: group.name, ...group.figures[measure] }));
  const known = lines.filter(({ value }) => value !== null);
  const unknown = lines.filter(({ value }) => value === null);
  const overall = all.figures[measure].value;
  const share = kind.unit === "share";
  const most = Math.max(
    ...known.map(({ value, high }) => high ?? value ?? 0),
    known.length === 0 ? 0 : (overall ?? 0),
  );
  const tell = (figure: GroupFigure & { readonly name: string }): string =>
    `${figure.name}: ${formatFigure(figure.value, kind.unit)} (${formatInterval(figure, kind.unit)}; ${formatBasis(figure, kind.unit)})`;
  const drawing = plot({
    width,
    height: groups.length * ROW + 36,
    marginTop: 6,
    marginBottom: 30,
    marginLeft: labelled ? LABELS : 10,
    marginRight: 12,
    style: { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    x: { domain: [0, most === 0 ? 1 : most * 1.04], label: null },
    y: { domain: groups.map(({ name }) => name), label: null, padding: 0.5, axis: null },
    marks: [
      gridX({ ticks: 3, stroke: "var(--line)", strokeOpacity: 1 }),
      axisX({
        ticks: 3,
        tickSize: 0,
        label: null,
        fill: "var(--muted)",
        tickFormat: share
          ? (value: number) => `${+(100 * value).toFixed(1)} %`
          : (value: number) => String(value),
      }),
      labelled
        ? axisY({
            tickSize: 0,
            tickPadding: 12,
            fill: "var(--ink)",
            lineWidth: 12.5,
            textOverflow: "ellipsis",
          })
        : null,
      ruleX([0], { stroke: "var(--muted)" }),
      overall === null || groups.length < 2 || known.length === 0
        ? null
        : ruleX([overall], { stroke: "var(--muted)", strokeDasharray: "3 3" }),
      ruleY(known, {
        y: "name",
        x1: (line) => line.low ?? line.value,
        x2: (line) => line.high ?? line.value,
        stroke: "var(--interval)",
        strokeWidth: 7,
        strokeLinecap: "round",
        title: tell,
      }),
      dot(known, {
        y: "name",
        x: "value",
        r: 4.5,
        fill: (line) => (line.rest === undefined || isApart(line.rest) ? "var(--accent)" : "var(--paper)"),
        stroke: (line) => (line.rest === undefined ? "var(--paper)" : "var(--accent)"),
        strokeWidth: 1.5,
        title: tell,
      }),
      text(unknown, {
        y: "name",
        x: () => 0,
        text: () => "not enough evidence",
        textAnchor: "start",
        dx: 6,
        fill: "var(--muted)",
        stroke: "var(--paper)",
        strokeWidth: 6,
        fontStyle: "italic",
        title: (line) => line.note ?? "",
      }),
    ],
  });
  return element(
    "figure",
    { class: "chart", style: `--indent: ${labelled ? LABELS : 10}px; width: ${width}px` },
    element(
      "figcaption",
      {},
      element("strong", {}, nameOf(kind)),
      element("span", { class: "below" }, basisOf(kind)),
    ),
    describeDrawing(
      drawing,
      `${nameOf(kind)}, ${basisOf(kind)}, by group with 95 % intervals; the table below has the same numbers`,
    ),
  );
}
