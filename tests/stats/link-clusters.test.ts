import { expect, test } from "vitest";
import { linkClusters } from "../../src/stats/link-clusters.js";
import { tfIdfVectors } from "../../src/stats/tf-idf.js";

/** The similarity of each two of nine things, all different. */
const pairs = Array.from({ length: 9 }, (_, i) =>
  Array.from({ length: 8 - i }, (_, offset) => {
    const j = i + 1 + offset;
    return { one: i, other: j, similarity: (((i * i * 157 + j * j * 100 + i * j * 211) % 991) + 1) / 1000 };
  }),
).flat();

// scipy.cluster.hierarchy.fcluster(linkage(1 - similarities, "average"), 1 - least, "distance"), numbered by first member
test.each([
  [0.4, [0, 0, 0, 0, 0, 0, 0, 0, 0]],
  [0.6, [0, 1, 1, 1, 1, 2, 2, 0, 1]],
  [0.8, [0, 1, 1, 2, 3, 4, 4, 0, 2]],
])("linkClusters agrees with SciPy's average linkage down to %d", (least, clusters) => {
  expect(linkClusters(9, pairs, least)).toEqual(clusters);
});

test("linkClusters takes pairs that are not given for 0, and leaves things without any alone", () => {
  const chain = [
    { one: 0, other: 1, similarity: 0.9 },
    { one: 1, other: 2, similarity: 0.8 },
  ];
  // Joined, 0 and 1 are like 2 by (0.8 + 0) / 2.
  expect(linkClusters(4, chain, 0.5)).toEqual([0, 0, 1, 2]);
  expect(linkClusters(4, chain, 0.4)).toEqual([0, 0, 0, 1]);
  expect(linkClusters(0, [], 0.5)).toEqual([]);
});

test("tfIdfVectors have length 1 and weigh rare terms most", () => {
  const [first, , none] = tfIdfVectors([["a", "b", "b"], ["a"], []]);
  // (1 + log(1)) * log(4 / 2) and (1 + log(2)) * log(4 / 1), over the root of the sum of their squares, by NumPy
  expect(first.get("a")).toBeCloseTo(0.28321692, 6);
  expect(first.get("b")).toBeCloseTo(0.95905588, 6);
  expect(none.size).toBe(0);
});
