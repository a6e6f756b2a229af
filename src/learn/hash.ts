/** A 32-bit number for a string (FNV-1a), the same everywhere. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** A 32-bit number for a hash and one more number; zero takes part like any other. */
export function mixHash(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ (value + 1), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The row of a table whose size is a power of two; all bits of the hash have a say. */
export function bucketOf(hash: number, buckets: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) & (buckets - 1)) >>> 0;
}
