/**
 * Two-sided exact test that two shares are the same: `a` of `a + b` against `c` of `c + d`.
 *
 * In (0, 1]: the probability of all tables with these margins that are no likelier than this one. `null` when a margin is 0: there is
 * nothing that could differ. Counts are whole numbers, 0 or more.
 * Source: Fisher 1922, J. R. Stat. Soc. 85(1), 87–94; two-sided as in R's fisher.test.
 * @example fisherExact(3, 1, 1, 3) // 0.48571428571428565
 */
export function fisherExact(a: number, b: number, c: number, d: number): number | null {
  const [first, second, having] = [a + b, c + d, a + c];
  const whole = first + second;
  if (first === 0 || second === 0 || having === 0 || having === whole) return null;
  const [least, most] = [Math.max(0, having - second), Math.min(having, first)];
  // Ratios to the likeliest table, each from its neighbour's: no factorial, and nothing overflows.
  const mode = Math.min(most, Math.max(least, Math.floor(((first + 1) * (having + 1)) / (whole + 2))));
  const weights = new Float64Array(most - least + 1);
  weights[mode - least] = 1;
  for (let x = mode; x < most; x++)
    weights[x + 1 - least] =
      (weights[x - least] * (first - x) * (having - x)) / ((x + 1) * (second - having + x + 1));
  for (let x = mode; x > least; x--)
    weights[x - 1 - least] =
      (weights[x - least] * x * (second - having + x)) / ((first - x + 1) * (having - x + 1));
  const limit = weights[a - least] * (1 + 1e-7);
  let all = 0;
  let extreme = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= limit) extreme += weight;
  }
  // Too small for a number is still not 0.
  return Math.max(extreme / all, Number.MIN_VALUE);
}
