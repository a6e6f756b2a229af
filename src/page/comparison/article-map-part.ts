import { axisX, axisY, dot, plot, ruleX, ruleY } from "@observablehq/plot";
import type { PageArticleMap } from "../../output/page-data.js";
import { choice } from "../choices.js";
import { describeDrawing } from "../describe-drawing.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { axisName } from "./axis-name.js";
import { redrawAtWidth } from "./redraw-at-width.js";

type Point = PageArticleMap["points"][number];

/** Single articles placed by their own measures, those of one group in front of all others; drawn when it is unfolded. */
export function articleMapPart(map: PageArticleMap): HTMLElement {
  const used = [...new Set(map.points.map(([, , group]) => group))].sort((a, b) => a - b);
  let chosen = used[0];
  let draw = (): void => {};
  const holder = element("div", { class: "charts" });
  const told = element("p", { class: "status", role: "status" });
  const field = choice(
    "In front",
    used.map((group) => [`${group}`, map.groups[group]]),
    `${chosen}`,
    (value) => {
      chosen = Number(value);
      draw();
    },
  );
  const details = element(
    "details",
    // Not unfolded for print, for it is drawn only once it is open.
    {},
    element("summary", {}, "Single articles"),
    element("p", { class: "note" }, noteOf(map)),
    element("div", { class: "controls filters" }, field),
    told,
    holder,
  );
  details.addEventListener(
    "toggle",
    () => {
      draw = redrawAtWidth(holder, (width) => {
        const own = map.points.filter(([, , group]) => group === chosen);
        told.textContent = `${formatCount(own.length)} of ${formatCount(map.points.length)} articles are of ${map.groups[chosen]}.`;
        holder.replaceChildren(drawArticles(map, own, Math.min(width, 1100)));
      });
    },
    { once: true },
  );
  return details;
}

function noteOf({ points, placed, leftOut }: PageArticleMap): string {
  const sentences = [
    "Principal components of the articles’ own standardised measures, so its axes are others than those above. An article is placed by a handful of counts: read where many lie, not where one does. Point at a dot for its article.",
  ];
  if (points.length < placed)
    sentences.push(
      `${formatCount(points.length)} of ${formatCount(placed)} articles are on this page, evenly drawn.`,
    );
  if (leftOut > 0)
    sentences.push(
      `${formatCount(leftOut)} ${leftOut === 1 ? "article is" : "articles are"} not placed: too short, or without a source or a cue.`,
    );
  return sentences.join(" ");
}

function drawArticles(map: PageArticleMap, own: readonly Point[], width: number): HTMLElement {
  const at = { x: ([x]: Point) => x, y: ([, y]: Point) => y };
  const drawing = plot({
    ...{ width, height: Math.round(Math.max(320, 0.5 * width)) },
    ...{ marginLeft: 50, marginRight: 40, marginTop: 34, marginBottom: 48 },
    style: { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    marks: [
      ruleX([0], { stroke: "var(--line)" }),
      ruleY([0], { stroke: "var(--line)" }),
      axisX({
        ...{ label: `${axisName(map, "x")} →`, labelArrow: "none", labelOffset: 38 },
        ...{ fill: "var(--muted)", ticks: 5, tickSize: 0 },
      }),
      axisY({
        ...{ label: `↑ ${axisName(map, "y")}`, labelArrow: "none", labelOffset: 46 },
        ...{ fill: "var(--muted)", ticks: 5, tickSize: 0 },
      }),
      dot(map.points, { ...at, r: 1.6, fill: "var(--muted)", fillOpacity: 0.3 }),
      dot(own, {
        ...{ ...at, r: 3.6, fill: "var(--accent)", fillOpacity: 0.85, stroke: "var(--paper)" },
        title: ([x, y, , article]: Point) => `${article}: ${x.toFixed(2)}, ${y.toFixed(2)}`,
      }),
    ],
  });
  return element(
    "figure",
    { class: "map" },
    describeDrawing(
      drawing,
      `Map of ${own.length} articles among ${map.points.length}; across: ${axisName(map, "x")}; up: ${axisName(map, "y")}`,
    ),
  );
}
