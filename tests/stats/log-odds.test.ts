import { expect, test } from "vitest";
import { logOdds } from "../../src/stats/log-odds.js";

test("logOdds agrees with NumPy on the formulas of Monroe et al. when no article uses a word twice", () => {
  // d = log((30+2)/(1000+50-30-2)) - log((20+2)/(3000+50-20-2)); d, d / sqrt(1/(30+2) + 1/(20+2))
  const { delta, z } = logOdds(
    { count: 30, total: 1000, squares: 30 },
    { count: 20, total: 3000, squares: 20 },
    ...([2, 50] as const),
  );
  expect(delta).toBeCloseTo(1.4647558668882814, 8);
  expect(z).toBeCloseTo(5.288770184896105, 8);
});

test("logOdds trusts uses less that stand in one article", () => {
  const rest = { count: 20, total: 3000, squares: 20 };
  const spread = logOdds({ count: 30, total: 1000, squares: 30 }, rest, 2, 50);
  const bunched = logOdds({ count: 30, total: 1000, squares: 900 }, rest, 2, 50);
  expect(bunched.delta).toBe(spread.delta);
  expect(bunched.z).toBeLessThan(spread.z / 2);
});

test("logOdds changes its sign with the sides", () => {
  const [one, other] = [
    { count: 3, total: 50, squares: 5 },
    { count: 9, total: 70, squares: 9 },
  ];
  expect(logOdds(one, other, 1, 20).z).toBeCloseTo(-logOdds(other, one, 1, 20).z, 12);
});
