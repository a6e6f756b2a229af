/** Sentences longer than this are scaled alike. */
const LONGEST = 256;
/** Newton's steps from 1: enough for the last bit, in sums, products and quotients alone, so that every engine agrees. */
const STEPS = 20;

const scales = Float64Array.from({ length: LONGEST + 1 }, (_, length) => {
  let root = 1 + length / 2;
  for (let step = 0; step < STEPS; step++) root = (root + Math.max(1, length) / root) / 2;
  return 1 / root;
});

/**
 * What weights of a sentence of so many tokens are multiplied by: one over the square root, so that length alone is no evidence.
 * @example lengthScale(4) // 0.5
 */
export function lengthScale(tokens: number): number {
  return scales[Math.min(LONGEST, tokens)];
}
