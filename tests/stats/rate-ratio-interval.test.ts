import { expect, test } from "vitest";
import { rateRatioInterval } from "../../src/stats/rate-ratio-interval.js";

// p = [beta.ppf(.025, a, b + 1), beta.ppf(.975, a + 1, b)]; p / (1 - p) * u / t, with scipy.stats.beta
test.each([
  [25, 1725, 12000, 1200000, 0.9375110825492077, 2.140477393308879],
  [9, 330, 4, 410, 0.7802060465689119, 12.422543318171238],
  [700, 50000, 680, 51000, 0.9434831472000107, 1.168591431329312],
])("rateRatioInterval of %i in %i against %i in %i agrees with SciPy", (a, t, b, u, low, high) => {
  const interval = rateRatioInterval({ count: a, total: t }, { count: b, total: u });
  expect((interval?.low ?? 0) / low).toBeCloseTo(1, 6);
  expect((interval?.high ?? 0) / high).toBeCloseTo(1, 6);
});

test("rateRatioInterval is null where one side has no event or no total", () => {
  const one = { count: 3, total: 100 };
  for (const other of [
    { count: 0, total: 100 },
    { count: 3, total: 0 },
  ]) {
    expect(rateRatioInterval(one, other)).toBeNull();
    expect(rateRatioInterval(other, one)).toBeNull();
  }
});
