import { trimContent } from "../clause.js";
import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";

/** The draft with a piece of its content that ends before token `end`; as it is where nothing would be left of the piece. */
export function cutContent(
  { tokens }: AttributionLayers,
  draft: ScoredDraft,
  piece: number,
  end: number,
): ScoredDraft {
  const cut = trimContent(tokens, { from: draft.content[piece].from, to: end });
  return cut === null ? draft : withContent(draft, draft.content.with(piece, cut));
}
