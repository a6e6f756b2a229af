import { expect, test } from "vitest";
import { bootstrapSums } from "../../src/stats/bootstrap-sums.js";
import { createIndexDraws } from "../../src/stats/index-draws.js";
import { percentileEnds } from "../../src/stats/percentile-ends.js";

const one = {
  ...{ articles: 5, measures: 1 },
  ...{ counts: Float64Array.of(0, 0, 1, 5, 9), totals: new Float64Array(5).fill(1) },
};

test("bootstrapSums finds the percentiles of all possible draws", () => {
  const all = Array.from({ length: 5 ** 5 }, (_, code) =>
    [1, 5, 25, 125, 625].reduce((sum, place) => sum + one.counts[Math.floor(code / place) % 5], 0),
  ).sort((a, b) => a - b);
  const { counts, totals } = bootstrapSums(one, { seed: 7, draws: 39_999 });
  expect(percentileEnds(counts, 0.025)).toEqual({
    low: all[Math.floor(0.025 * all.length)],
    high: all[Math.floor(0.975 * all.length)],
  });
  expect(new Set(totals)).toEqual(new Set([5]));
});

test("bootstrapSums draws the same articles for all measures", () => {
  const two = {
    ...{ articles: 3, measures: 2 },
    ...{ counts: Float64Array.of(1, 10, 2, 20, 3, 30), totals: Float64Array.of(1, 1, 1, 1, 1, 1) },
  };
  const { counts } = bootstrapSums(two, { seed: 1, draws: 99 });
  for (let draw = 0; draw < 99; draw++) expect(counts[2 * draw + 1]).toBe(10 * counts[2 * draw]);
});

test("bootstrapSums without articles adds up to 0", () => {
  const none = { articles: 0, measures: 1, counts: new Float64Array(0), totals: new Float64Array(0) };
  expect([...bootstrapSums(none, { seed: 1, draws: 2 }).counts]).toEqual([0, 0]);
});

test("createIndexDraws reaches every number equally often, and differs by seed and row", () => {
  const next = createIndexDraws(1);
  const seen = new Array(7).fill(0);
  for (let i = 0; i < 70_000; i++) seen[next(7)] += 1;
  // scipy.stats.chi2.ppf(0.9999, 6) is 27.86.
  const chiSquare = seen.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.86);
  const start = (seed: number, row?: number): string =>
    Array.from(
      { length: 8 },
      (
        (draw) => () =>
          draw(1000)
      )(createIndexDraws(seed, row)),
    ).join();
  expect(new Set([start(1), start(2), start(1, 1), start(1, 2)]).size).toBe(4);
  expect(start(1, 0)).toBe(start(1));
});
