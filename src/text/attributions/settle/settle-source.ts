import { morphologyOf } from "../../syntax.js";
import { createCue } from "../cue.js";
import { LEARNED } from "../extractor/learned-entry.js";
import { type ScoredDraft, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { holdsQuotation } from "../quotations/holds-quotation.js";
import { clauseOfCue, isPassive } from "./clause-of-cue.js";
import { speakerOf } from "./speaker-of.js";

/** An entry at least as sure tells of words, whoever said them. */
const SURE = 0.9;

/** With a noun these say whose words or thoughts they are: voiced concerns about, have doubts. Others tell of a cause: stoked concerns. */
const GIVES =
  /^(?:express|voice|have|make|issue|share|air|reiterate|repeat|give|hold|announce|reaffirm|raise)$/;

/**
 * A draft of which no source was found with the one its clause tells: the subject, also one that it shares with another
 * verb ("Hale met the crews and *promised* a raise", "He left, *hoping* to return"), or the agent of a passive.
 *
 * `null` when its cue is a verb that nobody does, or one that the lexicon does not know: what nobody said is not attributed.
 * What is passive ("is said to", "was accused of"), an adverb ("reportedly") or a noun ("allegations that") may go without
 * a source, and so may a quotation.
 */
export function settleSource(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): ScoredDraft | null {
  const { tokens } = layers;
  const { entry } = draft;
  const quoted = holdsQuotation(layers, quotationOf, draft.content);
  if (entry.rule === LEARNED && !quoted) return null;
  if (!mayTellSpeaker(layers, draft)) return draft;
  const found = clauseOfCue(layers, draft);
  if (found === null) return draft;
  const { clause, start } = found;
  const verb = start + clause.head;
  const source = speakerOf(layers, draft, found);
  if (source !== null) return withSource(draft, source);
  if (isPassive(found) || tokens.pos[verb] !== "VERB" || quoted) return draft;
  const tells = entry.weight >= SURE && morphologyOf(tokens, verb).verbForm === "Fin";
  return tells ? draft : null;
}

/**
 * Whether the clause of the cue may tell who speaks: not of an adverb ("reportedly"), of a passive without "by", or of a noun that
 * no verb gives to somebody ("stoked concerns about"). Saves the parse.
 */
function mayTellSpeaker({ tokens }: AttributionLayers, { cue, head, entry }: ScoredDraft): boolean {
  const { norm, lemma, pos } = tokens;
  if (pos[head.from] === "ADV") return false;
  // "the article, said to be hers": what it is said of.
  if (lemma[head.from] === "say" && norm[cue.to] === "to") return false;
  if (createCue(tokens, entry, head, cue.from).frames.includes("passive")) return norm[cue.to] === "by";
  for (let i = head.from; i < head.to; i++) if (/^(?:VERB|ADJ|AUX)$/.test(pos[i])) return true;
  for (let i = cue.from; i < cue.to; i++) if (GIVES.test(lemma[i])) return true;
  return false;
}
