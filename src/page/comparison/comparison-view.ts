import type { PageComparison } from "../../output/page-data.js";
import { element } from "../element.js";
import { formatCount } from "../format.js";
import { provenance } from "../provenance.js";
import type { ReportData } from "../report-data.js";
import { createCuesSection } from "./cues-section.js";
import { duplicatesSection } from "./duplicates-section.js";
import { createEventsSection } from "./events-section.js";
import { createGroupsCompared } from "./groups-compared.js";
import { createMapSection } from "./map-section.js";
import { createPairsSection } from "./pairs-section.js";
import { createRestSection } from "./rest-section.js";
import { wordsSection } from "./words-section.js";

/** A comparison to look at: groups with intervals, each against the rest, pairs, words, the map, and how all was made. */
export function createComparisonView(comparison: PageComparison, data: ReportData): HTMLElement {
  const { by, within, leftOut, groups, pairs, cues, sourceCues, words, map, duplicates, events } = comparison;
  const able = groups.some(({ figures }) => figures.some(({ rest }) => rest !== null && rest.value !== null));
  return element(
    "div",
    { class: "overview comparison" },
    element("h1", { tabindex: -1 }, `Comparison by ${by}${within === null ? "" : `, within each ${within}`}`),
    element("p", { class: "lead" }, summaryOf(comparison)),
    element(
      "p",
      { class: "caution" },
      "Each number is a count of words found in the articles, and says whose words they are: the outlet’s own, a source’s in paraphrase, or quoted. It says how articles are worded, not whether they are fair or true; groups may differ because they write of other things.",
    ),
    leftOut.length === 0
      ? null
      : element("ul", { class: "left-out" }, ...leftOut.map((sentence) => element("li", {}, sentence))),
    groups.length === 0 ? null : createGroupsCompared(comparison),
    events.total === 0 ? null : createEventsSection(comparison, data),
    able ? createRestSection(comparison) : null,
    pairs.total === 0 ? null : createPairsSection(comparison),
    words.length === 0 ? null : wordsSection(comparison),
    cues.total === 0
      ? null
      : createCuesSection({
          ...{ cues, id: "cues", title: "Reporting words by group", whose: "Group" },
          what: "shares of a group’s reporting words",
        }),
    sourceCues.total === 0
      ? null
      : createCuesSection({
          ...{ cues: sourceCues, id: "source-cues", title: "Reporting words by kind of source" },
          ...{ whose: "Kind of source", what: "shares of the words by which a kind of source is reported" },
        }),
    map === null ? null : createMapSection(map, groups, comparison.articleMap),
    duplicates.length === 0 ? null : duplicatesSection(duplicates),
    methodSection(comparison),
    provenance(data),
  );
}

function summaryOf({ groups, articles, all }: PageComparison): string {
  const counted = (count: number, thing: string): string =>
    `${formatCount(count)} ${thing}${count === 1 ? "" : "s"}`;
  return [counted(articles, "article"), counted(groups.length, "group"), counted(all.words, "word")].join(
    " · ",
  );
}

function methodSection({ method }: PageComparison): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "method" },
    element("h2", { id: "method" }, "How the numbers were made"),
    element("ul", { class: "method" }, ...method.map((sentence) => element("li", {}, sentence))),
  );
}
