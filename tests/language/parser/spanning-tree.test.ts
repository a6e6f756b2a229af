import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTree, isTree } from "../../../src/language/parser/spanning-tree.js";

/** The best total score of all trees with one root, by trying all heads. */
function bestScore(scores: Float32Array, count: number, width: number): number {
  const heads = new Int32Array(count);
  let best = Number.NEGATIVE_INFINITY;
  const place = (token: number, total: number): void => {
    if (token === count) {
      if (isTree(heads)) best = Math.max(best, total);
      return;
    }
    for (let head = -1; head < count; head++) {
      if (head === token) continue;
      heads[token] = head;
      place(token + 1, total + scores[token * width + head + 1]);
    }
  };
  place(0, 0);
  return best;
}

function totalOf(heads: Int32Array, scores: Float32Array, width: number): number {
  return heads.reduce((sum, head, token) => sum + scores[token * width + head + 1], 0);
}

const table = (count: number) =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), {
      minLength: count * (count + 2),
      maxLength: count * (count + 2),
    })
    .map((scores) => ({ count, width: count + 2, scores: Float32Array.from(scores) }));

describe("findTree", () => {
  it("finds the tree with the highest total score, as trying all trees does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }).chain(table), ({ count, width, scores }) => {
        const heads = findTree(scores, { at: 0, width, count });
        expect(isTree(heads)).toBe(true);
        expect(totalOf(heads, scores, width)).toBe(bestScore(scores, count, width));
      }),
      { numRuns: 400 },
    );
  });

  it("opens cycles that were found within cycles", () => {
    // Best heads: 1 and 2 each other, 3 and 4 each other, and both pairs each other once they are contracted.
    const width = 5;
    const scores = new Float32Array(4 * width).fill(-50);
    const set = (token: number, head: number, score: number): void => {
      scores[token * width + head + 1] = score;
    };
    set(0, 1, 10);
    set(1, 0, 10);
    set(2, 3, 10);
    set(3, 2, 10);
    set(0, 2, 5);
    set(2, 0, 5);
    set(3, -1, 1);
    set(1, -1, 0);
    expect([...findTree(scores, { at: 0, width, count: 4 })]).toEqual([2, 0, 3, -1]);
  });

  it("reads its table from where it stands, and not the columns behind the last head", () => {
    const scores = Float32Array.from([99, 99, 1, 0, 5, 99, 2, 4, 0, 99]);
    expect([...findTree(scores, { at: 2, width: 4, count: 2 })]).toEqual([1, -1]);
  });

  it("gives a tree with one root at any size, in bounded time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }).chain(table), ({ count, width, scores }) => {
        expect(isTree(findTree(scores, { at: 0, width, count }))).toBe(true);
      }),
      { numRuns: 100 },
    );
    const count = 250;
    const scores = Float32Array.from({ length: count * (count + 1) }, (_, i) => (i * 7919) % 1013);
    expect(isTree(findTree(scores, { at: 0, width: count + 1, count }))).toBe(true);
  });

  it("gives no heads for no tokens", () => {
    expect(findTree(new Float32Array(0), { at: 0, width: 4, count: 0 })).toHaveLength(0);
  });
});

describe("isTree", () => {
  it.each([
    { heads: [-1, 0, 1], tree: true },
    { heads: [], tree: true },
    { heads: [-1, -1], tree: false },
    { heads: [1, 0], tree: false },
    { heads: [-1, 2, 1], tree: false },
  ])("says $tree of $heads", ({ heads, tree }) => {
    expect(isTree(Int32Array.from(heads))).toBe(tree);
  });
});
