import type { MeasureKind, PageRow } from "../../src/output/page-data.js";

/** A rate, a share and a count. */
export const kinds: readonly MeasureKind[] = [
  { indicator: "hedging", name: "hedges", voice: "outlet", unit: "per 1000 words" },
  { indicator: "attribution", name: "quoted-words", voice: "all", unit: "share" },
  { indicator: "attribution", name: "sources", voice: "all", unit: "count" },
];

/** A line of the table; `changes` replace its parts. */
export function makeRow(changes: Partial<PageRow> = {}): PageRow {
  return {
    ...{ id: "a1", title: "Plan slap", outlet: "The Paper", date: "2017-01-19", event: null, topic: null },
    ...{ author: null, words: 410, findings: 3, named: 1, unnamed: 1 },
    numbers: [9, 330, 1, 30, 410, 1, 2, 1, 2],
    ...changes,
  };
}
