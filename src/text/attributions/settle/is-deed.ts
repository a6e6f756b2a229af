import type { Draft } from "../draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

/** With a name alone these tell whom somebody helps or hurts, not what was said: "endorsed Hale", "attacked Delmar". */
const SIDES = /^(?:endorse|support|back|oppose|favou?r|attack|defend|join|follow|fight)$/;

/** With a thing alone these are no words: "added a passage to the speech", "read the book". */
const WITH_WORDS = /^(?:add|read|respond|reply)$/;

/** What is known to everybody is nobody's in particular: "the world as we know it". */
const ANYBODY = /^(?:we|you)$/;

/** Whether a cue tells a deed, a silence ("said nothing about it") or an idiom, and no words or thoughts of its source. */
export function isDeed(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  { cue, head, source, content }: Draft,
): boolean {
  const { norm, lemma, pos } = tokens;
  const verb = lemma[head.from];
  if (verb === "know" && norm[head.to] === "it" && norm[cue.from - 2] === "as" && isAnybody(tokens, source))
    return true;
  const [first] = content;
  if (first === undefined || first.from < cue.to || content.length > 1) return false;
  if (verb === "say" && /^(?:nothing|little)$/.test(norm[first.from]) && norm[first.from + 1] === "about")
    return true;
  // "swing states many times", "and state prosecutors" have no verb.
  if (verb === "state" && quotationOf[first.from] < 0)
    return !/^(?:DET|PRON|PROPN|SCONJ|PUNCT)$/.test(pos[first.from]);
  if (SIDES.test(verb)) return isName(tokens, quotationOf, first);
  return WITH_WORDS.test(verb) && isThing(tokens, quotationOf, first);
}

function isAnybody({ norm }: AttributionLayers["tokens"], source: TokenRange | null): boolean {
  return source !== null && source.to - source.from === 1 && ANYBODY.test(norm[source.from]);
}

/** Nothing but a name, with or without a title, or a person's pronoun. */
function isName(
  { pos, norm }: AttributionLayers["tokens"],
  quotationOf: Int32Array,
  { from, to }: TokenRange,
): boolean {
  for (let i = from; i < to; i++)
    if (quotationOf[i] >= 0 || !(pos[i] === "PROPN" || /^(?:him|her|them)$/.test(norm[i]))) return false;
  return true;
}

/** A noun phrase, as far as its first words tell: no quotation in it, no clause. */
function isThing(
  { pos, norm }: AttributionLayers["tokens"],
  quotationOf: Int32Array,
  { from, to }: TokenRange,
): boolean {
  if (!/^(?:a|an|the|his|her|its|their|my)$/.test(norm[from])) return false;
  for (let i = from; i < to; i++) {
    if (quotationOf[i] >= 0) return false;
    if (/^(?:ADP|PUNCT)$/.test(pos[i])) return true;
    if (/^(?:VERB|AUX)$/.test(pos[i])) return false;
  }
  return true;
}
