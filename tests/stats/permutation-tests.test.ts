import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/learn/random.js";
import { permutationTests } from "../../src/stats/permutation-tests.js";
import type { Tallies } from "../../src/stats/tallies.js";

const articles = (counts: readonly number[], totals: readonly number[]): Tallies => ({
  ...{ articles: counts.length, measures: 1 },
  ...{ counts: Float64Array.from(counts), totals: Float64Array.from(totals) },
});
const values = (list: readonly number[]): Tallies =>
  articles(
    list,
    list.map(() => 1),
  );

/** With that many draws a p-value is within .007 of what all permutations give, but in one case of a hundred thousand. */
const MANY = { seed: 3, draws: 99_999 };

describe("permutationTests", () => {
  // scipy.stats.permutation_test((a, b), lambda u, v, axis: abs(ttest_ind(u, v, equal_var=False, axis=axis).statistic),
  //   n_resamples=inf, vectorized=True, alternative="greater").pvalue
  it("agrees with SciPy's exact permutations of Welch's t for totals of 1", () => {
    const [p] = permutationTests(values([1.2, 3.4, 2.2, 5.9, 3.1, 8.8, 7.7, 9, 4.4]), 4, MANY);
    expect(Math.abs((p ?? 0) - 0.0873015873015873)).toBeLessThan(0.007);
  });

  // The same of the studentised difference of rates, over all choices of 3, 4 and 5 of the 8 articles: the p-value is left at
  // what the first 199 draws say when it is over .1, so it is only near.
  it.each([
    [3, 0.2857142857142857],
    [4, 0.42857142857142855],
    [5, 0.125],
  ])("comes near the exact p-value of rates when %i of 8 articles make the first group", (first, exact) => {
    const tallies = articles([3, 5, 2, 8, 1, 9, 12, 4], [210, 430, 280, 510, 300, 400, 460, 350]);
    const ps = Array.from(
      { length: 40 },
      (_, seed) => permutationTests(tallies, first, { seed, draws: 199 })[0] ?? 0,
    );
    expect(Math.abs(ps.reduce((sum, p) => sum + p, 0) / ps.length - exact)).toBeLessThan(0.02);
  });

  it("gives the same whichever group stands first", () => {
    const one = permutationTests(values([1, 2, 9, 8, 7, 9]), 2, MANY)[0] ?? 0;
    const other = permutationTests(values([9, 8, 7, 9, 1, 2]), 4, MANY)[0] ?? 0;
    expect(Math.abs(one - other)).toBeLessThan(0.03);
  });

  it("is 1 when all articles are equal, and never 0", () => {
    expect(permutationTests(values([2, 2, 2, 2, 2]), 2, { seed: 1, draws: 199 })).toEqual([1]);
    const far = values(
      [...Array(15).fill(0), ...Array(15).fill(9)].map((value, index) => value + index / 100),
    );
    expect(permutationTests(far, 15, { seed: 1, draws: 999 })).toEqual([1 / 1000]);
  });

  it("has no answer for a group of one article or without a total", () => {
    expect(permutationTests(values([1, 2, 3]), 1, { seed: 1, draws: 199 })).toEqual([null]);
    expect(permutationTests(articles([0, 0, 1, 2], [0, 0, 5, 5]), 2, { seed: 1, draws: 199 })).toEqual([
      null,
    ]);
  });

  it("tests each measure as if it were alone", () => {
    const one = [4, 1, 5, 2, 9, 8, 7, 9];
    const both = one.flatMap((count, index) => [count, index % 2]);
    const ones = new Float64Array(16).fill(1);
    const [first] = permutationTests(
      { articles: 8, measures: 2, counts: Float64Array.from(both), totals: ones },
      ...([4, { seed: 5, draws: 999 }] as const),
    );
    expect(permutationTests(values(one), 4, { seed: 5, draws: 999 })).toEqual([first]);
  });

  it("keeps its level when groups of 25 and 75 have the same rate and one spreads three times as much", () => {
    const random = createRandom(17);
    let rejected = 0;
    for (let run = 0; run < 1000; run++) {
      const list = Array.from({ length: 100 }, (_, index) => (index < 25 ? 3 : 1) * random.normal());
      if ((permutationTests(values(list), 25, { seed: run, draws: 199 })[0] ?? 1) <= 0.05) rejected += 1;
    }
    expect(rejected).toBeGreaterThanOrEqual(30);
    expect(rejected).toBeLessThanOrEqual(70);
  });
});
