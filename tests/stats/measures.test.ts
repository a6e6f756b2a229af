import { expect, test } from "vitest";
import { countMeasure, indexMeasure, rateMeasure, shareMeasure } from "../../src/stats/measures.js";

const key = { indicator: "hedging", name: "hedges", voice: "outlet" } as const;

test("rateMeasure is per 1000 words, with an exact Poisson interval, to six decimals", () => {
  // 1000 * 9 / 330; 1000 / 330 * scipy.stats.chi2.ppf([0.025, 0.975], [18, 20]) / 2
  expect(rateMeasure({ ...key, count: 9, words: 330 })).toEqual({
    ...{ ...key, count: 9, total: 330, unit: "per 1000 words" },
    ...{ value: 27.272727, low: 12.470828, high: 51.772132, note: null },
  });
});

test("rateMeasure of no events in enough words is 0, not null", () => {
  const measure = rateMeasure({ ...key, count: 0, words: 200 });
  expect(measure.value).toBe(0);
  expect(measure.low).toBe(0);
  expect(measure.high).toBeCloseTo(18.444397, 6);
});

test("rateMeasure below 200 words has its count and a note, but no value", () => {
  for (const words of [0, 1, 199])
    expect(rateMeasure({ ...key, count: 4, words })).toEqual({
      ...{ ...key, count: 4, total: words, unit: "per 1000 words" },
      ...{ value: null, low: null, high: null, note: "fewer than 200 words" },
    });
});

test("shareMeasure is in [0, 1], with a Wilson interval", () => {
  // statsmodels.stats.proportion.proportion_confint(30, 410, method="wilson")
  expect(shareMeasure({ ...key, count: 30, total: 410 })).toEqual({
    ...{ ...key, count: 30, total: 410, unit: "share" },
    ...{ value: 0.073171, low: 0.051732, high: 0.102534, note: null },
  });
});

test("shareMeasure has no value when its total is 0 or below its minimum", () => {
  const empty = shareMeasure({ ...key, count: 0, total: 0 });
  expect(empty).toMatchObject({ value: null, low: null, high: null, note: "the total is 0" });
  const few = shareMeasure({ ...key, count: 2, total: 4, minimum: 5 });
  expect(few).toMatchObject({
    value: null,
    low: null,
    high: null,
    note: "the total is below 5",
    count: 2,
    total: 4,
  });
  expect(shareMeasure({ ...key, count: 2, total: 5, minimum: 5 }).value).toBe(0.4);
});

test("countMeasure counts one article and claims no interval", () => {
  expect(countMeasure({ ...key, count: 7 })).toEqual({
    ...{ ...key, count: 7, total: 1, unit: "count", value: 7, low: null, high: null, note: null },
  });
});

test("indexMeasure keeps its note only when it has no value", () => {
  const index = { ...key, count: 2, total: 40, note: "too few" };
  expect(indexMeasure({ ...index, value: 0.8112781244591328 })).toMatchObject({
    value: 0.811278,
    note: null,
  });
  expect(indexMeasure({ ...index, value: null })).toMatchObject({
    value: null,
    note: "too few",
    unit: "index",
  });
});
