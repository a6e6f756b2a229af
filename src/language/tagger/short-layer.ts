import type { Memory } from "../../learn/kernel/memory.js";

/** Steps into which a 1 is cut in the 16-bit numbers between layers: 8 bits. */
export const STEPS_PER_ONE = 256;

/** An affine layer in 16-bit integers, whose sums can be in 32 bits whatever goes in. */
export interface ShortLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly bias: number;
  /** Bits by which a sum is to be shifted to be in steps again. */
  readonly shift: number;
}

/**
 * Puts a layer of floats into the memory as integers, as finely as its sums allow: with inputs of up to 2^15, those of
 * a row stay below 2^30.
 *
 * Rows from `outputs` on are there to fill four; the numbers they give are lower than any other.
 */
export function createShortLayer(
  memory: Memory,
  weights: Float32Array,
  bias: Float32Array,
  outputs: number,
): ShortLayer {
  const rows = bias.length;
  const inputs = weights.length / rows;
  let largest = 2 ** -8;
  for (let row = 0; row < rows; row++) {
    let sum = Math.abs(bias[row]) / 128;
    for (let i = row * inputs; i < (row + 1) * inputs; i++) sum += Math.abs(weights[i]);
    largest = Math.max(largest, sum);
  }
  let shift = 0;
  while (largest * 2 ** (shift + 1) < 2 ** 15) shift++;

  const weightsAt = memory.allocateBytes(rows * inputs * 2);
  const biasAt = memory.allocate(rows);
  const shorts = new Int16Array(memory.floats.buffer, weightsAt, rows * inputs);
  const sums = new Int32Array(memory.floats.buffer, biasAt, rows);
  for (let row = 0; row < rows; row++) {
    if (row >= outputs) {
      sums[row] = -(2 ** 31);
      shorts.fill(0, row * inputs, (row + 1) * inputs);
      continue;
    }
    for (let i = row * inputs; i < (row + 1) * inputs; i++) shorts[i] = Math.round(weights[i] * 2 ** shift);
    // Half a step more, as shifting rounds down.
    sums[row] = Math.round((bias[row] * STEPS_PER_ONE + 0.5) * 2 ** shift);
  }
  return { inputs, outputs: rows, weights: weightsAt, bias: biasAt, shift };
}
