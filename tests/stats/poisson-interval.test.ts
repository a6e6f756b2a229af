import { expect, test } from "vitest";
import { poissonInterval } from "../../src/stats/poisson-interval.js";

// scipy.stats.chi2.ppf(0.025, 2 * k) / 2 and scipy.stats.chi2.ppf(0.975, 2 * k + 2) / 2, SciPy 1.x
const fromScipy = [
  [0, 0, 3.6888794541139354],
  [1, 0.025317807984289876, 5.571643390938898],
  [2, 0.24220927854396496, 7.22468766772396],
  [5, 1.6234863901184207, 11.66833207932267],
  [9, 4.115373097378334, 17.084803451419166],
  [10, 4.7953886961324335, 18.39035604201778],
  [33, 22.71568157272984, 46.344269269169295],
  [100, 81.36399125092314, 121.62679379242638],
  [250, 219.9679956309373, 282.98770504231607],
  [999, 938.0040185617676, 1062.9211512248878],
  [1000, 938.9730184076952, 1063.952136016302],
  [1023, 961.2642461416549, 1087.6605611621922],
  [1024, 962.2336116648175, 1088.6911808118273],
  [5000, 4862.359188694899, 5140.5489485350045],
] as const;

test.each(fromScipy)(
  "poissonInterval(%d) agrees with SciPy's quantiles, asked once or twice",
  (count, low, high) => {
    for (const interval of [poissonInterval(count), poissonInterval(count)]) {
      expect(interval?.low).toBeCloseTo(low, 7);
      expect(interval?.high).toBeCloseTo(high, 7);
    }
  },
);

test("poissonInterval is in events per unit of exposure", () => {
  const interval = poissonInterval(9, 0.33);
  // scipy.stats.chi2.ppf(0.025, 18) / 2 / 0.33 and scipy.stats.chi2.ppf(0.975, 20) / 2 / 0.33
  expect(interval?.low).toBeCloseTo(12.4708275678, 8);
  expect(interval?.high).toBeCloseTo(51.772131671, 8);
});

test("poissonInterval holds its count and grows with it", () => {
  let before = { low: -1, high: -1 };
  for (let count = 0; count <= 1500; count++) {
    const interval = poissonInterval(count);
    if (interval === null) throw new Error(`no interval for ${count}`);
    expect(interval.low).toBeLessThanOrEqual(count);
    expect(interval.high).toBeGreaterThan(count);
    expect(interval.low).toBeGreaterThan(before.low);
    expect(interval.high).toBeGreaterThan(before.high);
    before = interval;
  }
});

test("poissonInterval gives null for no exposure", () => {
  expect(poissonInterval(0, 0)).toBeNull();
  expect(poissonInterval(3, 0)).toBeNull();
});
