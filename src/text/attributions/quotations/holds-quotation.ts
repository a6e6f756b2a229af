import { countTokenWords } from "../../tokens.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

/** Shorter quotations may be titles and scare quotes. */
const SHORTEST = 4;

/** Whether a token of the ranges stands in a quotation of four words or more. */
export function holdsQuotation(
  { tokens, quotations }: AttributionLayers,
  quotationOf: Int32Array,
  ranges: readonly TokenRange[],
): boolean {
  return ranges.some(({ from, to }) => {
    for (let i = from; i < to; i++) {
      const quotation = quotations[quotationOf[i]];
      if (quotation === undefined) continue;
      if (countTokenWords(tokens, quotation.from, quotation.to) >= SHORTEST) return true;
      i = quotation.to - 1;
    }
    return false;
  });
}
