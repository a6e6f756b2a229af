/** Uses of a word among all words of one side. */
export interface WordUse {
  readonly count: number;
  readonly total: number;
  /** Sum over articles of the square of how often each uses it; equal to `count` when no article uses it twice. */
  readonly squares: number;
}

/**
 * How much more one side uses a word than the other: log-odds ratio with an informative Dirichlet prior, over its standard error.
 *
 * `prior` is how many pseudo-words of `priorTotal` are this word, in proportion to all texts: rare words are drawn to no difference.
 * Above 0: more on the first side. Uses in one article come in bunches, so the variance of each count is taken to be the sum of
 * squares over articles instead of the count: one long article cannot make a key word.
 * Source: Monroe, Colaresi & Quinn 2008, Political Analysis 16(4), 372–403, equations 16, 18, 20, 22.
 * @example logOdds({ count: 0, total: 10, squares: 0 }, { count: 0, total: 10, squares: 0 }, 1, 10) // { delta: 0, z: 0 }
 */
export function logOdds(
  one: WordUse,
  other: WordUse,
  prior: number,
  priorTotal: number,
): { readonly delta: number; readonly z: number } {
  const odds = ({ count, total }: WordUse): number =>
    Math.log((count + prior) / (total + priorTotal - count - prior));
  const variance = ({ count, squares }: WordUse): number =>
    (Math.max(count, squares) + prior) / (count + prior) ** 2;
  const delta = odds(one) - odds(other);
  return { delta, z: delta / Math.sqrt(variance(one) + variance(other)) };
}
