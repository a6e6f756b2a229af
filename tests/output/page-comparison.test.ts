import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import type { Comparison, PairRow } from "../../src/compare/comparison.js";
import { createRandom } from "../../src/learn/random.js";
import { pageComparison } from "../../src/output/page-comparison.js";
import { drawReports } from "../compare/builders.js";

const random = createRandom(3);
const comparison = compare([...drawReports("A", 12, 10, random), ...drawReports("B", 12, 20, random)], {
  by: "outlet",
  draws: 199,
});

/** As many pairs as many outlets have, every tenth of them sure. */
function withPairs(count: number): Comparison {
  const [pair] = comparison.pairs;
  const pairs = Array.from({ length: count }, (_, index): PairRow => {
    const adjusted = index % 10 === 0 ? 0.01 : 0.5;
    return { ...pair, p: adjusted / 2 + index * 1e-7, adjusted };
  });
  return { ...comparison, pairs };
}

describe("pageComparison", () => {
  it("holds all groups with their figures and effects against the rest", () => {
    const { groups, measures, pairs } = pageComparison(comparison);
    expect(measures.map(({ name }) => name)).toEqual(["hedges"]);
    for (const { name, figures } of groups) {
      const row = comparison.groups.find(({ group }) => group === name);
      expect(figures[0]).toMatchObject({ value: row?.value, low: row?.low, rest: row?.rest });
    }
    expect(pairs.total).toBe(1);
    expect(pairs.rows.map((pair) => pair.slice(0, 3))).toEqual([[0, 0, 1]]);
  });

  it("pools all groups for the line to compare with", () => {
    const { all } = pageComparison(comparison);
    const rows = comparison.groups;
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    const total = rows.reduce((sum, row) => sum + row.total, 0);
    expect(all.figures[0].value).toBeCloseTo((1000 * count) / total, 9);
    expect(all.articles).toBe(24);
  });

  it("holds all pairs as long as they are few, and of many those with a corrected p below .05, the surest first", () => {
    expect(pageComparison(withPairs(4000)).pairs.rows).toHaveLength(4000);
    const { rows, total, sure } = pageComparison(withPairs(40_000)).pairs;
    expect({ kept: rows.length, total, sure }).toEqual({ kept: 4000, total: 40_000, sure: 4000 });
    expect(pageComparison(withPairs(200_000)).pairs.rows).toHaveLength(12_000);
    const ps = rows.map((pair) => pair[6] ?? 1);
    expect(ps).toEqual([...ps].sort((a, b) => a - b));
  });

  it("holds the articles of the map, and of more than 4,000 some of each part, and says how many there are", () => {
    expect(pageComparison(comparison).articleMap).toBeNull();
    const points = Array.from({ length: 10_000 }, (_, index) => ({
      ...{ article: `${index}`, group: index < 5000 ? "A" : "B", x: index / 3, y: -index / 3 },
    }));
    const articleMap = { explained: [0.6, 0.2], loadings: [], leftOut: 7, points };
    const kept = pageComparison({ ...comparison, articleMap }).articleMap;
    expect(kept).toMatchObject({ groups: ["A", "B"], placed: 10_000, leftOut: 7 });
    expect(kept?.points).toHaveLength(4000);
    expect(kept?.points[2]).toEqual([1.67, -1.67, 0, "5"]);
    expect(kept?.points.filter(([, , group]) => group === 1)).toHaveLength(2000);
  });
});
