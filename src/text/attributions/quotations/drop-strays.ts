import type { Draft } from "../draft.js";
import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { overlap, reaches } from "./owners.js";

/**
 * The drafts without quotations that they cannot own: one in another sentence than the cue that begins amid words of the
 * outlet ("Another reply: “…”"), or that stands apart from all the draft has, with a sentence of the outlet's between.
 *
 * A draft that has nothing else is left out.
 */
export function dropStrays(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  return drafts.flatMap((draft) => {
    const content = draft.content.filter((piece) => !isStray(layers, quotationOf, draft, piece));
    if (content.length === draft.content.length) return [draft];
    return content.length === 0 ? [] : [withContent(draft, content)];
  });
}

/** Fewer tokens are no sentence. */
const SHORT = 5;

function isStray(
  { sentences, sentenceOf, quotations, tokens }: AttributionLayers,
  quotationOf: Int32Array,
  draft: Draft,
  piece: TokenRange,
): boolean {
  const index = quotationOf[piece.from];
  if (index < 0) return false;
  const first = sentenceOf[piece.from];
  const cue = sentenceOf[draft.cue.from];
  if (cue === first || cue === sentenceOf[piece.to - 1]) return false;
  const { from } = quotations[index];
  const sentence = sentences[sentenceOf[from]];
  if (sentence === undefined) return false;
  // What a colon announces at the end of the cue's sentence follows it.
  if (tokens.norm[piece.from - 1] === ":" && sentenceOf[piece.from - 1] === cue) return false;
  if (from > sentence.from) return !reaches(draft, { from: from - 1, to: from });
  if (piece.from < draft.cue.from) return false;
  // What is cut off behind an abbreviation, "ex-Gov. | Hale.", is no sentence of its own.
  const last = sentences[first - 1];
  const between = last !== undefined && last.to - last.from < SHORT ? sentences[first - 2] : last;
  return !touches(draft, last, piece) && !touches(draft, between, piece);
}

/** Whether anything of the draft but the piece stands in the sentence. */
function touches(
  { cue, source, content }: Draft,
  sentence: TokenRange | undefined,
  piece: TokenRange,
): boolean {
  if (sentence === undefined) return false;
  if (overlap(cue, sentence) || (source !== null && overlap(source, sentence))) return true;
  return content.some((other) => other !== piece && overlap(other, sentence));
}
