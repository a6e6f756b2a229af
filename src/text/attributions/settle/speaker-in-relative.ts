import { type ScoredDraft, withSource } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isTime } from "../time-words.js";

/**
 * The draft with who speaks in a relative clause as its source, when that was found with the noun it is said of:
 * "the tenants who | the mayor | said would leave". Of a cue further on the noun is the source, without the clause. Of "people who
 * know Hale say" the whole is.
 */
export function speakerInRelative({ tokens }: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const { source, cue } = draft;
  if (source === null || source.to > cue.from) return draft;
  const pronoun = pronounOf(tokens, source);
  if (pronoun < 0) return draft;
  if (source.to === cue.from) return withSource(draft, { from: pronoun + 1, to: source.to });
  return pronoun === source.from ? draft : withSource(draft, { from: source.from, to: pronoun });
}

/** Where a relative pronoun stands in a source with no verb behind it, but a noun; -1 where none does. */
function pronounOf(tokens: AttributionLayers["tokens"], { from, to }: TokenRange): number {
  const { norm, pos } = tokens;
  for (let i = to - 2; i >= from; i--) {
    if (/^(?:VERB|AUX)$/.test(pos[i + 1])) return -1;
    if (!/^(?:who|whom|which|that)$/.test(norm[i])) continue;
    // "that debate"; "who last month".
    const other =
      norm[i] === "that" ? i === from || pos[i + 1] === "NOUN" : isTime(tokens, { from: i + 1, to });
    return !other && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(pos[i + 1]) ? i : -1;
  }
  return -1;
}
