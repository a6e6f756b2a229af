/**
 * Finds forms by their place in a list that is one string, a line each.
 *
 * A table of hashes over the characters of that string takes half the time of a `Map`, which needs every form as a
 * string of its own: the list is read anew by every program that starts.
 */
export function createFormIndex(lines: string, size: number): (form: string) => number {
  // At most half of the slots are taken, so that a search soon meets an empty one.
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1);
  const starts = new Uint32Array(size + 1);
  let index = 0;
  let hash = SEED;
  for (let at = 0; at < lines.length && index < size; at++) {
    const code = lines.charCodeAt(at);
    if (code !== LINE_END) {
      hash = Math.imul(hash ^ code, PRIME);
      continue;
    }
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = ++index;
    starts[index] = at + 1;
    hash = SEED;
  }
  return (form) => {
    let sought = SEED;
    for (let at = 0; at < form.length; at++) sought = Math.imul(sought ^ form.charCodeAt(at), PRIME);
    for (let slot = spread(sought) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const found = slots[slot] - 1;
      const start = starts[found];
      if (starts[found + 1] - start === form.length + 1 && lines.startsWith(form, start)) return found;
    }
    return -1;
  };
}

const LINE_END = 10;

/** FNV-1a over UTF-16 code units. Source: Fowler, Noll and Vo, RFC 9923. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The upper half of the hash is better mixed than the lower. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
