import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createNormsMaker, type Norms, percentileOf } from "../../src/compare/norms.js";
import { indicators } from "../../src/indicators/index.js";
import { reportOf } from "./builders.js";

/** Articles of 500 words with these rates of hedges per 1000 words. */
function normsOf(rates: readonly number[]): Norms {
  const maker = createNormsMaker();
  for (const rate of rates) maker.add(reportOf({ words: 500, hedges: rate / 2 }));
  return maker.finish();
}
const measureOf = (hedges: number) => reportOf({ words: 500, hedges }).measures[0];

describe("createNormsMaker", () => {
  it("gives NumPy's percentiles of each measure in each band of length", () => {
    const rates = Array.from({ length: 150 }, (_, index) => (index * 37) % 211);
    const { norms, articles } = normsOf(rates);
    expect(articles).toBe(150);
    expect(norms).toHaveLength(1);
    expect(norms[0]).toMatchObject({ name: "hedges", voice: "outlet", from: 400, to: 800, articles: 150 });
    // numpy.percentile([(i * 37) % 211 for i in range(150)], [1, 10, 50, 93, 99])
    expect([1, 10, 50, 93, 99].map((share) => norms[0].percentiles[share - 1])).toEqual([
      2.49, 20.9, 105.5, 195.57, 208.02,
    ]);
  });

  it("has no norm of fewer than 100 articles, nor of articles below 200 words", () => {
    expect(normsOf(Array.from({ length: 99 }, () => 4)).norms).toEqual([]);
    const maker = createNormsMaker();
    for (let id = 0; id < 200; id++) maker.add(reportOf({ words: 199, hedges: 2 }));
    expect(maker.finish()).toMatchObject({ articles: 200, norms: [] });
  });
});

describe("percentileOf", () => {
  const norms = normsOf(Array.from({ length: 1000 }, (_, index) => index / 10));

  it("says how many of a hundred articles of this length have less", () => {
    expect(percentileOf(norms, measureOf(46.2), 500)).toBe(92);
    expect(percentileOf(norms, measureOf(0), 500)).toBe(0);
    expect(percentileOf(norms, measureOf(999), 500)).toBe(99);
  });

  it("is null for another length, another measure, and without a value", () => {
    expect(percentileOf(norms, measureOf(10), 900)).toBeNull();
    expect(percentileOf(norms, { ...measureOf(10), voice: "quoted" }, 500)).toBeNull();
    expect(percentileOf(norms, { ...measureOf(10), value: null }, 500)).toBeNull();
  });
});

describe("models/norms/us-news.json", () => {
  const norms: Norms = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../models/norms/us-news.json"), "utf8"),
  );

  it("was made with the indicators as they are: run framelens norms again after a change of one", () => {
    const now = Object.fromEntries(indicators.map(({ name, version }) => [name, version]));
    expect(norms.indicators).toEqual(now);
  });

  it("holds percentiles that never fall", () => {
    expect(norms.norms.length).toBeGreaterThan(50);
    for (const { percentiles } of norms.norms)
      expect(percentiles).toEqual([...percentiles].sort((a, b) => a - b));
  });
});
