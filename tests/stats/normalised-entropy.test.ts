import { expect, test } from "vitest";
import { normalisedEntropy } from "../../src/stats/normalised-entropy.js";

// scipy.stats.entropy(weights) / math.log(len(weights))
const fromScipy: readonly (readonly [readonly number[], number])[] = [
  [[3, 1], 0.8112781244591328],
  [[1, 2, 3, 4], 0.9232196723355078],
  [[100, 1, 1], 0.1002174134215045],
  [[0.5, 0.25, 0.25], 0.946394630357186],
];

test.each(fromScipy)("normalisedEntropy(%j) agrees with SciPy", (weights, evenness) => {
  expect(normalisedEntropy(weights)).toBeCloseTo(evenness, 12);
});

test("normalisedEntropy of equal weights is 1, never more", () => {
  for (let count = 2; count <= 200; count++) {
    const evenness = normalisedEntropy(new Array(count).fill(7));
    expect(evenness).toBeCloseTo(1, 12);
    expect(evenness).toBeLessThanOrEqual(1);
  }
});

test("normalisedEntropy leaves out weights of 0", () => {
  expect(normalisedEntropy([3, 0, 1, 0])).toBe(normalisedEntropy([3, 1]));
});

test("normalisedEntropy gives null for fewer than two positive weights", () => {
  expect(normalisedEntropy([])).toBeNull();
  expect(normalisedEntropy([5])).toBeNull();
  expect(normalisedEntropy([0, 5, 0])).toBeNull();
  expect(normalisedEntropy([0, 0])).toBeNull();
});
