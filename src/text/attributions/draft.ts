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
  /** Drafts of this sentence so far; a cue that closes the sentence was drafted first. */
  readonly drafts: readonly Draft[];
  /** Cues of this sentence, in order. */
  readonly cues: readonly Cue[];
}

export function draftOf(cue: Cue, source: TokenRange | null, content: readonly TokenRange[]): Draft {
  return { cue: { from: cue.from, to: cue.to }, head: cue.head, entry: cue.entry, source, content };
}

/** The draft whose cue stands last before token `at`, or `undefined`. */
export function draftBefore({ drafts }: SentenceContext, at: number): Draft | undefined {
  let last: Draft | undefined;
  for (const draft of drafts)
    if (draft.cue.to <= at && (last === undefined || draft.cue.from > last.cue.from)) last = draft;
  return last;
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
