/** How far the cluster of a thing is right. */
export interface BCubed {
  /** Share of its cluster that belongs with it, itself included. */
  readonly precision: number;
  /** Share of those that belong with it that are in its cluster, itself included. */
  readonly recall: number;
}

/**
 * BCubed precision and recall of each thing, from the clusters that people made and those that were found.
 *
 * Source: Bagga & Baldwin 1998; Amigó et al. 2009, Information Retrieval 12(4), 461–486.
 * @example bCubed(["a", "a", "b"], [0, 1, 1])[1] // { precision: 0.5, recall: 0.5 }
 */
export function bCubed(gold: readonly string[], found: readonly (number | null)[]): BCubed[] {
  const members = <Key>(keys: readonly Key[]): Map<Key, number[]> => {
    const lists = new Map<Key, number[]>();
    keys.forEach((key, index) => {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [index]);
      else list.push(index);
    });
    return lists;
  };
  const goldMembers = members(gold);
  // A thing that is in no cluster is alone.
  const foundMembers = members(found.map((cluster, index) => cluster ?? `alone ${index}`));
  return gold.map((key, index) => {
    const own = foundMembers.get(found[index] ?? `alone ${index}`) ?? [index];
    const right = own.filter((other) => gold[other] === key).length;
    return { precision: right / own.length, recall: right / (goldMembers.get(key)?.length ?? 1) };
  });
}
