import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, test } from "vitest";
import { type CountOfTotal, pooledInterval } from "../../src/stats/pooled-interval.js";

function articlesOf(pairs: readonly (readonly [count: number, total: number])[]): CountOfTotal[] {
  return pairs.map(([count, total]) => ({ count, total }));
}

describe("pooledInterval", () => {
  test("is Student's interval of the mean when every total is 1", () => {
    // 4.8 ± qt(.975, 4) * sqrt(6.7 / 5), where 6.7 is their variance and qt(.975, 4) is 2.776445.
    const interval = pooledInterval(articlesOf([2, 4, 4, 5, 9].map((count) => [count, 1])), "articles");
    expect(interval?.low).toBeCloseTo(1.586032, 5);
    expect(interval?.high).toBeCloseTo(8.013968, 5);
  });

  test("is never narrower than the exact Poisson interval, which articles that are all alike would make it", () => {
    const alike = articlesOf(Array.from({ length: 5 }, () => [2, 250] as const));
    // R: poisson.test(10, 1250)$conf.int
    const interval = pooledInterval(alike, "words");
    expect(1000 * (interval?.low ?? 0)).toBeCloseTo(3.836311, 5);
    expect(1000 * (interval?.high ?? 0)).toBeCloseTo(14.712285, 5);
  });

  test("is wider where the same count comes in bunches", () => {
    const even = pooledInterval(articlesOf(Array.from({ length: 6 }, () => [4, 300] as const)), "words");
    const bunched = pooledInterval(
      articlesOf([[24, 300], ...Array.from({ length: 5 }, () => [0, 300] as const)]),
      "words",
    );
    const width = (interval: typeof even): number => (interval?.high ?? 0) - (interval?.low ?? 0);
    expect(width(bunched)).toBeGreaterThan(2 * width(even));
  });

  test("stays within 0 and 1 for shares", () => {
    const interval = pooledInterval(
      articlesOf([
        [9, 10],
        [10, 10],
        [4, 10],
      ]),
      "units",
    );
    expect(interval?.low).toBeGreaterThanOrEqual(0);
    expect(interval?.high).toBe(1);
  });

  test("has an upper end above 0 when nothing was counted", () => {
    const interval = pooledInterval(articlesOf(Array.from({ length: 8 }, () => [0, 400] as const)), "words");
    expect(interval?.low).toBe(0);
    expect(interval?.high).toBeGreaterThan(0.001);
  });

  test.each([
    ["no article", []],
    ["one article", [[3, 400]]],
    [
      "totals of 0",
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ] as const)("is null for %s", (_, pairs) => {
    expect(pooledInterval(articlesOf(pairs), "words")).toBeNull();
  });

  test.each([6, 20])(
    "holds the true rate in at least 92 of 100 samples of %d articles that differ in rate and length",
    (articles) => {
      const random = xoroshiro128plus(7);
      const draw = (): number => uniformFloat64(random);
      let held = 0;
      const samples = 1000;
      for (let sample = 0; sample < samples; sample++) {
        const pairs = Array.from({ length: articles }, () => {
          const total = 200 + Math.floor(800 * draw());
          // Rates between 0 and 40 per 1000 words, 20 on average, whatever the length.
          const rate = 0.04 * draw();
          let count = 0;
          for (let word = 0; word < total; word++) if (draw() < rate) count++;
          return [count, total] as const;
        });
        const interval = pooledInterval(articlesOf(pairs), "words");
        if (interval !== null && interval.low <= 0.02 && 0.02 <= interval.high) held++;
      }
      expect(held / samples).toBeGreaterThan(0.92);
      expect(held / samples).toBeLessThan(0.99);
    },
  );
});
