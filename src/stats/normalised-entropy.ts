/**
 * How evenly a whole is shared out: Shannon's entropy over its greatest possible value.
 *
 * In [0, 1]: 1 when all shares are equal, towards 0 when one holds nearly everything. Weights are 0 or more; those
 * of 0 hold nothing and are left out, also of the greatest possible value.
 * Returns `null` for fewer than two positive weights: one holder is neither even nor uneven.
 * Source: Pielou 1966, J. Theor. Biol. 13, 131–144 (evenness).
 * @example normalisedEntropy([10, 10, 10]) // 1
 */
export function normalisedEntropy(weights: readonly number[]): number | null {
  const positive = weights.filter((weight) => weight > 0);
  if (positive.length < 2) return null;
  const whole = positive.reduce((sum, weight) => sum + weight, 0);
  let entropy = 0;
  for (const weight of positive) entropy -= (weight / whole) * Math.log(weight / whole);
  // Rounding may carry equal shares a hair over 1.
  return Math.min(1, entropy / Math.log(positive.length));
}
