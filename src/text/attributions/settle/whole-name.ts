import { SHAPE } from "../../shape.js";
import { type ScoredDraft, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { isOrganisationName } from "../source-words.js";

/** Well-known names have no more words before the one that was taken for all. */
const CUT_OFF = 3;

/** The draft with the whole name of a well-known organisation as its source, of which a part was read as something else: "Doctors Without | Borders". */
export function wholeName({ tokens }: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const { source, cue } = draft;
  const { norm, shape } = tokens;
  if (source === null || source.to > cue.from) return draft;
  const isCapital = (i: number): boolean => ((shape[i] ?? 0) & SHAPE.capitalised) !== 0;
  if (!isCapital(source.from) || !isCapital(source.from - 1)) return draft;
  for (let from = source.from - 1; from >= Math.max(0, source.from - CUT_OFF) && isCapital(from); from--)
    if (isOrganisationName(norm.slice(from, source.to).join(" "), false))
      return withSource(draft, { from, to: source.to });
  return draft;
}
