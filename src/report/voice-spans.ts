import { SHAPE } from "../text/shape.js";
import { FURNITURE, VOICES } from "../text/voices.js";
import type { Doc, DocField, Field, Span, Voice } from "../types.js";

/** A stretch of one voice, or of furniture, within a paragraph. */
export interface VoiceSpan extends Span {
  readonly field: Field;
  readonly voice: Voice | "furniture";
}

/**
 * Whose words every part of an article is: unbroken stretches of one voice, in the order of the text, title first.
 *
 * A stretch without a word, such as a quotation mark between two voices, is nobody's and told as the outlet's.
 */
export function voiceSpans(doc: Doc): VoiceSpan[] {
  return doc.fields.flatMap((field) => field.paragraphs.flatMap(({ from, to }) => spansOf(field, from, to)));
}

function spansOf({ field, tokens, voices }: DocField, from: number, to: number): VoiceSpan[] {
  const spans: VoiceSpan[] = [];
  const voiceOfRun = (begin: number, end: number): VoiceSpan["voice"] => {
    if (voices[begin] === FURNITURE) return "furniture";
    for (let i = begin; i < end; i++) if ((tokens.shape[i] & SHAPE.word) !== 0) return VOICES[voices[begin]];
    return "outlet";
  };
  let first = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && voices[i] === voices[first]) continue;
    spans.push({ field, start: tokens.start[first], end: tokens.end[i - 1], voice: voiceOfRun(first, i) });
    first = i;
  }
  return spans;
}
