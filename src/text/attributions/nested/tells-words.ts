import type { Tokens } from "../../../types.js";
import { morphologyOf } from "../../syntax.js";
import { wordSet } from "../../word-set.js";
import { opensComplement } from "../clause.js";
import { type Cue, createCue } from "../cue.js";
import { LEARNED } from "../extractor/learned-entry.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { SURE } from "./layers-of-contents.js";

/** Who speaks says of themselves what they think: no words of another. */
const OWN = wordSet("i we you one me my us our nobody");

/** Before a cue these tell what may be said, if at all; "would like to" is a wish of today. */
const MODAL = /^(?:should|could|can|may|might|must|ca|would|'d)$/;

/** Of the future only what surely speaks of words counts: will say, but not will answer. */
const FUTURE = /^(?:will|'ll|wo)$/;
const SURE_IN_FUTURE = 0.9;

/**
 * Whether an attribution within what somebody says tells of another's words: a source other than who speaks, a finite cue that is
 * sure and tells what has been said, and a clause, an intention or a quotation for content.
 *
 * Short as these texts are, what is no report there ("asked him to warn the mayor", "offered the job") looks like one more often.
 */
export function tellsWords(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  { source, entry, head, content }: ScoredDraft,
): boolean {
  if (source === null || entry.rule === LEARNED || entry.weight < SURE) return false;
  if (OWN.has(tokens.norm[source.from])) return false;
  // Rules that look along the paragraph may reach for what the teller does not say.
  if ([head, source, ...content].some(({ from }) => sentenceOf[from] < 0)) return false;
  const cue = createCue(tokens, entry, head, sentences[sentenceOf[head.from]].from);
  // "rejected the bill that would have raised taxes": an act upon a thing, though a verb stands in it.
  const upon = cue.frames[0] === "object";
  return isTold(tokens, cue) && content.some((piece) => isSayable(tokens, quotationOf, piece, upon));
}

/** A finite verb in no mood but that of what is; or no verb at all. */
function isTold(tokens: Tokens, cue: Cue): boolean {
  const { norm, pos } = tokens;
  if (pos[cue.head.from] !== "VERB" || cue.frames[0] === "preposition") return true;
  if (cue.nonFinite) return false;
  if (norm[cue.head.from] === "like") return true;
  for (let i = cue.from; i < cue.head.from; i++)
    if (MODAL.test(norm[i]) || (FUTURE.test(norm[i]) && cue.entry.weight < SURE_IN_FUTURE)) return false;
  const bare = morphologyOf(tokens, cue.head.from).verbForm === "Inf";
  return !bare || pos.slice(cue.from, cue.head.from).includes("AUX");
}

/** A clause, an intention, or words in marks; behind a verb that acts upon a thing no clause but one that "that" opens. */
function isSayable(
  tokens: Tokens,
  quotationOf: Int32Array,
  { from, to }: TokenRange,
  upon: boolean,
): boolean {
  if (opensComplement(tokens.norm[from])) return true;
  for (let i = from; i < to; i++)
    if (quotationOf[i] >= 0 || (!upon && (tokens.pos[i] === "VERB" || tokens.pos[i] === "AUX"))) return true;
  return false;
}
