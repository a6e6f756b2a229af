import { isFiniteForm } from "../finite-verb.js";
import type { AttributionLayers } from "../layers.js";
import { clauseOfCue } from "../settle/clause-of-cue.js";
import { holderOf } from "./holder.js";
import { judgedWords } from "./judged-words.js";
import { pronounBefore, type View } from "./view.js";

/**
 * `what tenants say is a threat`, `a plan they believe would fail`, `Hale, who aides say wrote it`: the predicate of a clause whose subject
 * stands before the speaker. `null` for anything else: of "What he said was wrong" the outlet says so.
 */
export function viewClause(layers: AttributionLayers, quotationOf: Int32Array, verb: number): View | null {
  const { tokens, sentences, sentenceOf } = layers;
  const { norm, pos } = tokens;
  const first = pos[verb + 1] === "ADV" ? verb + 2 : verb + 1;
  if (first >= (sentences[sentenceOf[verb]]?.to ?? verb)) return null;
  const pronoun = pronounBefore(layers, verb);
  if (pos[first] !== "AUX" && (pronoun < 0 || !isFiniteForm(tokens, first))) return null;
  const range = { from: verb, to: verb + 1 };
  const found = clauseOfCue(layers, { cue: range, head: range });
  if (found === null || !/^acl/.test(found.clause.relation) || found.clause.subject?.tie !== "own")
    return null;
  const holder = holderOf(layers, found, null);
  if (holder === null || holder.passive || holder.range.to > verb) return null;
  const { range: source } = holder;
  const before = source.from - 1;
  const relative =
    norm[before] === "what"
      ? /^(?:ADP|VERB|AUX|SCONJ|CCONJ)$/.test(pos[before - 1])
      : /^(?:which|who|whom|that)$/.test(norm[before]) || /^(?:NOUN|PROPN)$/.test(pos[before]);
  const content = relative ? judgedWords(layers, quotationOf, verb, verb + 1) : null;
  return content === null ? null : { cue: range, source, content };
}
