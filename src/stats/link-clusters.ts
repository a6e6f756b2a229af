/** Two things and how similar they are, above 0. */
export interface Similar {
  readonly one: number;
  readonly other: number;
  readonly similarity: number;
}

/**
 * Clusters by average linkage: the two clusters with the highest mean similarity are joined, until it is below `least`.
 *
 * Pairs that are not given have a similarity of 0. Returns the cluster of each thing, numbered from 0 in the order of their first
 * things. Source: Sokal & Michener 1958 (UPGMA).
 * @example linkClusters(3, [{ one: 0, other: 2, similarity: 0.9 }], 0.5) // [0, 1, 0]
 */
export function linkClusters(size: number, pairs: readonly Similar[], least: number): number[] {
  const members = new Map<number, number[]>(Array.from({ length: size }, (_, index) => [index, [index]]));
  // Sums of similarities between clusters, from both sides.
  const sums = new Map<number, Map<number, number>>([...members.keys()].map((index) => [index, new Map()]));
  for (const { one, other, similarity } of pairs) {
    sums.get(one)?.set(other, similarity);
    sums.get(other)?.set(one, similarity);
  }
  const heap = pairs.filter(({ similarity }) => similarity >= least).sort(bySimilarity);
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [one, other] = [members.get(best.one), members.get(best.other)];
    const [oneSums, otherSums] = [sums.get(best.one), sums.get(best.other)];
    if (one === undefined || other === undefined || oneSums === undefined || otherSums === undefined)
      continue;
    const mean = (oneSums.get(best.other) ?? 0) / (one.length * other.length);
    // The clusters have grown since: their mean is another, and stands elsewhere in the row.
    if (mean !== best.similarity) continue;
    const joined = [...one, ...other];
    members.set(best.one, joined);
    members.delete(best.other);
    sums.delete(best.other);
    for (const [third, sum] of otherSums) {
      sums.get(third)?.delete(best.other);
      if (third === best.one) continue;
      const together = sum + (oneSums.get(third) ?? 0);
      oneSums.set(third, together);
      sums.get(third)?.set(best.one, together);
    }
    for (const [third, sum] of oneSums) {
      const others = members.get(third);
      if (others === undefined) continue;
      const similarity = sum / (joined.length * others.length);
      if (similarity >= least)
        insert(heap, { one: Math.min(best.one, third), other: Math.max(best.one, third), similarity });
    }
  }
  const cluster = new Array<number>(size).fill(0);
  [...members.values()]
    .map((list) => list.sort((a, b) => a - b))
    .sort((a, b) => a[0] - b[0])
    .forEach((list, number) => {
      for (const index of list) cluster[index] = number;
    });
  return cluster;
}

/** Ascending, so that the most similar is last; of equal ones that of the lowest numbers. */
function bySimilarity(a: Similar, b: Similar): number {
  return a.similarity - b.similarity || b.one - a.one || b.other - a.other;
}

/** Puts a pair into its place in the row. */
function insert(row: Similar[], pair: Similar): void {
  let [from, to] = [0, row.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (bySimilarity(row[middle], pair) < 0) from = middle + 1;
    else to = middle;
  }
  row.splice(from, 0, pair);
}
