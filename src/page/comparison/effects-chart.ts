import { axisX, axisY, dot, gridX, plot, ruleX, ruleY } from "@observablehq/plot";
import { formatEffect, formatP } from "../../output/format-effect.js";
import type { ComparedGroup, MeasureKind } from "../../output/page-data.js";
import { describeDrawing } from "../describe-drawing.js";
import { element } from "../element.js";
import { basisOf, nameOf } from "../measure-names.js";
import { isApart } from "./apart.js";

const ROW = 22;
/** Lines shown: the groups with most articles among those that something can be said of. */
const LINES = 30;
/** Ratios that an axis may name. */
const RATIOS = [0.125, 0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8];
/** Where groups are so near each other that fewer than three of those would be seen. */
const NEAR_RATIOS = [0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.3, 1.4];
const FEWEST_TICKS = 3;
/** Ratios further from 1 than this are drawn at the edge. */
const FURTHEST = 8;

/** One line a group: its effect against the rest with its 95 % interval; filled where it differs. */
export function effectsChart(
  groups: readonly ComparedGroup[],
  measure: number,
  kind: MeasureKind,
  width: number,
): HTMLElement {
  const all = groups.flatMap(({ name, articles, figures }) => {
    const { rest } = figures[measure];
    return rest === null || rest.value === null || rest.low === null
      ? []
      : [{ name, articles, rest, value: rest.value, low: rest.low }];
  });
  const kept = [...all].sort((a, b) => b.articles - a.articles).slice(0, LINES);
  const lines = kept.sort((a, b) => b.value - a.value);
  if (lines.length === 0) return element("p", { class: "none" }, "Not enough evidence in any group.");
  const ratio = lines[0].rest.effect === "rate ratio";
  const scale = kind.unit === "share" ? 100 : 1;
  const within = (value: number): number =>
    ratio ? Math.min(FURTHEST, Math.max(1 / FURTHEST, value)) : scale * value;
  const drawn = lines.map(({ name, rest, value, low }) => ({
    ...{ name, apart: isApart(rest) },
    ...{ value: within(value), low: within(low), high: within(rest.high ?? FURTHEST) },
    title: `${name}: ${formatEffect(rest, kind.unit)}, corrected p ${formatP(rest.adjusted)}`,
  }));
  const none = ratio ? 1 : 0;
  const [lowest, highest] = [
    Math.min(...drawn.map(({ low }) => low)),
    Math.max(...drawn.map(({ high }) => high)),
  ];
  const seen = (ratios: readonly number[]): number[] =>
    ratios.filter((tick) => tick >= lowest * 0.98 && tick <= highest * 1.02);
  const wide = seen(RATIOS);
  const ticks = ratio ? (wide.length < FEWEST_TICKS ? seen(NEAR_RATIOS) : wide) : 6;
  const drawing = plot({
    width: Math.min(width, 860),
    height: lines.length * ROW + 52,
    ...{ marginTop: 6, marginBottom: 44, marginLeft: 172, marginRight: 20 },
    style: { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    x: { type: ratio ? "log" : "linear", label: null, inset: 6 },
    y: { domain: drawn.map(({ name }) => name), label: null, padding: 0.5, axis: null },
    marks: [
      gridX({ ticks, stroke: "var(--line)", strokeOpacity: 1 }),
      axisX({
        ...{
          ticks,
          tickSize: 0,
          fill: "var(--muted)",
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 36,
        },
        label: ratio
          ? "times the rate of the rest"
          : kind.unit === "share"
            ? "percentage points more than the rest"
            : "more than the rest",
        tickFormat: ratio
          ? (value: number) => `×${+value.toPrecision(3)}`
          : (value: number) => String(+value.toPrecision(6)),
      }),
      axisY({ tickSize: 0, tickPadding: 12, fill: "var(--ink)", lineWidth: 12.5, textOverflow: "ellipsis" }),
      ruleX([none], { stroke: "var(--muted)" }),
      ruleY(drawn, {
        ...{
          y: "name",
          x1: "low",
          x2: "high",
          stroke: "var(--interval)",
          strokeWidth: 7,
          strokeLinecap: "round",
        },
        title: "title",
      }),
      dot(drawn, {
        ...{ y: "name", x: "value", r: 4.5, stroke: "var(--accent)", strokeWidth: 1.5, title: "title" },
        fill: (line: { apart: boolean }) => (line.apart ? "var(--accent)" : "var(--paper)"),
      }),
    ],
  });
  const left = all.length - lines.length;
  return element(
    "figure",
    { class: "chart", style: "--indent: 172px" },
    element(
      "figcaption",
      {},
      element("strong", {}, `${nameOf(kind)} against the rest`),
      element(
        "span",
        { class: "below" },
        `${basisOf(kind)}${left === 0 ? "" : `; the ${lines.length} groups with most articles`}`,
      ),
    ),
    describeDrawing(
      drawing,
      `${nameOf(kind)} of each group against the rest; the table below has the same numbers`,
    ),
  );
}
