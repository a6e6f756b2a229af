import type { Memory } from "./kernel/memory.js";
import type { Random } from "./random.js";

/** Sets a part of the numbers of a layer to 0 while learning, so that no number is relied on alone (Srivastava 2014). */
export interface Dropout {
  /**
   * Multiplies `length` floats at `x` by 0 or by 1 / (1 - rate), so that their mean stays; returns the address of
   * these factors, which the gradient must be multiplied by on the way back.
   */
  apply(x: number, length: number): number;
}

/** Factors are drawn once; a stretch of them that begins at a random place is as good as fresh draws. */
const POOL = 2 ** 18;

/** Dropout of the part `rate`, in [0, 1). */
export function createDropout(memory: Memory, random: Random, rate: number): Dropout {
  const pool = memory.allocate(POOL);
  for (let i = 0; i < POOL; i++)
    memory.floats[(pool >> 2) + i] = random.uniform() < rate ? 0 : 1 / (1 - rate);
  return {
    apply: (x, length) => {
      if (length > POOL) throw new RangeError(`dropout of ${length} numbers: expected ${POOL} at most`);
      const factors = pool + random.below((POOL - length) / 4 + 1) * 16;
      memory.kernel.multiply(x, factors, length);
      return factors;
    },
  };
}
