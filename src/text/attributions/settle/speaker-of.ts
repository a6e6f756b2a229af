import type { ScoredDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { maySpeak } from "../quotations/may-speak.js";
import { overlap } from "../quotations/owners.js";
import { type CueClause, inText, isPassive } from "./clause-of-cue.js";

/**
 * Who speaks by the clause of a draft's cue: the agent of a passive, the subject of another. `null` where there is none, where it
 * can be nobody who speaks, or where it is a part of the cue or the content.
 */
export function speakerOf(
  { tokens }: AttributionLayers,
  { cue, content }: ScoredDraft,
  found: CueClause,
): TokenRange | null {
  const source = isPassive(found) ? agentOf(found) : subjectOf(tokens, found);
  if (source === null || overlap(source, cue) || content.some((piece) => overlap(piece, source))) return null;
  return maySpeak(tokens, source) ? source : null;
}

function agentOf({ clause: { agent }, start }: CueClause): TokenRange | null {
  return agent === null ? null : inText(agent, start);
}

function subjectOf(
  { norm }: AttributionLayers["tokens"],
  { clause: { head, subject }, start }: CueClause,
): TokenRange | null {
  // "the road considered a danger": what it is said of.
  if (subject === null || (subject.tie === "modified" && !norm[start + head].endsWith("ing"))) return null;
  return inText(subject.antecedent ?? subject, start);
}
