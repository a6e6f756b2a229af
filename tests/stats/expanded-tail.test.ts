import { expect, test } from "vitest";
import { expandedTail } from "../../src/stats/expanded-tail.js";

// scipy.stats.norm.cdf(-numpy.sqrt((nu + 1) / nu) * scipy.stats.t.ppf(0.975, nu))
test.each([
  [2, 6.834137311941282e-8],
  [9, 0.008550639024406366],
  [31.5, 0.019212046369187687],
  [1000, 0.024804501175206172],
])("expandedTail(%d) agrees with SciPy", (degreesOfFreedom, tail) => {
  expect(expandedTail(degreesOfFreedom) / tail).toBeCloseTo(1, 4);
});

test("expandedTail grows to 2.5 % and is that for very large samples", () => {
  expect(expandedTail(5)).toBeLessThan(expandedTail(50));
  expect(expandedTail(1e9)).toBe(0.025);
});
