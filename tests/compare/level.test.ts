import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { createRandom } from "../../src/learn/random.js";
import { drawReports } from "./builders.js";

const RUNS = 1000;

/** How many of 1,000 comparisons of two outlets reject at .05. */
function countRejections(
  sizes: readonly [number, number],
  rates: readonly [number, number],
  seed: number,
): number {
  const random = createRandom(seed);
  let rejected = 0;
  for (let run = 0; run < RUNS; run++) {
    const reports = [
      drawReports("A", sizes[0], rates[0], random),
      drawReports("B", sizes[1], rates[1], random),
    ];
    const { pairs } = compare(reports.flat(), { by: "outlet", seed: run + 1, draws: 199 });
    if ((pairs[0].p ?? 1) <= 0.05) rejected += 1;
  }
  return rejected;
}

describe("compare", { timeout: 120_000 }, () => {
  it.each([
    [3, 30],
    [30, 3],
    [20, 20],
  ] as const)(
    "rejects a true null at .05 in 30 to 70 of 1,000 comparisons of %i with %i articles",
    (one, other) => {
      const rejected = countRejections([one, other], [10, 10], 41);
      expect(rejected).toBeGreaterThanOrEqual(0.03 * RUNS);
      expect(rejected).toBeLessThanOrEqual(0.07 * RUNS);
    },
  );

  it("finds a rate that is twice as high in some 4 of 10 comparisons of 20 with 20 articles, in 8 of 10 of 60 with 60", () => {
    expect(countRejections([20, 20], [10, 20], 43)).toBeGreaterThan(0.38 * RUNS);
    expect(countRejections([60, 60], [10, 20], 43)).toBeGreaterThan(0.8 * RUNS);
  });

  it("holds the true rate in its interval in 9 of 10 samples of 8 articles, in more of 40", () => {
    for (const [size, least] of [
      [8, 0.88],
      [40, 0.92],
    ]) {
      const random = createRandom(47);
      let held = 0;
      for (let run = 0; run < 500; run++) {
        const { groups } = compare(drawReports("A", size, 10, random), {
          by: "outlet",
          seed: run + 1,
          draws: 399,
        });
        const { low, high } = groups[0];
        if (low !== null && high !== null && low <= 10 && 10 <= high) held += 1;
      }
      expect(held / 500, `${size} articles`).toBeGreaterThanOrEqual(least);
    }
  });
});
