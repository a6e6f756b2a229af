import type { PageGroup } from "../output/page-data.js";
import { createArticlesSection } from "./articles-section.js";
import { element } from "./element.js";
import { formatCount, formatDate, isDay } from "./format.js";
import { type GroupField, groupRows, MINIMUM, makeGroup } from "./group-rows.js";
import { createGroupsSection } from "./groups-section.js";
import { headlineMeasures } from "./measure-names.js";
import { measuresChooser } from "./measures-chooser.js";
import { provenance } from "./provenance.js";
import type { ReportData } from "./report-data.js";
import type { PlacedRow } from "./select-rows.js";

/** The first view, kept while articles are looked at. */
export interface Overview {
  readonly node: HTMLElement;
  /** The places of the articles in the order of the table, as far as they are let through. */
  order(): readonly number[];
  /** Draws the charts anew for the width there is. */
  redraw(): void;
}

const FIELDS: readonly GroupField[] = ["outlet", "event", "topic", "author"];

/** Groups with their intervals, and below them the table of articles, of which the groups are made. */
export function createOverview(data: ReportData): Overview {
  const { rows, head } = data;
  const kinds = head.measures;
  const placed: PlacedRow[] = rows.map((row, index) => ({ row, index }));
  let measures: readonly number[] = headlineMeasures(kinds);
  let shown: readonly PlacedRow[] = placed;
  const fields = FIELDS.filter((field) => valuesOf(data, field) > 1);

  const groupsOf = (field: GroupField): PageGroup[] =>
    groupRows(
      shown.map(({ row }) => row),
      kinds,
      field,
    );
  const groups = createGroupsSection({
    ...{ kinds, fields, groupsOf },
    all: () =>
      makeGroup(
        "all",
        shown.map(({ row }) => row),
        kinds,
      ),
    onPick: (field, name) => articles.pick(field, name),
  });
  const articles = createArticlesSection({
    ...{ data, placed, fields },
    onSelect(selected) {
      shown = selected;
      groups.draw(measures, selected.length < placed.length);
    },
  });
  const chooser = measuresChooser(kinds, measures, (chosen) => {
    measures = chosen;
    groups.draw(measures, shown.length < placed.length);
    articles.draw(measures);
  });
  const node = element(
    "div",
    { class: "overview" },
    element("h1", { tabindex: -1 }, "Framing report"),
    rows.length === 0 ? null : element("p", { class: "lead" }, summaryOf(data)),
    element(
      "p",
      { class: "caution" },
      "Each number is a count of words found in the articles, and says whose words they are: the outlet’s own, a source’s in paraphrase, or quoted. It says how often something was written, not why, and not whether it was right to write it.",
    ),
    rows.length < MINIMUM.articles ? null : groups.node,
    rows.length === 0 ? null : chooser,
    rows.length > 0 ? articles.node : element("p", {}, "There is no article in this report."),
    provenance(data),
  );
  articles.draw(measures);
  return {
    node,
    order: () => articles.order(),
    redraw: () => groups.draw(measures, shown.length < placed.length),
  };
}

function valuesOf({ rows }: ReportData, field: GroupField): number {
  return new Set(rows.map((row) => row[field])).size;
}

function summaryOf({ rows }: ReportData): string {
  const words = rows.reduce((sum, row) => sum + row.words, 0);
  const findings = rows.reduce((sum, row) => sum + row.findings, 0);
  const outlets = new Set(rows.map(({ outlet }) => outlet).filter((outlet) => outlet !== null)).size;
  const dates = rows.flatMap(({ date }) => (date === null || !isDay(date) ? [] : [formatDate(date)])).sort();
  const parts = [
    count(rows.length, "article"),
    ...(outlets === 0 ? [] : [count(outlets, "outlet")]),
    count(words, "word"),
    count(findings, "finding"),
    ...(dates.length === 0
      ? []
      : [dates[0] === dates[dates.length - 1] ? dates[0] : `${dates[0]} to ${dates[dates.length - 1]}`]),
  ];
  return parts.join(" · ");
}

function count(number: number, thing: string): string {
  return `${formatCount(number)} ${thing}${number === 1 ? "" : "s"}`;
}
