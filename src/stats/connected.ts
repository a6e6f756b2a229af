/**
 * Groups of indices that pairs connect, each in ascending order; those without a pair are in none.
 * @example connected(5, [[0, 3], [3, 4]]) // [[0, 3, 4]]
 */
export function connected(size: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const parent = Array.from({ length: size }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [root(one), root(other)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < size; index++) {
    const at = root(index);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [index]);
    else group.push(index);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
