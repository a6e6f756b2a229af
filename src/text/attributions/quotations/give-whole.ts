import type { Draft } from "../draft.js";
import { type ScoredDraft, scoreDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { overlap } from "./owners.js";

/** Words that are whole one speaker's, by a label that names the speaker before or behind them. */
export interface Whole {
  readonly label: TokenRange;
  readonly content: readonly TokenRange[];
  /** Who has them; `null` where they are the outlet's own. */
  readonly draft: Draft | null;
}

/**
 * The drafts with each stretch given whole to the speaker of its label, in the order of the cues.
 *
 * What is told within a stretch keeps its source, and is the speaker's too; nobody's words reach from one stretch into another, or
 * from outside into one.
 */
export function giveWhole(
  { tokens }: AttributionLayers,
  drafts: readonly ScoredDraft[],
  wholes: readonly Whole[],
): readonly ScoredDraft[] {
  if (wholes.length === 0) return drafts;
  const region = new Int32Array(tokens.length).fill(-1);
  wholes.forEach(({ label, content }, index) => {
    region.fill(index, label.from, label.to);
    for (const { from, to } of content) region.fill(index, from, to);
  });
  const kept = drafts.flatMap((draft) => {
    const { cue, source } = draft;
    const named = wholes.some(
      ({ label }) =>
        overlap(cue, label) || (source !== null && overlap(source, label) && region[cue.from] >= 0),
    );
    return named ? [] : within(region, draft);
  });
  const given = wholes.flatMap(({ draft, label }) => {
    if (draft === null) return [];
    // What is quoted again elsewhere was found to be the speaker's by the same label.
    const apart = drafts
      .filter(({ cue }) => overlap(cue, label))
      .flatMap(({ content }) =>
        content.filter((piece) => region.subarray(piece.from, piece.to).every((at) => at < 0)),
      );
    const content = [...draft.content, ...apart].sort((a, b) => a.from - b.from);
    return [scoreDraft({ ...draft, content }, draft.entry.weight)];
  });
  return [...kept, ...given].sort((a, b) => a.cue.from - b.cue.from);
}

/** The draft with what of its content stands in the stretch of its cue; none where nothing is left. */
function within(region: Int32Array, draft: ScoredDraft): readonly ScoredDraft[] {
  const own = region[draft.cue.from];
  const content = draft.content.flatMap((piece) => piecesIn(region, own, piece));
  if (content.length === 0 && draft.content.length > 0) return [];
  const same =
    content.length === draft.content.length &&
    content.every(({ from, to }, i) => from === draft.content[i].from && to === draft.content[i].to);
  return [same ? draft : withContent(draft, content)];
}

/** The parts of the piece that no other stretch has. */
function piecesIn(region: Int32Array, own: number, { from, to }: TokenRange): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    const fits = i < to && (region[i] === own || region[i] < 0);
    if (fits && start < 0) start = i;
    if (!fits && start >= 0) {
      pieces.push({ from: start, to: i });
      start = -1;
    }
  }
  return pieces;
}
