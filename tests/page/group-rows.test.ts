import { describe, expect, test } from "vitest";
import { groupRows, makeGroup, NOT_GIVEN } from "../../src/page/group-rows.js";
import { kinds, makeRow } from "./rows.js";

const many = (length: number, changes: Parameters<typeof makeRow>[0] = {}): ReturnType<typeof makeRow>[] =>
  Array.from({ length }, () => makeRow(changes));

describe("groupRows", () => {
  test("pools counts over totals, and averages counts of articles", () => {
    const [group] = groupRows(many(5), kinds, "outlet");
    expect(group).toMatchObject({ name: "The Paper", articles: 5, words: 2050 });
    const [rate, share, sources] = group.figures;
    expect(rate).toMatchObject({ count: 45, total: 1650, note: null });
    expect(rate.value).toBeCloseTo((1000 * 45) / 1650, 9);
    expect(rate.low ?? 0).toBeLessThan(rate.value ?? 0);
    expect(share.value).toBeCloseTo(150 / 2050, 9);
    expect(sources).toMatchObject({ count: 10, total: 5, value: 2 });
  });

  test("counts the words of articles that are too short for a rate of their own", () => {
    const [group] = groupRows(many(10, { numbers: [2, 120, null, 0, 130, null, 0, 1, 0] }), kinds, "outlet");
    expect(group.figures[0]).toMatchObject({ count: 20, total: 1200, note: null });
  });

  test.each([
    [
      "fewer than five articles",
      many(4, { numbers: [9, 3300, 1, 30, 4100, 1, 2, 1, 2] }),
      "not enough evidence: 4 articles",
    ],
    [
      "fewer than 1000 words",
      many(5, { numbers: [1, 100, null, 1, 120, null, 1, 1, 1] }),
      "not enough evidence: 500 words",
    ],
  ])("gives no rate for %s, but the counts", (_, rows, note) => {
    const [{ figures }] = groupRows(rows, kinds, "outlet");
    expect(figures[0]).toMatchObject({ value: null, low: null, high: null, note });
    expect(figures[0].count).toBeGreaterThan(0);
  });

  test("stands groups by name, with those of no name among them", () => {
    const rows = [makeRow({ outlet: "B" }), makeRow({ outlet: null }), makeRow({ outlet: "A" })];
    expect(groupRows(rows, kinds, "outlet").map(({ name }) => name)).toEqual(["A", "B", NOT_GIVEN]);
  });

  test("has no number that is none, whatever is missing", () => {
    for (const { value, low, high } of makeGroup("all", [], kinds).figures)
      expect([value, low, high]).toEqual([null, null, null]);
    const without = many(6, { numbers: [] });
    for (const { value } of makeGroup("all", without, kinds).figures) expect(value).toBeNull();
  });
});
