import type { Field, LexiconMatch, Paragraph, Sentence, Tokens } from "../../types.js";
import type { QuotedStretch } from "../quotations.js";

/** The layers of a field that attributions are read from. */
export interface AttributionLayers {
  readonly field: Field;
  readonly text: string;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly sentenceOf: Int32Array;
  readonly quotations: readonly QuotedStretch[];
  readonly matches: readonly LexiconMatch[];
}

/** A half-open range of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Per token: index of the outermost quotation it stands in, marks included, or -1. */
export function mapQuotations(quotations: readonly QuotedStretch[], length: number): Int32Array {
  const quotationOf = new Int32Array(length).fill(-1);
  quotations.forEach(({ depth, from, to }, index) => {
    if (depth === 0) quotationOf.fill(index, from, to);
  });
  return quotationOf;
}
