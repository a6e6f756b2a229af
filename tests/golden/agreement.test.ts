import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { readGoldArticles } from "../sample-articles.js";
import { COMPARED, compareWithGold, createTallies, figuresOf } from "./agreement.js";

interface Floors {
  /** Lowest figures that are let pass, per what is compared. Raise them when the figures rise. */
  readonly floors: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Near misses that are flagged all the same, as `article start text`. Must only shrink. */
  readonly flaggedThoughClear: readonly string[];
}

const { floors, flaggedThoughClear } = JSON.parse(
  readFileSync(new URL("floors.json", import.meta.url), "utf8"),
) as Floors; // our own file

const analyzer = createAnalyzer();
const cases = readGoldArticles().map(({ article, gold }) => ({
  ...{ id: article.id, text: article.text, gold },
  report: analyzer.analyze(article),
}));
const tallies = createTallies();
for (const one of cases) compareWithGold(tallies, one);

const percent = (figure: number): string => (100 * figure).toFixed(1);
console.table(
  Object.fromEntries(
    COMPARED.map((what) => {
      const { found, annotated } = tallies[what];
      const figures = Object.entries(figuresOf(tallies[what])).map(([name, figure]) => [
        name,
        percent(figure),
      ]);
      return [what, { annotated, found, ...Object.fromEntries(figures) }];
    }),
  ),
);

describe("agreement with the golden annotations", () => {
  it.each(COMPARED)("of %s stays above its floors", (what) => {
    const tally = tallies[what];
    const figures = figuresOf(tally);
    const below = Object.entries(floors[what]).filter(([name, floor]) => !(figures[name] >= floor));
    const report = [
      ...below.map(([name, floor]) => `${name} ${percent(figures[name])} is below ${percent(floor)}`),
      ...["missed:", ...tally.missed, "added:", ...tally.added],
    ];
    expect(below, report.join("\n")).toEqual([]);
    expect(Object.keys(floors[what])).toEqual(Object.keys(figures));
  });

  it("flags no near miss, but for the recorded ones, which still occur", () => {
    const flagged = cases.flatMap(({ id, report, gold }) =>
      gold.clear
        .filter((clear) =>
          report.findings.some(
            ({ field, indicator, start, end }) =>
              field === "text" && indicator === clear.indicator && start < clear.end && clear.start < end,
          ),
        )
        .map(({ start, text }) => `${id} ${start} ${text}`),
    );
    expect(flagged).toEqual(flaggedThoughClear);
  });
});
