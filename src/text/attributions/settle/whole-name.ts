import { SHAPE } from "../../shape.js";
import { type ScoredDraft, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { overlap } from "../quotations/owners.js";
import { isOrganisationName } from "../source-words.js";

/** Well-known names have no more words before the one that was taken for all. */
const CUT_OFF = 3;

/** The draft with the whole name of a well-known organisation as its source, of which a part was read as something else: "Doctors Without | Borders". */
export function wholeName(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  draft: ScoredDraft,
): ScoredDraft {
  const { source, cue, content } = draft;
  const { norm, shape } = tokens;
  if (source === null || source.to > cue.from) return draft;
  const isCapital = (i: number): boolean => ((shape[i] ?? 0) & SHAPE.capitalised) !== 0;
  if (!isCapital(source.from) || !isCapital(source.from - 1)) return draft;
  const floor = Math.max(sentences[sentenceOf[cue.from]]?.from ?? 0, source.from - CUT_OFF);
  for (let from = source.from - 1; from >= floor && isCapital(from); from--) {
    const whole = { from, to: source.to };
    if (isOrganisationName(norm.slice(from, source.to).join(" "), false))
      return content.some((piece) => overlap(piece, whole)) ? draft : withSource(draft, whole);
  }
  return draft;
}
