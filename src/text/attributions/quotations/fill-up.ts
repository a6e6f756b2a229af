import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { overlap, reaches } from "./owners.js";

/**
 * The drafts with each quotation whole that only one of them has a part of: what goes on over a paragraph, or over a
 * sentence within its marks, is said by the same. No argument is changed.
 */
export function fillUp(
  { quotations }: AttributionLayers,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  let all = drafts;
  for (const quotation of quotations) {
    if (quotation.depth > 0 || !quotation.closed) continue;
    const having = all.filter((draft) => reaches(draft, quotation));
    const [owner] = having;
    if (having.length !== 1 || overlap(owner.cue, quotation)) continue;
    if (owner.source !== null && overlap(owner.source, quotation)) continue;
    const pieces = owner.content.filter((piece) => overlap(piece, quotation));
    const from = Math.min(...pieces.map((piece) => piece.from));
    const to = Math.max(...pieces.map((piece) => piece.to));
    if (from <= quotation.from && quotation.to <= to && pieces.length === 1) continue;
    if (from > quotation.from + 1) continue;
    const whole = { from: Math.min(from, quotation.from), to: Math.max(to, quotation.to) };
    const rest = owner.content.filter((piece) => !pieces.includes(piece));
    const filled = withContent(owner, [...rest, whole]);
    all = all.map((draft) => (draft === owner ? filled : draft));
  }
  return all;
}
