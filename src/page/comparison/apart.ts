import type { Effect } from "../../output/page-data.js";

/** Whether two groups differ more than chance explains: corrected p below .05. */
export function isApart(effect: Pick<Effect, "adjusted"> | null): boolean {
  return effect !== null && effect.adjusted !== null && effect.adjusted < 0.05;
}
