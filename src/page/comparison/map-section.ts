import { axisX, axisY, dot, plot, ruleX, ruleY, text } from "@observablehq/plot";
import type { ComparedGroup, ComparisonMap, PageArticleMap } from "../../output/page-data.js";
import { describeDrawing } from "../describe-drawing.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { type Column, createLongTable } from "../long-table.js";
import { basisOf, nameOf } from "../measure-names.js";
import { articleMapPart } from "./article-map-part.js";
import { axisName } from "./axis-name.js";
import { placeLabels } from "./place-labels.js";
import { redrawAtWidth } from "./redraw-at-width.js";
import { similarityMatrix } from "./similarity-matrix.js";

type Loading = ComparisonMap["loadings"][number];
type Place = ComparisonMap["points"][number] & {
  readonly alike: readonly string[];
  readonly unlike: readonly string[];
};

/** Groups placed by their measures, what the axes stand for, which groups are alike, and single articles placed likewise. */
export function createMapSection(
  map: ComparisonMap,
  groups: readonly ComparedGroup[],
  articles: PageArticleMap | null,
): HTMLElement {
  const holder = element("div", { class: "charts" });
  redrawAtWidth(holder, (width) => holder.replaceChildren(drawMap(map, groups, Math.min(width, 1100))));
  const loadings = createLongTable<Loading>({
    ...{ label: "Loadings of the measures", by: 1, descending: true, none: "There are none." },
  });
  loadings.draw(map.loadings, LOADINGS);
  const places = createLongTable<Place>({
    ...{ label: "Groups and which are alike", by: 1, descending: true, none: "There are none." },
  });
  places.draw(
    map.points.map((point, place) => ({ ...point, ...nearest(map, place) })),
    PLACES,
  );
  return element(
    "section",
    { "aria-labelledby": "map" },
    element("h2", { id: "map" }, "Map"),
    element(
      "p",
      { class: "note" },
      "Principal components of the standardised rates. Groups that stand together are worded alike in what the axes name; nothing else is meant by their place. The larger a dot, the more articles. Names without room are in the table below.",
    ),
    map.leftOut.length === 0
      ? null
      : element(
          "p",
          { class: "note" },
          `Not placed, for want of evidence in some measure: ${map.leftOut.join(", ")}.`,
        ),
    holder,
    element("details", { class: "prints" }, element("summary", {}, "What the axes stand for"), loadings.node),
    element("details", { class: "prints" }, element("summary", {}, "Which groups are alike"), places.node),
    similarityMatrix(map),
    articles === null ? null : articleMapPart(articles),
  );
}

const bar = (value: number): HTMLElement =>
  element(
    "span",
    { class: "loading" },
    element("span", {
      class: "loading-bar",
      "aria-hidden": "true",
      style: `width: ${(50 * Math.abs(value)).toFixed(1)}%; left: ${value < 0 ? (50 - 50 * Math.abs(value)).toFixed(1) : 50}%`,
    }),
    element("span", {}, value.toFixed(2)),
  );

const LOADINGS: readonly Column<Loading>[] = [
  {
    label: "Measure",
    key: (loading) => nameOf(loading),
    cell: (loading) => nameOf(loading),
    below: (loading) => basisOf(loading),
  },
  { ...{ label: "Across", unit: "loading", numeric: true }, key: ({ x }) => x, cell: ({ x }) => bar(x) },
  { ...{ label: "Up", unit: "loading", numeric: true }, key: ({ y }) => y, cell: ({ y }) => bar(y) },
];

const PLACES: readonly Column<Place>[] = [
  { label: "Group", key: ({ group }) => group.toLowerCase(), cell: ({ group }) => group },
  { ...{ label: "Across", numeric: true }, key: ({ x }) => x, cell: ({ x }) => x.toFixed(2) },
  { ...{ label: "Up", numeric: true }, key: ({ y }) => y, cell: ({ y }) => y.toFixed(2) },
  {
    ...{ label: "Most alike", unit: "cosine of all measures" },
    key: ({ alike }) => alike[0] ?? null,
    cell: ({ alike }) => alike.join(", "),
  },
  {
    ...{ label: "Least alike", unit: "cosine of all measures" },
    key: ({ unlike }) => unlike[0] ?? null,
    cell: ({ unlike }) => unlike.join(", "),
  },
];

function nearest({ points, similarity }: ComparisonMap, place: number): Pick<Place, "alike" | "unlike"> {
  const others = points.flatMap(({ group }, other) =>
    other === place ? [] : [{ group, cosine: similarity[place][other] }],
  );
  others.sort((a, b) => b.cosine - a.cosine);
  const told = (some: typeof others): string[] =>
    some.map(({ group, cosine }) => `${group} (${cosine.toFixed(2)})`);
  return { alike: told(others.slice(0, 3)), unlike: told(others.slice(-3).reverse()) };
}

function drawMap(map: ComparisonMap, groups: readonly ComparedGroup[], width: number): HTMLElement {
  const height = Math.round(Math.max(320, 0.58 * width));
  const margin = { left: 50, right: 40, top: 34, bottom: 48 };
  const articles = new Map(groups.map((group) => [group.name, group.articles]));
  const most = Math.max(1, ...articles.values());
  const range = (of: "x" | "y"): [number, number] => {
    const values = map.points.map((point) => point[of]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const pad = 0.06 * (high - low || 1);
    return [low - pad, high + pad];
  };
  const [x, y] = [range("x"), range("y")];
  const pixels = map.points.map((point) => ({
    name: point.group,
    x: margin.left + ((point.x - x[0]) / (x[1] - x[0])) * (width - margin.left - margin.right),
    y: height - margin.bottom - ((point.y - y[0]) / (y[1] - y[0])) * (height - margin.top - margin.bottom),
  }));
  const offsets = placeLabels(pixels);
  const title = (point: (typeof map.points)[number]): string =>
    `${point.group}: ${point.x.toFixed(2)}, ${point.y.toFixed(2)}; ${formatCount(articles.get(point.group) ?? 0)} articles`;
  const drawing = plot({
    ...{ width, height },
    ...{
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: margin.top,
      marginBottom: margin.bottom,
    },
    style: { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    x: { domain: x },
    y: { domain: y },
    r: { type: "identity" },
    marks: [
      ruleX([0], { stroke: "var(--line)" }),
      ruleY([0], { stroke: "var(--line)" }),
      axisX({
        label: `${axisName(map, "x")} →`,
        labelArrow: "none",
        labelOffset: 38,
        fill: "var(--muted)",
        ticks: 5,
        tickSize: 0,
      }),
      axisY({
        label: `↑ ${axisName(map, "y")}`,
        labelArrow: "none",
        labelOffset: 46,
        fill: "var(--muted)",
        ticks: 5,
        tickSize: 0,
      }),
      dot(map.points, {
        ...{ x: "x", y: "y", fill: "var(--accent)", fillOpacity: 0.75, stroke: "var(--paper)", title },
        r: ({ group }) => 2.5 + 4.5 * Math.sqrt((articles.get(group) ?? 0) / most),
      }),
      ...map.points.flatMap((point, place) => {
        const offset = offsets[place];
        if (offset === null) return [];
        return [
          text([point], { x: "x", y: "y", text: "group", dx: offset[0], dy: offset[1], fill: "var(--ink)" }),
        ];
      }),
    ],
  });
  const places = map.points.map((point) => `${point.group} ${point.x.toFixed(2)}, ${point.y.toFixed(2)}`);
  return element(
    "figure",
    { class: "map" },
    describeDrawing(drawing, `Map of groups, across and up: ${places.join("; ")}`),
  );
}
