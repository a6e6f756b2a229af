import type { LexiconEntry } from "../../../types.js";
import type { Draft } from "../draft.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import type { AttributionLayers } from "../layers.js";
import { giveWhole } from "../quotations/give-whole.js";
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
 * The drafts with each turn of a printed conversation given whole to the name before it (`giveWhole`).
 *
 * The turns of one of the `writers` are the outlet's.
 */
export function giveTurns(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly ScoredDraft[],
  writers: readonly string[],
): readonly ScoredDraft[] {
  const wholes = findTurns(layers, quotationOf, writers).map((turn) => ({
    label: { from: turn.name.from, to: turn.colon + 1 },
    content: turn.content,
    draft: turn.own ? null : draftTurn(turn),
  }));
  return giveWhole(layers, drafts, wholes);
}

function draftTurn({ name, colon, content }: Turn): Draft {
  const cue = { from: colon, to: colon + 1 };
  return { cue, head: cue, entry: TURN, source: name, content };
}
