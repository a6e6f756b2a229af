import { morphologyOf } from "../../syntax.js";
import { type ScoredDraft, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { overlap } from "../quotations/owners.js";
import { clauseOfCue, inText } from "./clause-of-cue.js";

/** How many tokens before the source the clause may begin that it is the end of. */
const REACH = 12;

/**
 * The draft with the whole subject as its source, where only the end of it was found, behind a verb:
 * "One farmer who voted for | the party | says", "Experts interviewed by | the Courier | said". A sentence is parsed only where
 * the words look like that.
 */
export function wholeSubject(layers: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const { source, cue } = draft;
  if (source === null || source.to > cue.from || !mayBeCut(layers, draft)) return draft;
  const found = clauseOfCue(layers, draft);
  if (found === null || found.clause.subject?.tie !== "own" || found.clause.passive) return draft;
  const { subject } = found.clause;
  const whole = inText(subject, found.start);
  const head = found.start + subject.head;
  const inside = whole.from < source.from && source.to <= whole.to && head < source.from;
  const fits = whole.to <= cue.from && !draft.content.some((piece) => overlap(piece, whole));
  return inside && fits ? withSource(draft, whole) : draft;
}

/** Whether a relative pronoun and a verb stand shortly before the source, or a participle right behind a noun. */
function mayBeCut(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  { source, cue }: ScoredDraft,
): boolean {
  if (source === null) return false;
  const { norm, pos } = tokens;
  if (/^(?:who|which)$/.test(norm[source.from]))
    return pos.slice(source.from, source.to).some((tag) => tag === "VERB" || tag === "AUX");
  const floor = Math.max(sentences[sentenceOf[cue.from]]?.from ?? 0, source.from - REACH);
  let verb = false;
  for (let i = source.from - 1; i > floor; i--) {
    if (norm[i] === "," || norm[i] === ";") return false;
    const noun = /^(?:NOUN|PROPN|PRON)$/.test(pos[i - 1]);
    if (verb && /^(?:who|which|that)$/.test(norm[i])) return noun;
    if (pos[i] === "VERB" && noun && /^(?:Part|Ger)$/.test(morphologyOf(tokens, i).verbForm ?? ""))
      return true;
    if (pos[i] === "VERB" || pos[i] === "AUX") verb = true;
  }
  return false;
}
