import { trimContent } from "../clause.js";
import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

const BRACKETS: Readonly<Record<string, number>> = { "(": 1, "[": 1, ")": -1, "]": -1 };

/**
 * The draft with contents that end at a semicolon, or at a bracket that was opened before them, and leave out their source:
 * "said the road was shut; | the council met", "(the union promises to appeal) | it came as no surprise".
 *
 * Quotation marks keep what is between them. Of PolNeAR's contents before which a semicolon stands in the sentence, four of five
 * end there.
 */
export function endAtMark(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): ScoredDraft {
  const { source, cue } = draft;
  let changed = false;
  const content: TokenRange[] = [];
  for (const piece of draft.content) {
    const from =
      source !== null && source.from < piece.from && piece.from < source.to ? source.to : piece.from;
    const to = piece.from < cue.to ? piece.to : endOf(tokens.norm, quotationOf, { from, to: piece.to });
    if (from === piece.from && to === piece.to) content.push(piece);
    else {
      changed = true;
      const cut = from < to ? trimContent(tokens, { from, to }) : null;
      if (cut !== null) content.push(cut);
    }
  }
  return !changed || content.length === 0 ? draft : withContent(draft, content);
}

function endOf(norm: readonly string[], quotationOf: Int32Array, { from, to }: TokenRange): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (quotationOf[i] >= 0) continue;
    if (norm[i] === ";" && depth === 0 && i > from) return i;
    depth += BRACKETS[norm[i]] ?? 0;
    if (depth < 0) return i;
  }
  return to;
}
