import { axisX, axisY, cell, plot, text } from "@observablehq/plot";
import type { ComparisonMap } from "../../output/page-data.js";
import { describeDrawing } from "../describe-drawing.js";
import { element } from "../element.js";
import { redrawAtWidth } from "./redraw-at-width.js";

/** Names and cells of more groups are too small to read. */
const MOST = 80;

/** Of so many groups the cells have room for their figures. */
const WITH_FIGURES = 12;

/** Letters of a name beside the matrix. */
const LETTERS = 24;

interface Cell {
  readonly one: string;
  readonly other: string;
  readonly cosine: number;
}

/**
 * How alike each two groups of a map are, as a matrix of shades; those that lie together on the first axis stand together.
 *
 * `null` for more than 80 groups.
 */
export function similarityMatrix({ points, similarity }: ComparisonMap): HTMLElement | null {
  if (points.length > MOST) return null;
  const order = points.map((_, place) => place).sort((a, b) => points[a].x - points[b].x);
  const cells = order.flatMap((one) =>
    order.map(
      (other): Cell => ({
        ...{ one: points[one].group, other: points[other].group },
        cosine: similarity[one][other],
      }),
    ),
  );
  const holder = element("div", { class: "charts" });
  const details = element(
    "details",
    { class: "prints" },
    element("summary", {}, "Similarity matrix"),
    element(
      "p",
      { class: "note" },
      "Cosine of the standardised profiles of each two groups: full shade is 1, profiles of one shape; a dotted frame is below 0, what one has more of the other has less of. Point at a cell for its figure.",
    ),
    holder,
  );
  redrawAtWidth(holder, (width) => holder.replaceChildren(drawMatrix(cells, order.length, width)));
  return details;
}

function drawMatrix(cells: readonly Cell[], count: number, width: number): HTMLElement {
  const figures = count <= WITH_FIGURES;
  const side = Math.max(5, Math.min(figures ? 44 : 30, (Math.min(width, 1000) - 150) / count));
  const names = [...new Set(cells.map(({ one }) => one))];
  const drawing = plot({
    ...{ width: 150 + side * count, height: 150 + side * count },
    ...{ marginLeft: 150, marginTop: 10, marginBottom: 140, marginRight: 0 },
    style: { background: "none", fontFamily: "inherit", fontSize: `${Math.min(12, side + 1)}px` },
    x: { domain: names, padding: 0.06 },
    y: { domain: names, padding: 0.06 },
    marks: [
      axisX({ label: null, tickSize: 0, tickRotate: -60, tickFormat: shorten, fill: "var(--muted)" }),
      axisY({ label: null, tickSize: 0, tickFormat: shorten, fill: "var(--muted)" }),
      cell(cells, {
        ...{ x: "other", y: "one", inset: 0 },
        fill: ({ cosine }: Cell) => (cosine < 0 ? "none" : "var(--accent)"),
        fillOpacity: ({ cosine }: Cell) => Math.abs(cosine),
        stroke: ({ cosine }: Cell) => (cosine < 0 ? "var(--accent)" : "none"),
        strokeOpacity: ({ cosine }: Cell) => Math.abs(cosine),
        strokeDasharray: "2 2",
        title: ({ one, other, cosine }: Cell) => `${one} and ${other}: ${cosine.toFixed(2)}`,
      }),
      text(figures ? cells : [], {
        ...{ x: "other", y: "one", text: ({ cosine }: Cell) => cosine.toFixed(2) },
        fill: ({ cosine }: Cell) => (cosine > 0.5 ? "var(--paper)" : "var(--ink)"),
      }),
    ],
    color: { type: "identity" },
    opacity: { type: "identity" },
  });
  const alike = cells.filter(({ one, other }) => one < other).sort((a, b) => b.cosine - a.cosine);
  const told = alike.slice(0, 10).map(({ one, other, cosine }) => `${one} and ${other} ${cosine.toFixed(2)}`);
  return element(
    "figure",
    { class: "map" },
    describeDrawing(drawing, `Similarity of ${count} groups. Most alike: ${told.join("; ")}`),
  );
}

function shorten(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
}
