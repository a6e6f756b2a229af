import { wordSet } from "../../word-set.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

const OWN = wordSet("i me my mine myself we us our ours you your yours let's");

/** Whether "I", "we" or "you" stands in the range outside quotations: somebody speaks, and to somebody. */
export function speaksForSelf(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  { from, to }: TokenRange,
): boolean {
  for (let i = from; i < to; i++) if (quotationOf[i] < 0 && OWN.has(tokens.norm[i])) return true;
  return false;
}
