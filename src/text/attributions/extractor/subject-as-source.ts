import type { Tokens } from "../../../types.js";
import { morphologyOf } from "../../syntax.js";
import { createCue } from "../cue.js";
import { isPassive } from "../frame-object.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { subjectOf } from "../subject.js";
import type { ScoredDraft } from "./scored-draft.js";

/** "has also proposed" */
function hasAuxiliary({ pos }: Tokens, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (pos[i] === "AUX") return true;
  return false;
}

/** The subject of a finite cue that was found without a source, as the rules read it; `null` when it has none of its own. */
export function subjectAsSource(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  { head, entry, cue }: Pick<ScoredDraft, "head" | "entry" | "cue">,
  parts: readonly TokenRange[],
): TokenRange | null {
  const { tokens, sentences, sentenceOf } = layers;
  if (tokens.pos[head.from] !== "VERB") return null;
  const { verbForm } = morphologyOf(tokens, head.from);
  if (verbForm !== "Fin" && !(verbForm === "Part" && hasAuxiliary(tokens, cue.from, head.from))) return null;
  const sentence = sentences[sentenceOf[head.from]];
  const context = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
  const whole = createCue(tokens, entry, head, sentence.from);
  if (whole.nonFinite || isPassive(context, whole)) return null;
  const subject = subjectOf(context, { ...whole, from: Math.min(whole.from, cue.from) });
  if (subject === null || subject.borrowed) return null;
  const { from, to } = subject.range;
  return parts.some((part) => part.from < to && from < part.to) ? null : subject.range;
}
