import type { LexiconEntry } from "../../../types.js";
import { type ScoredDraft, scoreDraft, withContent } from "../extractor/scored-draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { overlap } from "../quotations/owners.js";
import { findTurns, type Turn } from "./find-turns.js";

/** The cue of `HALE: We are done.`: the colon. */
const TURN: LexiconEntry = {
  entry: ":",
  label: "neutral",
  pos: [],
  weight: 0.95,
  note: "a name, a colon and a turn of a printed conversation",
  source: "own reading",
  rule: "attribution/turn",
};

/**
 * The drafts with each turn of a printed conversation given whole to the name before it, in the order of the cues.
 *
 * What is told within a turn keeps its source, and is the turn's too; nobody's words reach from one turn into another. The turns of
 * one of the `writers` are the outlet's.
 */
export function giveTurns(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  writers: readonly string[],
): readonly ScoredDraft[] {
  const turns = findTurns(layers, quotationOf, writers);
  if (turns.length === 0) return drafts;
  const turnOf = new Int32Array(layers.tokens.length).fill(-1);
  turns.forEach(({ name, colon, content }, index) => {
    turnOf.fill(index, name.from, colon + 1);
    for (const { from, to } of content) turnOf.fill(index, from, to);
  });
  const kept = drafts.flatMap((draft) => {
    if (turns.some((turn) => overlap(draft.cue, labelOf(turn)))) return [];
    return within(turnOf, draft);
  });
  const spoken = turns.filter(({ own }) => !own).map(draftTurn);
  return [...kept, ...spoken].sort((a, b) => a.cue.from - b.cue.from);
}

function labelOf({ name, colon }: Turn): TokenRange {
  return { from: name.from, to: colon + 1 };
}

function draftTurn({ name, colon, content }: Turn): ScoredDraft {
  const cue = { from: colon, to: colon + 1 };
  return scoreDraft({ cue, head: cue, entry: TURN, source: name, content }, TURN.weight);
}

/** The draft with what of its content stands in the turn of its cue; none where nothing is left. */
function within(turnOf: Int32Array, draft: ScoredDraft): readonly ScoredDraft[] {
  const own = turnOf[draft.cue.from];
  const content = draft.content.flatMap((piece) => piecesIn(turnOf, own, piece));
  if (content.length === 0 && draft.content.length > 0) return [];
  const same =
    content.length === draft.content.length &&
    content.every(({ from, to }, i) => from === draft.content[i].from && to === draft.content[i].to);
  return [same ? draft : withContent(draft, content)];
}

/** The stretches of the piece that no other turn has. */
function piecesIn(turnOf: Int32Array, own: number, { from, to }: TokenRange): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    const fits = i < to && (turnOf[i] === own || turnOf[i] < 0);
    if (fits && start < 0) start = i;
    if (!fits && start >= 0) {
      pieces.push({ from: start, to: i });
      start = -1;
    }
  }
  return pieces;
}
