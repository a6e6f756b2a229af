import type { LexiconEntry } from "../../types.js";

/** What a finding that needed company gains in sureness once it has it. */
const COMPANY_BONUS = 0.15;
const SUREST = 0.95;

/** How sure a finding of an entry is, in (0, 1]: the entry's weight, and more where something else had to vouch for it. */
export function surenessOf({ weight }: Pick<LexiconEntry, "weight">, vouchedFor: boolean): number {
  return Math.min(SUREST, weight + (vouchedFor ? COMPANY_BONUS : 0));
}
