import { expect, test } from "vitest";
import { adjustPValues } from "../../src/stats/adjust-p-values.js";

const ps = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
const near = (values: readonly (number | null)[]): number[] =>
  values.map((value) => Number(value?.toFixed(12)));

test("adjustPValues agrees with SciPy for Benjamini and Hochberg", () => {
  // scipy.stats.false_discovery_control(ps)
  const expected = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.105714285714, 0.216, 0.216, 0.216];
  expect(near(adjustPValues(ps, "benjamini-hochberg"))).toEqual(expected);
});

test("adjustPValues agrees with statsmodels for Holm", () => {
  // statsmodels.stats.multitest.multipletests(ps, method="holm")[1]
  const expected = [0.01, 0.072, 0.312, 0.312, 0.312, 0.312, 0.312, 0.615, 0.615, 0.615];
  expect(near(adjustPValues(ps, "holm"))).toEqual(expected);
});

test("adjustPValues keeps the order and leaves null out of the count", () => {
  expect(adjustPValues([0.04, null, 0.01, null], "holm")).toEqual([0.04, null, 0.02, null]);
  expect(adjustPValues([0.04, null, 0.01, null], "benjamini-hochberg")).toEqual([0.04, null, 0.02, null]);
  expect(adjustPValues([null], "holm")).toEqual([null]);
  expect(adjustPValues([], "benjamini-hochberg")).toEqual([]);
});
