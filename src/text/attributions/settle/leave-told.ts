import { type ScoredDraft, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { overlap } from "../quotations/owners.js";
import { clauseOfCue, inText, isPassive } from "./clause-of-cue.js";
import { speakerOf } from "./speaker-of.js";

/** In the passive these tell who hears it, or of whom it is said: "Hale was accused of", "was asked whether", "is expected to". */
const TOLD =
  /^(?:accuse|tell|ask|urge|warn|inform|remind|order|advise|blame|criticize|mention|refer|label|expect|believe|think|consider|suppose|see)$/;
const PASSIVE = /^(?:am|is|are|was|were|be|been|being|get|got)$/;

/** The draft with the agent of its passive cue in place of whoever hears it, or of whom it is said; without a source when there is none. */
export function leaveTold(layers: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const told = toldBy(layers.tokens, draft);
  if (told === null) return draft;
  if (told === "surely") return withSource(draft, null);
  const found = clauseOfCue(layers, draft);
  if (found === null || !isPassive(found)) return draft;
  const { subject } = found.clause;
  if (draft.source === null || subject === null) return draft;
  if (!overlap(inText(subject.antecedent ?? subject, found.start), draft.source)) return draft;
  return withSource(draft, speakerOf(layers, draft, found));
}

/**
 * How the words of the cue say that its source hears it, or that it is said of them: surely, by a form of "be"; perhaps, where one
 * may stand before the conjunction; or not.
 */
function toldBy(
  { norm, lemma }: AttributionLayers["tokens"],
  { cue, head, source }: ScoredDraft,
): "surely" | "perhaps" | null {
  if (source === null || source.to > cue.from) return null;
  let last = head.from;
  while (last < head.to - 1 && !TOLD.test(lemma[last])) last++;
  if (!TOLD.test(lemma[last]) || norm[last].endsWith("ing")) return null;
  for (let i = cue.from; i < last; i++)
    if (PASSIVE.test(norm[i])) return norm[cue.to] === "by" ? "perhaps" : "surely";
  return norm[cue.from - 1] === "and" ? "perhaps" : null;
}
