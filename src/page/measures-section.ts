import { describeBand, describeStanding, type Standings } from "../output/describe-standing.js";
import { formatNumber, NO_NUMBER } from "../output/format-number.js";
import type { PageArticle } from "../output/page-data.js";
import type { Measure } from "../types.js";
import { element } from "./element.js";
import { formatBasis, formatCount } from "./format.js";
import { basisOf, headlineMeasures, nameOf } from "./measure-names.js";

/** The measures that stand at the head of an article: large figures with their interval and what they were counted from. */
export function headlineFigures({ measures, standings }: PageArticle): HTMLElement {
  return element(
    "ul",
    { class: "figures", "aria-label": "Headline measures" },
    ...headlineMeasures(measures).map((place) => {
      const measure = measures[place];
      return element(
        "li",
        {},
        element("span", { class: "figure" }, formatNumber(measure.value, measure.unit)),
        element("span", { class: "named" }, nameOf(measure)),
        element("span", { class: "below" }, basisOf(measure)),
        element("span", { class: "below" }, `${intervalOf(measure)} · ${formatBasis(measure, measure.unit)}`),
        standingLine(standings, place),
      );
    }),
  );
}

/** All measures of an article as a table. */
export function measuresSection({ measures, standings }: PageArticle): HTMLElement {
  const rows = measures.map((measure, place) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, nameOf(measure)),
      element("td", {}, measure.indicator),
      element("td", {}, basisOf(measure)),
      element("td", { class: "number" }, formatNumber(measure.value, measure.unit)),
      element("td", { class: "number" }, intervalOf(measure)),
      element(
        "td",
        { class: "number" },
        measure.unit === "count" || measure.unit === "index" ? NO_NUMBER : formatBasis(measure, measure.unit),
      ),
      ...(standings === null ? [] : [element("td", { class: "number" }, ...standingCell(standings, place))]),
    ),
  );
  const head = [
    "Measure",
    "Indicator",
    "Unit and whose words",
    "Value",
    "95 % interval",
    "Counted",
    ...(standings === null ? [] : ["Among US news"]),
  ].map((label, column) => element("th", { scope: "col", class: column > 2 ? "number" : null }, label));
  return element(
    "section",
    { "aria-labelledby": "measures", class: "measures" },
    element("h2", { id: "measures" }, "All measures"),
    element(
      "p",
      { class: "note" },
      "Of one article the interval is wide: do not read meaning into differences smaller than it. A dash stands where a text is too short for a figure." +
        (standings === null
          ? ""
          : ` The last column says how many ${describeBand(standings)} have less (12,000 articles of 76 outlets, 2012 to 2020); it says how usual a figure is, not whether it is right.`),
    ),
    element(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": "All measures of the article" },
      element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
    ),
  );
}

/** "more than 92 % of 3,210 US news articles of 400 to 799 words". */
function standingLine(standings: Standings | null, place: number): HTMLElement | null {
  const standing = standings?.places[place] ?? null;
  if (standings === null || standing === null) return null;
  return element(
    "span",
    { class: "below standing" },
    `${describeStanding(standing)} of ${formatCount(standing.articles)} ${describeBand(standings)}`,
  );
}

function standingCell({ places }: Standings, place: number): (string | HTMLElement)[] {
  const standing = places[place];
  if (standing === null) return [NO_NUMBER];
  return [
    describeStanding(standing),
    element("span", { class: "below" }, `of ${formatCount(standing.articles)} articles`),
  ];
}

function intervalOf({ low, high, unit, note }: Measure): string {
  if (low === null || high === null) return note ?? NO_NUMBER;
  return `${formatNumber(low, unit)} to ${formatNumber(high, unit)}`;
}
