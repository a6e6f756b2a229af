/**
 * Pairs annotated things with found ones, each at most once, those that share most first; of pairs that share as much
 * the first annotated, then the first found.
 *
 * `sharedOf` says how much two share; 0 for what is no pair. Returns, for the index of each annotated thing with a
 * partner, the index of that.
 * @example [...pairUp([3, 9], [9, 8], (a, b) => (a === b ? 1 : 0))] // [[1, 0]]
 */
export function pairUp<Annotated, Found>(
  annotated: readonly Annotated[],
  found: readonly Found[],
  sharedOf: (one: Annotated, other: Found) => number,
): Map<number, number> {
  const candidates = annotated.flatMap((one, a) =>
    found.flatMap((other, f) => {
      const shared = sharedOf(one, other);
      return shared > 0 ? [{ a, f, shared }] : [];
    }),
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, f } of candidates.sort((x, y) => y.shared - x.shared || x.a - y.a || x.f - y.f)) {
    if (pairs.has(a) || taken.has(f)) continue;
    pairs.set(a, f);
    taken.add(f);
  }
  return pairs;
}
