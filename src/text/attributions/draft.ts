import type { LexiconEntry, Sentence, Tokens } from "../../types.js";
import type { QuotedStretch } from "../quotations.js";
import type { Cue } from "./cue.js";
import type { AttributionLayers, TokenRange } from "./layers.js";

/** An attribution before its spans, type and source are settled. */
export interface Draft {
  readonly cue: TokenRange;
  readonly head: TokenRange;
  readonly entry: LexiconEntry;
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
}

/** What the rules see of the sentence they work on. */
export interface SentenceContext {
  readonly layers: AttributionLayers;
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  /** Per token: index of the outermost quotation, or -1. */
  readonly quotationOf: Int32Array;
  /** Drafts of this sentence so far, in the order of their cues. */
  readonly drafts: readonly Draft[];
  /** Cues of this sentence, in order. */
  readonly cues: readonly Cue[];
}

export function draftOf(cue: Cue, source: TokenRange | null, content: readonly TokenRange[]): Draft {
  return { cue: { from: cue.from, to: cue.to }, head: cue.head, entry: cue.entry, source, content };
}

/** The outermost quotation that begins at token `i`, or `null`. */
export function quotationFrom(context: SentenceContext, i: number): QuotedStretch | null {
  const index = context.quotationOf[i] ?? -1;
  if (index < 0) return null;
  const quotation = context.layers.quotations[index];
  return quotation.from === i ? quotation : null;
}

/** The outermost quotation whose last token is `i`, or `null`. */
export function quotationTo(context: SentenceContext, i: number): QuotedStretch | null {
  const index = context.quotationOf[i] ?? -1;
  if (index < 0) return null;
  const quotation = context.layers.quotations[index];
  return quotation.to === i + 1 ? quotation : null;
}
