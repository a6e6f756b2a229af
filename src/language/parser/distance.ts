/** Number of values of `distanceBucket`. */
export const DISTANCE_BUCKETS = 20;

const LIMITS = [1, 2, 3, 4, 5, 7, 10, 15, 25];

/** How far behind (from 0 on) or before (from 10 on) its dependent a head stands: a number below `DISTANCE_BUCKETS`. */
export function distanceBucket(dependent: number, head: number): number {
  const distance = Math.abs(head - dependent);
  let bucket = 0;
  while (bucket < LIMITS.length && distance > LIMITS[bucket]) bucket++;
  return head > dependent ? bucket : bucket + DISTANCE_BUCKETS / 2;
}

/** `distanceBucket` of all distances up to `length`: that of `head - dependent` is at `length + head - dependent`. */
export function distanceBuckets(length: number): Uint8Array {
  return Uint8Array.from({ length: 2 * length + 1 }, (_, at) => distanceBucket(length, at));
}
