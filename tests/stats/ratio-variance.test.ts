import { expect, test } from "vitest";
import { ratioSums, ratioVariance, restOf } from "../../src/stats/ratio-variance.js";

const counts = Float64Array.of(3, 5, 2, 8, 1, 9, 12, 4);
const totals = Float64Array.of(210, 430, 280, 510, 300, 400, 460, 350);
const tallies = { articles: 8, measures: 1, counts, totals };

test("ratioVariance agrees with NumPy", () => {
  // R = c.sum() / t.sum(); 8 / 7 * ((c - R * t) ** 2).sum() / t.sum() ** 2
  expect(ratioVariance(ratioSums(tallies)[0])).toBeCloseTo(7.4012873737732695e-6, 15);
});

test("ratioVariance with totals of 1 is the variance of a mean", () => {
  // numpy.var([1.2, 3.4, 2.2, 5.9], ddof=1) / 4
  const values = Float64Array.of(1.2, 3.4, 2.2, 5.9);
  const ones = new Float64Array(4).fill(1);
  const [sums] = ratioSums({ articles: 4, measures: 1, counts: values, totals: ones });
  expect(ratioVariance(sums)).toBeCloseTo(1.0272916666666667, 12);
});

test("ratioVariance is null for fewer than two articles and for a total of 0", () => {
  const one = { articles: 1, measures: 1, counts: Float64Array.of(2), totals: Float64Array.of(10) };
  expect(ratioVariance(ratioSums(one)[0])).toBeNull();
  const none = { articles: 3, measures: 1, counts: new Float64Array(3), totals: new Float64Array(3) };
  expect(ratioVariance(ratioSums(none)[0])).toBeNull();
});

test("ratioSums leaves out articles that have no part in a measure", () => {
  const [sums] = ratioSums({
    ...{ articles: 3, measures: 1 },
    ...{ counts: Float64Array.of(1, 0, 2), totals: Float64Array.of(4, 0, 5) },
  });
  expect(sums).toEqual({ articles: 2, count: 3, total: 9, countSquared: 5, product: 14, totalSquared: 41 });
});

test("restOf takes a part out of the whole", () => {
  const [whole] = ratioSums(tallies);
  const [part] = ratioSums({ ...tallies, articles: 3 });
  const [rest] = ratioSums({ articles: 5, measures: 1, counts: counts.slice(3), totals: totals.slice(3) });
  expect(restOf(whole, part)).toEqual(rest);
});
