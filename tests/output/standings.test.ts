import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyzer.js";
import { createMarkdownWriter } from "../../src/output/markdown.js";
import { standingsOf } from "../../src/output/standings-of.js";
import { readSampleArticles } from "../sample-articles.js";

const [article] = readSampleArticles();
const report = analyze(article);

describe("standingsOf", () => {
  it("says where each measure stands among articles of its length, from how many", () => {
    const standings = standingsOf(report);
    expect(report.size.words).toBeGreaterThanOrEqual(standings?.from ?? Number.POSITIVE_INFINITY);
    expect(standings?.to).toBeGreaterThan(report.size.words);
    expect(standings?.places).toHaveLength(report.measures.length);
    const known = (standings?.places ?? []).filter((place) => place !== null);
    expect(known.length).toBeGreaterThan(8);
    for (const { below, same, articles } of known) {
      expect(below + same).toBeLessThanOrEqual(99);
      expect(articles).toBeGreaterThanOrEqual(100);
    }
  });

  it("gives a measure the higher standing the more there is of it", () => {
    const at = report.measures.findIndex(({ name, voice }) => name === "hedges" && voice === "outlet");
    const below = (value: number): number | undefined => {
      const measures = report.measures.map((measure, place) =>
        place === at ? { ...measure, value } : measure,
      );
      return standingsOf({ ...report, measures })?.places[at]?.below;
    };
    expect(below(0)).toBe(0);
    expect(below(500)).toBe(99);
    expect(below(10)).toBeLessThan(below(20) ?? 0);
  });

  it("says nothing of a short text, of a measure without a value, and of an indicator of another version", () => {
    expect(standingsOf(analyze({ text: "It may rain." }))).toBeNull();
    const indicators = { ...report.madeWith.indicators, hedging: 99 };
    const other = standingsOf({ ...report, madeWith: { ...report.madeWith, indicators } });
    report.measures.forEach(({ indicator, value }, place) => {
      if (indicator === "hedging" || value === null) expect(other?.places[place]).toBeNull();
    });
    expect(other?.places.some((place) => place !== null)).toBe(true);
  });
});

describe("the Markdown report", () => {
  it("says among which articles the percentages are", () => {
    const text = createMarkdownWriter().write(report, article);
    expect(text).toMatch(/\| more than \d+ % of [\d,]+ \|/);
    expect(text).toMatch(/how many US news articles of [\d,]+ to [\d,]+ words have less/);
    const short = "It may rain.";
    expect(createMarkdownWriter().write(analyze({ text: short }), { text: short })).not.toContain("US news");
  });
});
