import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/learn/random.js";
import { bootstrapInterval } from "../../src/stats/bootstrap-interval.js";

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const meanOf = ([drawn]: readonly (readonly number[])[]): number => mean(drawn);

/** The percentiles of all n to the n-th equally likely draws, by counting them. */
function exactInterval(units: readonly number[], statistic: (drawn: readonly number[]) => number) {
  const { length } = units;
  const all = Array.from({ length: length ** length }, (_, code) =>
    statistic(units.map((_, place) => units[Math.floor(code / length ** place) % length])),
  ).sort((a, b) => a - b);
  const at = (share: number): number => all[Math.floor(share * all.length)];
  return { low: at(0.025), high: at(0.975) };
}

describe("bootstrapInterval", () => {
  it.each([[[0, 0, 1, 5, 9]], [[1, 2, 4, 8, 16]], [[2, 3, 3, 7, 11, 20]]])(
    "finds the percentiles of all possible draws of %j",
    (units) => {
      for (const statistic of [mean, (drawn: readonly number[]) => Math.max(...drawn)])
        expect(bootstrapInterval([units], ([drawn]) => statistic(drawn), { seed: 7, draws: 39_999 })).toEqual(
          exactInterval(units, statistic),
        );
    },
  );

  it("comes near the normal interval of the mean of many units", () => {
    // Draws of 0 … 999: the mean's standard error is sqrt((1000² - 1) / 12 / 1000) = 9.1287.
    const units = Array.from({ length: 1000 }, (_, index) => index);
    const interval = bootstrapInterval([units], meanOf, { seed: 3, draws: 7999 });
    expect(Math.abs((interval?.low ?? 0) - (499.5 - 1.96 * 9.1287))).toBeLessThan(1);
    expect(Math.abs((interval?.high ?? 0) - (499.5 + 1.96 * 9.1287))).toBeLessThan(1);
  });

  it("holds the true mean in about 95 of 100 samples of 40, and in fewer of 8", () => {
    const random = createRandom(11);
    const coverage = (size: number): number => {
      let held = 0;
      for (let sample = 0; sample < 500; sample++) {
        const units = Array.from({ length: size }, () => random.normal());
        const interval = bootstrapInterval([units], meanOf, { seed: sample + 1, draws: 399 });
        if (interval !== null && interval.low <= 0 && 0 <= interval.high) held += 1;
      }
      return held / 500;
    };
    const [many, few] = [coverage(40), coverage(8)];
    expect(many).toBeGreaterThan(0.91);
    expect(many).toBeLessThan(0.98);
    expect(few).toBeGreaterThan(0.84);
    expect(few).toBeLessThan(0.93);
  });

  it("draws each of several groups by itself, so that their sizes stay, 3 against 30", () => {
    const few = [1, 1, 1];
    const many = Array.from({ length: 30 }, () => 4);
    const sizes = new Set<string>();
    const interval = bootstrapInterval(
      [few, many],
      ([one, other]) => {
        sizes.add(`${one.length} ${other.length}`);
        return mean(other) - mean(one);
      },
      { seed: 1, draws: 39 },
    );
    expect([...sizes]).toEqual(["3 30"]);
    expect(interval).toEqual({ low: 3, high: 3 });
  });

  it("gives the same for the same seed, and other draws for another", () => {
    const units = [3, 1, 4, 1, 5, 9, 2, 6, 5, 35];
    const [one, again, other] = [1, 1, 2].map((seed) => bootstrapInterval([units], meanOf, { seed }));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it("leaves out draws without an answer", () => {
    const units = [0, 0, 1, 1];
    const share = ([drawn]: readonly (readonly number[])[]): number | null =>
      drawn.includes(1) ? Math.max(...drawn) : null;
    expect(bootstrapInterval([units], share, { seed: 1 })).toEqual({ low: 1, high: 1 });
  });

  it("gives null for a group of fewer than two, and when no draw has an answer", () => {
    expect(bootstrapInterval([[]], meanOf, { seed: 1 })).toBeNull();
    expect(bootstrapInterval([[1, 2], [3]], meanOf, { seed: 1 })).toBeNull();
    expect(bootstrapInterval([[1, 2]], () => null, { seed: 1 })).toBeNull();
  });
});
