/** A set of ids that only remembers whether it has seen one. */
export interface IdSet {
  /** Adds an id; true when it is new. */
  add(id: string): boolean;
}

/**
 * Makes a set of ids that takes at most 32 bytes for each, however long the ids are (a million: 17 MB).
 *
 * It keeps 53-bit hashes and not the ids: among a million ids, two different ones are taken for the same with a
 * chance of about 1 in 18,000.
 */
export function createIdSet(): IdSet {
  let slots = new Float64Array(1024);
  let size = 0;
  const insert = (table: Float64Array, hash: number): boolean => {
    const mask = table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      if (table[slot] === 0) {
        table[slot] = hash;
        return true;
      }
      if (table[slot] === hash) return false;
    }
  };
  return {
    add(id) {
      if (2 * size >= slots.length) {
        const larger = new Float64Array(2 * slots.length);
        for (const hash of slots) if (hash !== 0) insert(larger, hash);
        slots = larger;
      }
      const isNew = insert(slots, hashId(id));
      if (isNew) size += 1;
      return isNew;
    },
  };
}

/** A number from 1 to 2^53 - 1: two rounds of multiply-and-fold over the code units (after cyrb53, public domain). */
function hashId(id: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
