import { formatNumber, NO_NUMBER } from "../output/format-number.js";
import type { Measure } from "../types.js";
import { element } from "./element.js";
import { formatBasis } from "./format.js";
import { basisOf, headlineMeasures, nameOf } from "./measure-names.js";

/** The measures that stand at the head of an article: large figures with their interval and what they were counted from. */
export function headlineFigures(measures: readonly Measure[]): HTMLElement {
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
      );
    }),
  );
}

/** All measures of an article as a table. */
export function measuresSection(measures: readonly Measure[]): HTMLElement {
  const rows = measures.map((measure) =>
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
    ),
  );
  const head = ["Measure", "Indicator", "Unit and whose words", "Value", "95 % interval", "Counted"].map(
    (label, column) => element("th", { scope: "col", class: column > 2 ? "number" : null }, label),
  );
  return element(
    "section",
    { "aria-labelledby": "measures", class: "measures" },
    element("h2", { id: "measures" }, "All measures"),
    element(
      "p",
      { class: "note" },
      "Of one article the interval is wide: do not read meaning into differences smaller than it. A dash stands where a text is too short for a figure.",
    ),
    element(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": "All measures of the article" },
      element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
    ),
  );
}

function intervalOf({ low, high, unit, note }: Measure): string {
  if (low === null || high === null) return note ?? NO_NUMBER;
  return `${formatNumber(low, unit)} to ${formatNumber(high, unit)}`;
}
