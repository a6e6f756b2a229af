/**
 * A 32-bit number in which all bits of another have a say (the finaliser of MurmurHash3, public domain).
 * @example scramble(0) // 0
 */
export function scramble(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
