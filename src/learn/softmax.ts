/**
 * Puts probabilities in place of the `length` scores that begin at index `at`, and returns the index of the largest
 * (the first of equals), counted from `at`.
 */
export function softmax(scores: Float32Array, at: number, length: number): number {
  let best = 0;
  for (let i = 1; i < length; i++) if (scores[at + i] > scores[at + best]) best = i;
  const highest = scores[at + best];
  let total = 0;
  for (let i = at; i < at + length; i++) {
    scores[i] = Math.exp(scores[i] - highest);
    total += scores[i];
  }
  for (let i = at; i < at + length; i++) scores[i] /= total;
  return best;
}
