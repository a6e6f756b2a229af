import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { createArticleMap } from "../../src/compare/create-article-map.js";
import { createRandom } from "../../src/learn/random.js";
import { drawReports } from "./builders.js";

const RATE = { indicator: "own", name: "rate", voice: "outlet", unit: "per 1000 words" } as const;
const SHARE = { indicator: "own", name: "share", voice: "all", unit: "share" } as const;

const INDEX = { indicator: "own", name: "index", voice: "all", unit: "index" } as const;

type Counts = readonly [count: number, words: number, some: number, of: number, index: number];

/** Articles with a rate out of words, a share out of sources and an index. */
function mapOf(articles: readonly Counts[]) {
  const tallies = {
    ...{ articles: articles.length, measures: 3 },
    counts: Float64Array.from(articles.flatMap(([count, , some, , index]) => [count, some, index])),
    totals: Float64Array.from(articles.flatMap(([, words, , of]) => [words, of, 1])),
  };
  const middle = Math.ceil(articles.length / 2);
  const rows = articles.map((_, row) => row);
  const groups = [
    { name: "A", rows: rows.slice(0, middle) },
    { name: "B", rows: rows.slice(middle) },
  ];
  return createArticleMap({ tallies, measures: [RATE, SHARE, INDEX], groups }, (row) => `id${row}`);
}

describe("createArticleMap", () => {
  // Z = (X - X.mean(0)) / X.std(0, ddof=1); U, s, V = numpy.linalg.svd(Z); U[:, :2] * s, signs by the strongest loading
  it("places articles by NumPy's principal components of their own rates and shares", () => {
    const map = mapOf([
      [2, 400, 1, 4, 0.3],
      [9, 500, 3, 4, 0.9],
      [4, 250, 2, 8, 0.4],
      [1, 800, 5, 5, 0.5],
      [7, 350, 0, 3, 0.2],
    ]);
    expect(map?.explained).toEqual([0.609, 0.3687]);
    expect(map?.points.map(({ article, group, x, y }) => [article, group, x, y])).toEqual([
      ["id0", "A", -0.376, -1.0088],
      ["id1", "A", 1.1966, 1.4982],
      ["id2", "A", -0.6594, 0.272],
      ["id3", "B", 1.5453, -1.0124],
      ["id4", "B", -1.7065, 0.251],
    ]);
    expect(map?.leftOut).toBe(0);
  });

  it("leaves out articles that are too short for a rate or have no source, and says how many", () => {
    const map = mapOf([
      [2, 400, 1, 4, 0.3],
      [9, 500, 3, 4, 0.9],
      [1, 199, 1, 2, 0.1],
      [4, 250, 2, 8, 0.4],
      [4, 250, 0, 0, 0.8],
      [1, 800, 5, 5, 0.5],
    ]);
    expect(map?.points.map(({ article }) => article)).toEqual(["id0", "id1", "id3", "id5"]);
    expect(map?.leftOut).toBe(2);
  });

  it("is null where fewer than three articles or two measures remain", () => {
    expect(
      mapOf([
        [1, 400, 1, 4, 0.1],
        [2, 500, 3, 4, 0.2],
      ]),
    ).toBeNull();
    expect(compare(drawReports("A", 9, 9, createRandom(3)), { by: "outlet" }).articleMap).toBeNull();
  });
});
