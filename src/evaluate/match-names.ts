import type { Name } from "../language/types.js";

/**
 * How many names of two lists can be matched one to one so that both of a pair share at least one token.
 *
 * Names of a list are in order and do not overlap, so matching from left to right finds as many pairs as there can be.
 * @example countOverlaps([{ from: 0, to: 3, type: "other" }], [{ from: 0, to: 1, type: "other" }, { from: 2, to: 3, type: "other" }]) // 1
 */
export function countOverlaps(gold: readonly Name[], predicted: readonly Name[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < gold.length && j < predicted.length; ) {
    const [one, other] = [gold[i], predicted[j]];
    if (one.from < other.to && other.from < one.to) {
      count += 1;
      i += 1;
      j += 1;
    } else if (one.to <= other.from) i += 1;
    else j += 1;
  }
  return count;
}

/** How many names of two lists have the same tokens, whatever their types. */
export function countSame(gold: readonly Name[], predicted: readonly Name[]): number {
  const spans = new Set(gold.map(({ from, to }) => `${from}-${to}`));
  return predicted.filter(({ from, to }) => spans.has(`${from}-${to}`)).length;
}
