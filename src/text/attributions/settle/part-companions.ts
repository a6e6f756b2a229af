import type { LexiconMatch } from "../../../types.js";
import { trimContent } from "../clause.js";
import { companionBefore } from "../companion.js";
import { createCue } from "../cue.js";
import { CUES } from "../draft-by-rules.js";
import { type ScoredDraft, scoreDraft, withContent } from "../extractor/scored-draft.js";
import { isFiniteForm } from "../finite-verb.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isQuoteMark } from "../phrases.js";

/** Frames of cues that words or a clause follow. */
const SAYING = /^(?:clause|addressee|object)$/;

/**
 * The attributions with what a companion says taken out of them, and given to the companion: "praised the plan, | with one envoy saying, “It
 * works.”".
 *
 * A content with a finite verb may itself go on with the companion ("Hale said the board was torn, with some calling it weak"): those
 * words stay Hale's, unless they are quoted.
 */
export function partCompanions(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
): ScoredDraft[] {
  const { norm } = layers.tokens;
  const cues = new Map<number, LexiconMatch>();
  for (const match of layers.matches) {
    const { lexicon, entry, from } = match;
    if (lexicon === CUES && entry.label !== "clear" && norm[from].endsWith("ing") && quotationOf[from] < 0)
      cues.set(from, match);
  }
  for (const { head } of drafts) cues.delete(head.from);
  return cues.size === 0
    ? [...drafts]
    : drafts
        .flatMap((draft) => parted(layers, quotationOf, draft, cues))
        .sort((a, b) => a.cue.from - b.cue.from);
}

function parted(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
  cues: ReadonlyMap<number, LexiconMatch>,
): readonly ScoredDraft[] {
  for (const [index, piece] of draft.content.entries())
    for (let at = piece.from + 1; at < piece.to; at++) {
      const cue = cues.get(at);
      if (cue === undefined || cue.to >= piece.to) continue;
      const companion = companionOf(layers, quotationOf, piece, cue);
      const left =
        companion === null ? null : trimContent(layers.tokens, { from: piece.from, to: companion.at });
      if (companion === null || left === null) continue;
      const own = withContent(draft, draft.content.with(index, left));
      return [own, ...parted(layers, quotationOf, companion.draft, cues)];
    }
  return [draft];
}

/** What the companion says to the end of the piece, and where "with" stands. */
function companionOf(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  piece: TokenRange,
  { entry, from, to }: LexiconMatch,
): { readonly draft: ScoredDraft; readonly at: number } | null {
  const { norm } = tokens;
  const sentence = sentences[sentenceOf[from]];
  const source =
    sentence === undefined ? null : companionBefore(tokens, from, Math.max(sentence.from, piece.from));
  if (source === null) return null;
  // “It works,” with another saying
  if (norm[source.from - 2] !== "," && !(isQuoteMark(norm[source.from - 2]) && norm[source.from - 3] === ","))
    return null;
  const [frame] = createCue(tokens, entry, { from, to }, sentence.from).frames;
  const content = trimContent(tokens, { from: to, to: piece.to });
  if (!SAYING.test(frame) || content === null) return null;
  const quoted = quotationOf.subarray(content.from, content.to).some((quotation) => quotation >= 0);
  for (let i = piece.from; i < source.from && !quoted; i++) if (isFiniteForm(tokens, i)) return null;
  const cue = { from, to };
  return {
    draft: scoreDraft({ cue, head: cue, entry, source, content: [content] }, entry.weight),
    at: source.from - 1,
  };
}
