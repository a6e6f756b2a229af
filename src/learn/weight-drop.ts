import { createDropout } from "./dropout.js";
import type { Memory } from "./kernel/memory.js";
import type { Matrix } from "./parameters.js";
import type { Random } from "./random.js";

/**
 * Leaves out a part of some weights while a batch is learned: for those of a memory, where dropout of numbers would
 * make it forget (Merity, Keskar & Socher 2018).
 */
export interface WeightDrop {
  /** Sets a random part of the weights to 0 and makes up for it in the others. */
  begin(): void;
  /** Puts the weights back, and their gradients to what they would have got. To be called before weights are moved. */
  end(): void;
}

/** Leaves out the part `rate`, in [0, 1), of the weights of `matrices`. */
export function createWeightDrop(
  memory: Memory,
  random: Random,
  rate: number,
  matrices: readonly Matrix[],
): WeightDrop {
  const { floats, kernel } = memory;
  const dropout = createDropout(memory, random, rate);
  const kept = matrices.map(({ rows, columns }) => ({
    weights: new Float32Array(rows * columns),
    factors: 0,
  }));
  return {
    begin: () =>
      matrices.forEach(({ weights, rows, columns }, i) => {
        kept[i].weights.set(floats.subarray(weights >> 2, (weights >> 2) + rows * columns));
        kept[i].factors = dropout.apply(weights, rows * columns);
      }),
    end: () =>
      matrices.forEach(({ weights, gradient, rows, columns }, i) => {
        floats.set(kept[i].weights, weights >> 2);
        kernel.multiply(gradient, kept[i].factors, rows * columns);
      }),
  };
}
