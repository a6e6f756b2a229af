import type { Comparison } from "../compare/comparison.js";
import { eventPacks, pageComparison } from "./page-comparison.js";
import { closePage, openPage, packed } from "./page-frame.js";

/** A comparison as one self-contained page: charts and tables to sort and filter. Nothing is fetched, and no article is in it. */
export function comparisonHtml(comparison: Comparison): string {
  const { framelens, indicators, models } = comparison.madeWith.reports ?? {
    ...{ framelens: "", indicators: {}, models: {} },
  };
  const page = pageComparison(comparison);
  const head = openPage("Framing comparison", {
    ...{ schema: "framelens/page@1", framelens, versions: indicators, models },
    ...{ indicators: [], measures: page.measures, texts: false },
  });
  const events = eventPacks(comparison).map((pack) => packed("events", pack));
  return `${head}${closePage(`${packed("comparison", page)}${events.join("")}`)}`;
}
