import { wordSet } from "../word-set.js";
import type { AttributionLayers, TokenRange } from "./layers.js";

const OF_SELF = "i me my mine myself we us our ours";
const SELF = wordSet(OF_SELF);
const SELF_OR_YOU = wordSet(`${OF_SELF} you your yours let's`);

/** Whether "I" or "we" stands in the range outside quotations: somebody speaks. */
export function speaksOfSelf(layers: AttributionLayers, quotationOf: Int32Array, range: TokenRange): boolean {
  return hasUnquoted(layers, quotationOf, range, SELF);
}

/** Whether "I", "we" or "you" stands in the range outside quotations: somebody speaks, and to somebody. */
export function speaksForSelf(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  range: TokenRange,
): boolean {
  return hasUnquoted(layers, quotationOf, range, SELF_OR_YOU);
}

function hasUnquoted(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  { from, to }: TokenRange,
  words: ReadonlySet<string>,
): boolean {
  for (let i = from; i < to; i++) if (quotationOf[i] < 0 && words.has(tokens.norm[i])) return true;
  return false;
}
