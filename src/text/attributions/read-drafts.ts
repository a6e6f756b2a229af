import { draftByRules } from "./draft-by-rules.js";
import { extractDrafts } from "./extractor/extract-drafts.js";
import type { ScoredDraft } from "./extractor/scored-draft.js";
import type { AttributionLayers } from "./layers.js";
import { settleQuotations } from "./quotations/settle-quotations.js";
import { settleDrafts } from "./settle/settle-drafts.js";

/**
 * Who said what in some layers, in the order of the cues: what rules draft, what the extractor makes of it, whose each
 * quotation is, and each attribution by itself. The outermost count: nothing is looked for within the content of another.
 */
export function readDrafts(layers: AttributionLayers, quotationOf: Int32Array): ScoredDraft[] {
  const found = extractDrafts(layers, draftByRules(layers, quotationOf), quotationOf);
  return settleDrafts(layers, quotationOf, settleQuotations(layers, quotationOf, found));
}
