import { expect, test } from "vitest";
import { shareDifferenceInterval } from "../../src/stats/share-difference-interval.js";

// statsmodels 0.15.0: confint_proportions_2indep(a, t, b, u, method="newcomb", compare="diff")
test.each([
  [50, 185, 12000, 25000, -0.26889418238043794, -0.14126378818680496],
  [24, 24, 0, 24, 0.804872180063877, 1],
  [3, 7, 5, 9, -0.49907959532167434, 0.3048579116764056],
  [0, 30, 2, 41, -0.16138978870370854, 0.07009485920332566],
])(
  "shareDifferenceInterval of %i of %i against %i of %i agrees with statsmodels",
  (a, t, b, u, low, high) => {
    const interval = shareDifferenceInterval({ count: a, total: t }, { count: b, total: u });
    expect(interval?.low).toBeCloseTo(low, 10);
    expect(interval?.high).toBeCloseTo(high, 10);
  },
);

test("shareDifferenceInterval is null where one side has no total", () => {
  const [some, none] = [
    { count: 3, total: 100 },
    { count: 0, total: 0 },
  ];
  expect([shareDifferenceInterval(some, none), shareDifferenceInterval(none, some)]).toEqual([null, null]);
});
