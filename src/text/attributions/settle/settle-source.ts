import { morphologyOf } from "../../syntax.js";
import { createCue } from "../cue.js";
import { LEARNED } from "../extractor/learned-entry.js";
import { type ScoredDraft, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { holdsQuotation } from "../quotations/holds-quotation.js";
import { maySpeak } from "../quotations/may-speak.js";
import { overlap } from "../quotations/owners.js";
import { type CueClause, clauseOfCue, inText } from "./clause-of-cue.js";

/** An entry at least as sure tells of words, whoever said them. */
const SURE = 0.9;

/** With a noun these say whose words or thoughts they are: voiced concerns about, have doubts. Others tell of a cause: stoked concerns. */
const GIVES =
  /^(?:express|voice|have|make|issue|share|air|reiterate|repeat|give|hold|announce|reaffirm|raise)$/;

/**
 * The draft of which no source was found with the one its clause tells: the subject, also one that it shares with another
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
  if (draft.source !== null) return withoutTold(layers, draft);
  const { entry } = draft;
  const quoted = holdsQuotation(layers, quotationOf, draft.content);
  if (entry.rule === LEARNED && !quoted) return null;
  if (!mayTellSpeaker(layers, draft)) return draft;
  const found = clauseOfCue(layers, draft);
  if (found === null) return draft;
  const { clause, start } = found;
  const verb = start + clause.head;
  const source = speakerOf(layers, found);
  if (source !== null && fits(layers, draft, source)) return withSource(draft, source);
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

/** In the passive these tell who hears it, or of whom it is said: "Hale was accused of", "was asked whether", "is expected to". */
const TOLD =
  /^(?:accuse|tell|ask|urge|warn|inform|remind|order|advise|blame|criticize|mention|refer|label|expect|believe|think|consider|suppose|see)$/;
const PASSIVE = /^(?:am|is|are|was|were|be|been|being|get|got)$/;

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

/** The draft with the agent of its passive cue in place of who was told; without a source when there is none. */
function withoutTold(layers: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const told = toldBy(layers.tokens, draft);
  if (told === null) return draft;
  if (told === "surely") return withSource(draft, null);
  const found = clauseOfCue(layers, draft);
  if (found === null || !isPassive(found)) return draft;
  const { subject } = found.clause;
  if (draft.source === null || subject === null) return draft;
  if (!overlap(inText(subject.antecedent ?? subject, found.start), draft.source)) return draft;
  const agent = speakerOf(layers, found);
  return withSource(draft, agent !== null && fits(layers, draft, agent) ? agent : null);
}

/** The agent of a passive clause, the subject of another. */
function speakerOf({ tokens }: AttributionLayers, found: CueClause): TokenRange | null {
  const { clause, start } = found;
  if (isPassive(found)) return clause.agent === null ? null : inText(clause.agent, start);
  const { subject } = clause;
  // "the road considered a danger": what it is said of.
  if (subject === null || (subject.tie === "modified" && !tokens.norm[start + clause.head].endsWith("ing")))
    return null;
  return inText(subject.antecedent ?? subject, start);
}

/** "was shut out and *ordered* to leave" is passive like the verb before it. */
function isPassive({ clause, clauses }: CueClause): boolean {
  if (clause.passive) return true;
  const shares = clause.relation === "conj" && clause.auxiliaries.length === 0 && clause.outer !== null;
  return shares && clauses[clause.outer].passive && clause.subject?.tie !== "own";
}

function fits({ tokens }: AttributionLayers, { cue, content }: ScoredDraft, source: TokenRange): boolean {
  return (
    !overlap(source, cue) && !content.some((piece) => overlap(piece, source)) && maySpeak(tokens, source)
  );
}
