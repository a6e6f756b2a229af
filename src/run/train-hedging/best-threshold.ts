/** How likely something was said to be a yes, in [0, 1], and whether it is one. */
export interface Judged {
  readonly probability: number;
  readonly yes: boolean;
}

/**
 * The least probability to call a yes that gives the highest F1; the highest such one. 1 without a yes.
 * @example bestThreshold([{ probability: 0.2, yes: false }, { probability: 0.6, yes: true }]) // 0.6
 */
export function bestThreshold(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => b.probability - a.probability);
  const gold = judged.filter(({ yes }) => yes).length;
  let [best, least, correct] = [0, 1, 0];
  sorted.forEach(({ probability, yes }, place) => {
    if (yes) correct++;
    if (sorted[place + 1]?.probability === probability) return;
    const f1 = (2 * correct) / (place + 1 + gold);
    if (f1 <= best) return;
    best = f1;
    least = probability;
  });
  return least;
}
