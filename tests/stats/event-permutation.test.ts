import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/learn/random.js";
import { eventContrast, eventPermutationTests } from "../../src/stats/event-permutation.js";
import type { Tallies } from "../../src/stats/tallies.js";

const valuesOf = (list: readonly number[]): Tallies => ({
  ...{ articles: list.length, measures: 1 },
  ...{ counts: Float64Array.from(list), totals: new Float64Array(list.length).fill(1) },
});
const twoEach = (events: number) =>
  Array.from({ length: events }, (_, event) => ({ rows: [2 * event, 2 * event + 1], first: 1 }));

describe("eventPermutationTests", () => {
  it("agrees with SciPy's exact paired permutation for two articles an event", () => {
    // d = numpy.array([3, 1, -1, 4, 2, 5, -2, 3]); scipy.stats.permutation_test((d,), lambda x, axis: abs(x.sum(axis)),
    //   permutation_type="samples", n_resamples=inf, vectorized=True, alternative="greater").pvalue: 0.09375
    const differences = [3, 1, -1, 4, 2, 5, -2, 3];
    const tallies = valuesOf(differences.flatMap((difference) => [10 + difference, 10]));
    const [p] = eventPermutationTests(tallies, twoEach(8), { seed: 1, draws: 49_999 });
    expect(Math.abs((p ?? 0) - 0.09375)).toBeLessThan(0.005);
  });

  it("does not see what differs between events", () => {
    const tallies = valuesOf([1, 1, 50, 50, 9, 9, 200, 200]);
    expect(eventPermutationTests(tallies, twoEach(4), { seed: 1, draws: 199 })).toEqual([1]);
  });

  it("keeps its level with one article of one group and three of the other in 12 events", () => {
    const random = createRandom(23);
    const events = Array.from({ length: 12 }, (_, event) => ({
      ...{ rows: [0, 1, 2, 3].map((article) => 4 * event + article), first: 1 },
    }));
    let rejected = 0;
    for (let run = 0; run < 1000; run++) {
      const tallies = valuesOf(
        events.flatMap((_, event) => [0, 1, 2, 3].map(() => 9 * event + random.normal())),
      );
      if ((eventPermutationTests(tallies, events, { seed: run, draws: 199 })[0] ?? 1) <= 0.05) rejected += 1;
    }
    expect(rejected).toBeGreaterThanOrEqual(30);
    expect(rejected).toBeLessThanOrEqual(70);
  });

  it("has no answer for fewer than two events that say something", () => {
    expect(eventPermutationTests(valuesOf([1, 2]), twoEach(1), { seed: 1, draws: 199 })).toEqual([null]);
  });
});

describe("eventContrast", () => {
  it("adds up to the ratio of Mantel and Haenszel", () => {
    // statsmodels has no rate version; by hand, Rothman & Greenland 1998: (4 * 300 / 400 + 6 * 100 / 300) / (1 * 100 / 400 + 2 * 200 / 300)
    const [one, two] = [eventContrast(4, 100, 1, 300), eventContrast(6, 200, 2, 100)];
    expect((one.first + two.first) / (one.second + two.second)).toBeCloseTo(5 / (0.25 + 4 / 3), 12);
  });

  it("weighs nothing where one group has no words", () => {
    expect(eventContrast(4, 100, 0, 0)).toEqual({ first: 0, second: 0, weight: 0 });
  });
});
