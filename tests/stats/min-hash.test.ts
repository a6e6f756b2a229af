import { expect, test } from "vitest";
import { connected } from "../../src/stats/connected.js";
import { minHash, signatureSimilarity, similarPairs } from "../../src/stats/min-hash.js";
import { poissonSums } from "../../src/stats/poisson-sums.js";

const set = (from: number, to: number): Uint32Array =>
  Uint32Array.from({ length: to - from }, (_, index) => (from + index) * 2_654_435_761);

test("minHash estimates the Jaccard similarity of two sets to about .04", () => {
  for (const shared of [0, 100, 250, 400]) {
    const similarity = signatureSimilarity(minHash(set(0, 500)), minHash(set(500 - shared, 1000 - shared)));
    expect(Math.abs(similarity - shared / (1000 - shared))).toBeLessThan(0.13);
  }
  expect(signatureSimilarity(minHash(set(0, 50)), minHash(set(0, 50)))).toBe(1);
});

test("similarPairs finds pairs over the limit, and those only", () => {
  const signatures = [set(0, 500), set(900, 1400), set(20, 520), set(930, 1430), set(5000, 5500)].map(
    minHash,
  );
  expect(similarPairs([...signatures, null], 0.6)).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test("connected joins chains of pairs", () => {
  expect(
    connected(6, [
      [4, 5],
      [0, 1],
      [1, 4],
    ]),
  ).toEqual([[0, 1, 4, 5]]);
  expect(connected(3, [])).toEqual([]);
});

test("poissonSums has the mean and the spread of a bootstrap, and parts add up", () => {
  const counts = Float64Array.from({ length: 200 }, (_, index) => index % 10);
  const tallies = { articles: 200, measures: 1, counts, totals: new Float64Array(200).fill(1) };
  const { counts: sums, totals } = poissonSums(tallies, { seed: 2, draws: 3999 });
  const rates = [...sums].map((sum, draw) => sum / totals[draw]);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const spread = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length);
  expect(mean).toBeCloseTo(4.5, 1);
  // numpy.std(numpy.arange(200) % 10) / numpy.sqrt(200)
  expect(Math.abs(spread / 0.20310096 - 1)).toBeLessThan(0.05);
});
