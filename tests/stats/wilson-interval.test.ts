import { expect, test } from "vitest";
import { wilsonInterval } from "../../src/stats/wilson-interval.js";

// statsmodels.stats.proportion.proportion_confint(count, total, method="wilson")
const fromStatsmodels = [
  [0, 1, 0.0, 0.7934506856227627],
  [1, 1, 0.2065493143772374, 1.0],
  [0, 10, 0.0, 0.27753279986288926],
  [5, 10, 0.23659309051256394, 0.7634069094874361],
  [10, 10, 0.7224672001371106, 1.0],
  [3, 7, 0.15821985525146964, 0.7495416354723428],
  [30, 410, 0.05173190690396795, 0.10253359129580239],
  [1, 1000, 0.00017654637062607765, 0.005642558597957937],
  [999, 1000, 0.9943574414020421, 0.9998234536293739],
] as const;

test.each(fromStatsmodels)("wilsonInterval(%d, %d) agrees with statsmodels", (count, total, low, high) => {
  expect(wilsonInterval(count, total)?.low).toBeCloseTo(low, 12);
  expect(wilsonInterval(count, total)?.high).toBeCloseTo(high, 12);
});

test("wilsonInterval ends at exactly 0 for none and at exactly 1 for all", () => {
  for (let total = 1; total <= 500; total++) {
    expect(wilsonInterval(0, total)?.low).toBe(0);
    expect(wilsonInterval(total, total)?.high).toBe(1);
  }
});

test("wilsonInterval gives null for a total of 0", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});
