import type { QuotedStretch } from "../../quotations.js";
import type { Draft } from "../draft.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { reaches } from "./owners.js";

/** More words before the marks begin a thought of the outlet's. */
const LONGEST_START = 14;

/** Who is asked or addressed, and whoever a relative clause is about, has not the floor. */
const NO_SPEAKER = /^(?:you|i|we|it|who|which|that)$/;

/**
 * Who takes up what was quoted with a piece of a sentence of the outlet's: `“We shall build it,” Hale said. The town “has waited too
 * long.”` is all Hale's. `null` where the sentence before has no quotation with its speaker behind it, and where the
 * quotation's own sentence speaks of saying or leads up to it with a colon.
 */
export function speakerTakenUp(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  quotation: QuotedStretch,
  isCue: Uint8Array,
): ScoredDraft | null {
  const { tokens, sentences, sentenceOf } = layers;
  const { norm } = tokens;
  const here = sentenceOf[quotation.from];
  const sentence = sentences[here];
  const last = sentences[here - 1];
  if (sentence === undefined || last === undefined || last.paragraph !== sentence.paragraph) return null;
  const words = quotation.from - sentence.from;
  if (words > LONGEST_START || (norm[quotation.from - 1] === ":" && words > 2)) return null;
  for (let i = sentence.from; i < Math.max(sentence.to, quotation.to); i++) {
    if (quotationOf[i] >= 0) continue;
    if (isCue[i] === 1 || /^(?:[(;]|i|what)$/.test(norm[i])) return null;
  }
  if (drafts.some((draft) => reaches(draft, sentence))) return null;
  return (
    drafts.findLast(
      (draft) =>
        draft.source !== null &&
        !NO_SPEAKER.test(norm[draft.source.from]) &&
        (hasTag(draft, last, norm, quotationOf) || holdsWhole(draft, last, layers, quotationOf)),
    ) ?? null
  );
}

/** Whether the sentence has the draft's cue and speaker right behind a quotation: “…,” Hale said. */
function hasTag(
  { cue, source, content }: Draft,
  last: TokenRange,
  norm: readonly string[],
  quotationOf: Int32Array,
): boolean {
  if (source === null || source.from < last.from || cue.from < last.from || cue.to > last.to) return false;
  if (norm[source.from - 1] === "as") return false;
  const start = Math.min(cue.from, source.from);
  return content.some(({ to }) => to <= start && start - to <= 2 && quotationOf[to - 1] >= 0);
}

/** Whether the draft has a quotation that is the sentence, or that a comma or a colon announces there. */
function holdsWhole(
  { content }: Draft,
  last: TokenRange,
  { tokens, quotations }: AttributionLayers,
  quotationOf: Int32Array,
): boolean {
  const quotation = quotations[quotationOf[last.to - 1]];
  if (quotation === undefined || quotation.to !== last.to) return false;
  if (quotation.from > last.from && !/^[,:]$/.test(tokens.norm[quotation.from - 1])) return false;
  return content.some(({ from, to }) => from <= quotation.from && quotation.to <= to);
}
