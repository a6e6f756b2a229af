import { describe, expect, it } from "vitest";
import type { GroupRow } from "../../src/compare/comparison.js";
import { createMap } from "../../src/compare/create-map.js";

const rowsOf = (table: Readonly<Record<string, readonly (number | null)[]>>): GroupRow[] =>
  Object.entries(table).flatMap(([group, values]) =>
    values.map((value, index) => ({
      ...{ group, indicator: "own", name: `m${index}`, voice: "all", unit: "share" as const },
      ...{
        articles: 9,
        words: 900,
        count: 1,
        total: 1,
        value,
        low: null,
        high: null,
        note: null,
        rest: null,
      },
      voice: "all" as const,
    })),
  );

const FIVE = rowsOf({ A: [2, 30, 5], B: [4, 10, 7], C: [6, 25, 1], D: [8, 5, 9], E: [10, 40, 3] });

describe("createMap", () => {
  // Z = (X - X.mean(0)) / X.std(0, ddof=1); U, s, V = numpy.linalg.svd(Z, full_matrices=False)
  it("agrees with NumPy's principal components of the standardised measures, strongest loadings positive", () => {
    const map = createMap(FIVE);
    // s ** 2 / sum(s ** 2)
    expect(map?.explained).toEqual([0.6039, 0.3199]);
    // V[:2], U[:, :2] * s[:2]
    expect(map?.loadings.map(({ x, y }) => [x, y])).toEqual([
      [0.225, 0.9724],
      [0.6936, -0.1159],
      [-0.6844, 0.2023],
    ]);
    expect(map?.points.slice(0, 2)).toEqual([
      { group: "A", x: 0.1005, y: -1.2944 },
      { group: "B", x: -1.1529, y: -0.3905 },
    ]);
    // Z @ Z.T over the norms
    expect(map?.similarity[0]).toEqual([1, 0.1998, 0.0653, -0.572, -0.3475]);
  });

  it("takes one of measures that say the same, and none that is the same everywhere", () => {
    const map = createMap(rowsOf({ A: [1, -1, 7, 3], B: [2, -2, 7, 9], C: [5, -5, 7, 4] }));
    expect(map?.loadings.map(({ name }) => name)).toEqual(["m0", "m3"]);
  });

  it("leaves out groups without evidence, and measures that most have none for", () => {
    const map = createMap(
      rowsOf({ A: [1, 4, null], B: [2, 9, null], C: [5, 3, 1], D: [null, 8, null], E: [null, null, null] }),
    );
    expect(map?.points.map(({ group }) => group)).toEqual(["A", "B", "C"]);
    expect(map?.leftOut).toEqual(["D"]);
    expect(map?.loadings).toHaveLength(2);
  });

  it("places more measures than groups", () => {
    const map = createMap(rowsOf({ A: [1, 4, 9, 2, 7], B: [2, 9, 1, 8, 3], C: [5, 3, 4, 4, 6] }));
    expect(map?.points).toHaveLength(3);
    const [one, two] = map?.explained ?? [];
    expect(one + two).toBeCloseTo(1, 3);
  });

  it("is null for fewer than three groups or two measures", () => {
    expect(createMap(rowsOf({ A: [1, 2], B: [2, 1] }))).toBeNull();
    expect(createMap(rowsOf({ A: [1], B: [2], C: [3] }))).toBeNull();
    expect(createMap([])).toBeNull();
  });
});
