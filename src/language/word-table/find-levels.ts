/** Values that a number of a row can take; a number is stored as one of `LEVELS` places in them, in 4 bits. */
export const LEVELS = 16;

const ROUNDS = 15;

/**
 * The `LEVELS` values, rising, that stand for a dimension's numbers with the least squared error (a local optimum).
 *
 * Source: Lloyd 1982, Least squares quantization in PCM, IEEE Trans. Inf. Theory 28(2).
 */
export function findLevels(numbers: Float32Array): Float32Array {
  const sorted = numbers.slice().sort();
  const levels = Float32Array.from({ length: LEVELS }, (_, level) =>
    sorted.length === 0 ? 0 : sorted[Math.floor(((level + 0.5) / LEVELS) * sorted.length)],
  );
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(LEVELS);
    const counts = new Float64Array(LEVELS);
    let level = 0;
    for (const value of sorted) {
      while (level < LEVELS - 1 && value > (levels[level] + levels[level + 1]) / 2) level++;
      sums[level] += value;
      counts[level]++;
    }
    for (level = 0; level < LEVELS; level++)
      if (counts[level] > 0) levels[level] = sums[level] / counts[level];
  }
  return levels;
}

/** The place of the level nearest to a number, in levels that rise. */
export function nearestLevel(levels: Float32Array, value: number): number {
  let level = 0;
  while (level < LEVELS - 1 && value > (levels[level] + levels[level + 1]) / 2) level++;
  return level;
}
