import { expect, test } from "vitest";
import { renderTable, tableRow } from "../../src/output/table.js";
import { makeReport, measures } from "./builders.js";

const loaded = {
  ...measures[1],
  indicator: "loaded-language",
  name: "loaded-terms",
  voice: "outlet",
} as const;

test("a row has rates with their counts, a dash where there is no rate, and sources named and not", () => {
  const rows = [
    tableRow(makeReport()),
    tableRow(
      makeReport({ measures: [loaded] }, { outlet: null, title: "A headline that\n goes on and on and on" }),
    ),
  ];
  expect(renderTable(rows, { width: 91, more: 1 })).toMatchInlineSnapshot(`
    "┌───────────┬──────────────────────────┬───────┬──────────┬────────┬──────────┬───────────┐
    │ outlet    │ title                    │ words │   hedges │ loaded │   quoted │   sources │
    │           │                          │       │    /1000 │  /1000 │    share │ named/not │
    ├───────────┼──────────────────────────┼───────┼──────────┼────────┼──────────┼───────────┤
    │ The Paper │ Plan slap                │   410 │ 27.3 (9) │        │ 7 % (30) │     1 / 1 │
    │ –         │ A headline that goes on… │   410 │          │  – (1) │          │     1 / 1 │
    └───────────┴──────────────────────────┴───────┴──────────┴────────┴──────────┴───────────┘
    … and 1 further article.
    Each number is followed by the count behind it in brackets. Hedges, loaded terms and
    presuppositions are counted in the outlet's own words only, per 1000 of them;
    attributions and the quoted share are of all words. – stands for a rate of fewer than
    200 such words. The numbers say how an article is worded, not whether it is fair or
    true.
    "
  `);
});

test("measures that no report has are left out", () => {
  const table = renderTable([tableRow(makeReport({ measures: [loaded] }))]);
  expect(table).toContain("loaded");
  expect(table.split("├")[0]).not.toMatch(/hedges|quoted|attrib/);
});

test("an article without a title is called by its id", () => {
  expect(renderTable([tableRow(makeReport({}, { title: null, id: "news.csv#7" }))])).toContain("news.csv#7");
});

test("titles are cut so that the table is as wide as the window", () => {
  const voice = "all";
  const all = [
    ...measures,
    { ...measures[0], indicator: "loaded-language", name: "loaded-terms" },
    { ...measures[0], indicator: "presupposition", name: "presuppositions" },
    { ...measures[0], indicator: "attribution", name: "attributions", voice } as const,
  ];
  const facts = { title: "long ".repeat(50), outlet: "The Very Long Name of a Paper" };
  for (const width of [120, 140, 200]) {
    const lines = renderTable([tableRow(makeReport({ measures: all }, facts))], { width }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBe(width);
  }
});

test("nothing in the table steers the terminal, and none of it is coloured", () => {
  const table = renderTable([tableRow(makeReport({}, { title: "a\u001b[31mb", outlet: "c\u0007" }))]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(table).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
});

test("no articles give one sentence", () => {
  expect(renderTable([])).toBe("No articles.\n");
});
