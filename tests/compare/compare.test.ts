import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { createRandom } from "../../src/learn/random.js";
import { rateRatioInterval } from "../../src/stats/rate-ratio-interval.js";
import { shareDifferenceInterval } from "../../src/stats/share-difference-interval.js";
import type { ArticleReport } from "../../src/types.js";
import { drawReports, reportOf } from "./builders.js";

const random = createRandom(5);
const three = [
  ...drawReports("Courier", 12, 8, random),
  ...drawReports("Star", 9, 30, random),
  ...drawReports("Tiny", 2, 10, random),
];

/** Everything in a value that is a number. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("compare", () => {
  it("pools rates over all words of a group, with counts and an interval around them", () => {
    const { groups } = compare(three, { by: "outlet" });
    const [courier] = groups;
    const own = three
      .filter(({ article }) => article.outlet === "Courier")
      .map(({ measures }) => measures[0]);
    const count = own.reduce((sum, measure) => sum + measure.count, 0);
    const total = own.reduce((sum, measure) => sum + measure.total, 0);
    expect(courier).toMatchObject({ group: "Courier", articles: 12, words: total, count, total, note: null });
    expect(courier.value).toBeCloseTo((1000 * count) / total, 5);
    expect(courier.low).toBeLessThan(courier.value ?? 0);
    expect(courier.high).toBeGreaterThan(courier.value ?? 0);
  });

  it("gives each group a ratio to the rest, and each pair of groups one, in the order of their names", () => {
    const { groups, pairs } = compare(three, { by: "outlet" });
    expect(groups.map(({ group }) => group)).toEqual(["Courier", "Star", "Tiny"]);
    expect(pairs.map(({ group, other }) => `${group} ${other}`)).toEqual(["Courier Star"]);
    const [courier, star] = groups;
    expect(pairs[0].value).toBeCloseTo((courier.value ?? 0) / (star.value ?? 1), 4);
    expect(pairs[0].value).toBeLessThan(1);
    expect(star.rest?.value).toBeGreaterThan(1);
  });

  it("says 'not enough evidence' of a group with too few articles or words, and gives no number", () => {
    const tiny = compare(three, { by: "outlet" }).groups[2];
    expect(tiny).toMatchObject({ value: null, low: null, high: null });
    expect(tiny.note).toBe("not enough evidence: 2 articles, 3 are needed");
    expect(tiny.rest).toMatchObject({ value: null, p: null, note: tiny.note });
    expect(compare(three, { by: "outlet" }).leftOut).toEqual([
      "Not enough evidence in 1 group of fewer than 3 articles (Tiny): no rates and effects of their own; their articles are among the rest.",
    ]);
    const short = [1, 2, 3].map((id) => reportOf({ id: `${id}`, outlet: "A", words: 100, hedges: 1 }));
    expect(compare(short, { by: "outlet" }).groups[0].note).toBe(
      "not enough evidence: 300 words, 600 are needed",
    );
  });

  it("gives differences for shares and means for counts", () => {
    const share = { indicator: "attribution", name: "named-sources", voice: "all", unit: "share" } as const;
    const sources = { indicator: "attribution", name: "sources", voice: "all", unit: "count" } as const;
    const none = { low: null, high: null, note: null };
    const article = (outlet: string, id: number, count: number) =>
      reportOf({
        ...{ outlet, id: `${outlet}${id}` },
        measures: [
          { ...share, count, total: 4, value: count / 4, ...none },
          { ...sources, count: 4, total: 1, value: 4, ...none },
        ],
      });
    const reports = [1, 2, 3, 2].flatMap((count, id) => [article("A", id, count), article("B", id, 1)]);
    const { groups, pairs } = compare(reports, { by: "outlet" });
    expect(groups.map(({ name, value }) => [name, value])).toEqual([
      ["named-sources", 0.5],
      ["sources", 4],
      ["named-sources", 0.25],
      ["sources", 4],
    ]);
    expect(pairs[0]).toMatchObject({ effect: "difference", value: 0.25 });
    expect(pairs[1]).toMatchObject({ effect: "rate ratio", value: 1, p: 1 });
  });

  it("gives no ratio and no interval where nothing was counted, but never infinity", () => {
    const reports = ["A", "B", "C"].flatMap((outlet) =>
      [1, 2, 3, 4].map((id) =>
        reportOf({ outlet, id: `${outlet}${id}`, hedges: outlet === "A" ? 3 + id : 0 }),
      ),
    );
    const { groups, pairs } = compare(reports, { by: "outlet" });
    expect(groups[1]).toMatchObject({ value: 0, low: 0 });
    expect(groups[1].high).toBeGreaterThan(0);
    const note = "none in one of the groups: no interval of the ratio";
    expect(pairs[0]).toMatchObject({ group: "A", other: "B", value: null, low: null, high: null, note });
    expect(pairs[2]).toMatchObject({
      group: "B",
      other: "C",
      value: null,
      p: null,
      note: "none in either group",
    });
  });

  it("takes fields of the article and of meta, numbers too, and leaves out articles without", () => {
    const reports = [1, 2, 3, 4, 5, 6, 7].map((id) =>
      reportOf({
        id: `${id}`,
        topic: id > 3 ? "sport" : "law",
        meta: { edition: id > 6 ? null : id > 3 ? 2 : 1 },
      }),
    );
    expect(compare(reports, { by: "topic" }).groups.map(({ group }) => group)).toEqual(["law", "sport"]);
    const { groups, leftOut, articles } = compare(reports, { by: "edition" });
    expect(groups.map(({ group }) => group)).toEqual(["1", "2"]);
    expect([articles, leftOut]).toEqual([6, ['1 article without "edition" left out.']]);
  });

  it("refuses a field that no article has, and lists those there are", () => {
    const reports = [reportOf({ outlet: "A", meta: { side: "left" } })];
    expect(() => compare(reports, { by: "outlit" })).toThrow(
      '--by: no article has a field "outlit": expected one of outlet, side',
    );
  });

  it("says so when there is one group only, or no article", () => {
    const one = compare(drawReports("A", 5, 9, random), { by: "outlet" });
    expect(one.leftOut).toEqual([
      'All articles have the same "outlet", A: there is nothing to compare it with.',
    ]);
    expect(one.groups[0].rest).toBeNull();
    expect(one.groups[0].value).not.toBeNull();
    expect(compare([], { by: "outlet" }).leftOut).toEqual(["There are no articles to compare."]);
  });

  it("gives the same for the same seed, and corrects p-values for their number", () => {
    expect(compare(three, { by: "outlet" })).toEqual(compare(three, { by: "outlet" }));
    const { groups } = compare(three, { by: "outlet", correction: "holm" });
    for (const { rest } of groups)
      if (rest !== null && rest.p !== null) expect(rest.adjusted).toBeGreaterThanOrEqual(rest.p);
  });

  it("holds finite numbers only, whatever the counts", () => {
    const odd = [0, 0, 1, 500].flatMap((hedges, id) =>
      ["A", "B"].map((outlet) =>
        reportOf({ outlet, id: `${outlet}${id}`, words: id === 0 ? 0 : 400, hedges }),
      ),
    );
    for (const reports of [three, odd])
      expect(numbersIn(compare(reports, { by: "outlet" })).every(Number.isFinite)).toBe(true);
  });

  it.each([
    [{ by: " " }, "by: expected the name of a field, such as outlet"],
    [{ by: "outlet", draws: 10 }, "draws: expected a whole number from 199 on"],
    [{ by: "outlet", minimumArticles: 1 }, "minimumArticles: expected a whole number from 3 on"],
    [{ by: "outlet", within: "outlet" }, "within: expected another field than the one to compare by"],
  ])("refuses %j", (options, message) => {
    expect(() => compare([], options)).toThrow(message);
  });
});

it("compare gives the ratio of a few articles that agree by luck no narrower interval than their counts have", () => {
  const alike = (outlet: string, hedges: number): ArticleReport[] =>
    Array.from({ length: 3 }, (_, index) =>
      reportOf({ id: `${outlet}${index}`, outlet, words: 600, hedges }),
    );
  const [{ rest }] = compare([...alike("A", 8), ...alike("B", 6)], {
    ...{ by: "outlet", draws: 199, duplicates: false },
  }).groups;
  const exact = rateRatioInterval({ count: 24, total: 1800 }, { count: 18, total: 1800 });
  expect(rest?.value).toBeCloseTo(24 / 18, 6);
  expect(rest?.low).toBeCloseTo(exact?.low ?? 0, 6);
  expect(rest?.high).toBeCloseTo(exact?.high ?? 0, 6);
});

it("compare gives the difference of shares that agree by luck, or are none or all, no narrower interval than their counts have", () => {
  const share = { indicator: "attribution", name: "named-sources", voice: "all", unit: "share" } as const;
  const alike = (outlet: string, count: number): ArticleReport[] =>
    [1, 2, 3, 4].map((id) =>
      reportOf({
        ...{ id: `${outlet}${id}`, outlet },
        measures: [{ ...share, count, total: 6, value: count / 6, low: null, high: null, note: null }],
      }),
    );
  const options = { by: "outlet", draws: 199, duplicates: false } as const;
  for (const [one, other] of [
    [4, 2],
    [6, 0],
  ]) {
    const [pair] = compare([...alike("A", one), ...alike("B", other)], options).pairs;
    const counts = shareDifferenceInterval({ count: 4 * one, total: 24 }, { count: 4 * other, total: 24 });
    expect(pair.low).toBeCloseTo(counts?.low ?? 0, 6);
    expect(pair.high).toBeCloseTo(counts?.high ?? 0, 6);
    expect(pair.low).toBeLessThan(pair.value ?? 0);
  }
});
