import { opensComplement } from "../clause.js";
import { createCue } from "../cue.js";
import type { Draft } from "../draft.js";
import { maySpeak } from "../frame-clause.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { holdsQuotation } from "../quotations/holds-quotation.js";
import { isUnsaid } from "../unsaid.js";
import { LEARNED } from "./learned-entry.js";

/** What the reporter asked, whoever answers, and what is expected by nobody in particular: no words of a source. */
const NOBODY_SPEAKS = /^(?:ask|expect)$/;

/** With a thing for an object, these tell how somebody acts, not what is said: "praised the move", "citing the inquiry". */
const CREDITS = /^(?:praise|cite|say)$/;

/** Whether no verb and no quotation is in the content. */
function isBare(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  content: readonly TokenRange[],
): boolean {
  return content.every(({ from, to }) => {
    for (let i = from; i < to; i++)
      if (quotationOf[i] >= 0 || tokens.pos[i] === "VERB" || tokens.pos[i] === "AUX") return false;
    return true;
  });
}

/**
 * Whether a content is words or a clause that may be said: without an entry that knows the cue it may as well be what
 * somebody does ("voted to block the bill") or seems to be. A cue that is a mark leads up to words.
 */
function isSayable(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  cue: TokenRange,
  content: readonly TokenRange[],
): boolean {
  const { pos, norm } = layers.tokens;
  return (
    pos[cue.from] === "PUNCT" ||
    content.some(({ from }) => opensComplement(norm[from])) ||
    holdsQuotation(layers, quotationOf, content)
  );
}

/**
 * Whether a cue that was found reports nothing: a deed without an entry, what may, should or will not have been said, a question or an expectation
 * of nobody's, a silence ("declined to comment"), and an act upon a thing ("praised the move").
 */
export function isNoReport(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  { head, entry, source, cue, content }: Pick<Draft, "head" | "entry" | "source" | "cue" | "content">,
): boolean {
  const { tokens, sentences, sentenceOf } = layers;
  if (source === null || source.from >= cue.to)
    for (let i = cue.from; i < cue.to; i++) if (NOBODY_SPEAKS.test(tokens.lemma[i])) return true;
  if (entry.rule === LEARNED && !isSayable(layers, quotationOf, cue, content)) return true;
  const { from, to } = content[0];
  if (CREDITS.test(tokens.lemma[head.from]) && isBare(layers, quotationOf, content)) return true;
  if (source === null) return false;
  const silent =
    tokens.lemma[from] === "comment" || (tokens.norm[from] === "to" && tokens.lemma[from + 1] === "comment");
  if (silent && from < to) return true;
  const sentence = sentences[sentenceOf[head.from]];
  const context = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
  const whole = createCue(tokens, entry, head, sentence.from);
  return (
    !maySpeak(context, whole, source) ||
    isUnsaid(context, { ...whole, from: Math.min(whole.from, cue.from) }, source)
  );
}
