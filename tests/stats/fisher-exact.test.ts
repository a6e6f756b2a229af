import { expect, test } from "vitest";
import { fisherExact } from "../../src/stats/fisher-exact.js";

// scipy.stats.fisher_exact([[a, b], [c, d]]).pvalue
test.each([
  [3, 1, 1, 3, 0.48571428571428565],
  [12, 5, 7, 14, 0.04885311168621127],
  [0, 20, 6, 30, 0.0783744557329463],
  [200, 9800, 150, 11850, 1.0892317760201954e-5],
  [1, 9, 1, 9, 1],
  [40, 3, 2, 60, 6.02578173937468e-23],
])("fisherExact(%i, %i, %i, %i) agrees with SciPy", (a, b, c, d, p) => {
  expect((fisherExact(a, b, c, d) ?? 0) / p).toBeCloseTo(1, 8);
});

test("fisherExact is null when a margin is 0", () => {
  for (const [a, b, c, d] of [
    [0, 0, 3, 4],
    [3, 4, 0, 0],
    [0, 5, 0, 5],
    [5, 0, 5, 0],
    [0, 0, 0, 0],
  ])
    expect(fisherExact(a, b, c, d)).toBeNull();
});

test("fisherExact is never 0, however far apart the shares are", () => {
  const p = fisherExact(40_000, 0, 0, 40_000);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-300);
});
