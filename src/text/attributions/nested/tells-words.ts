import { opensComplement } from "../clause.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import { LEARNED } from "../extractor/learned-entry.js";
import type { AttributionLayers } from "../layers.js";
import { wordSet } from "../../word-set.js";

/** Less sure than this, an entry means something else too often where nothing but a clause is left to judge by. */
const SURE = 0.5;

/** Who speaks says of themselves what they think: no words of another. */
const OWN = wordSet("i we you one me my us our nobody");

/**
 * Whether an attribution within what somebody says tells of another's words: a source other than who speaks, an entry that is sure,
 * and a clause, an intention or a quotation for content.
 */
export function tellsWords(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  { source, entry, content }: ScoredDraft,
): boolean {
  if (source === null || entry.rule === LEARNED || entry.weight < SURE) return false;
  if (OWN.has(tokens.norm[source.from])) return false;
  return content.some(({ from, to }) => {
    if (opensComplement(tokens.norm[from])) return true;
    for (let i = from; i < to; i++)
      if (quotationOf[i] >= 0 || tokens.pos[i] === "VERB" || tokens.pos[i] === "AUX") return true;
    return false;
  });
}
