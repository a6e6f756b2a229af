import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";

/**
 * The drafts with what goes on behind a credit given to who speaks: in `“…,” she said, according to the Courier. “…”` the
 * second quotation is hers, too. No argument is changed.
 */
export function passOn(
  { sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): readonly ScoredDraft[] {
  let all = drafts;
  for (const credit of drafts) {
    if (credit.entry.entry !== "according to") continue;
    const sentence = sentenceOf[credit.cue.from];
    const speaker = drafts.findLast(
      ({ cue, source, entry }) =>
        source !== null &&
        cue.to <= credit.cue.from &&
        sentenceOf[cue.from] === sentence &&
        entry !== credit.entry,
    );
    if (speaker === undefined) continue;
    const later = credit.content.filter(({ from }) => quotationOf[from] >= 0 && sentenceOf[from] > sentence);
    if (later.length === 0) continue;
    all = all.flatMap((draft): ScoredDraft[] => {
      if (draft === speaker) return [withContent(draft, [...draft.content, ...later])];
      if (draft !== credit) return [draft];
      const content = credit.content.filter((piece) => !later.includes(piece));
      return content.length === 0 ? [] : [withContent(credit, content)];
    });
  }
  return all;
}
