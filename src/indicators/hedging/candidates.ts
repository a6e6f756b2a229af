import type { DocField, Span } from "../../types.js";
import { cueFeatures, MOST_FEATURES } from "./cue-features.js";
import { judgedEntry } from "./judged.js";

/** A match that the model is to judge, and what it looks at. */
export interface Candidate extends Span {
  /** Rows of the table of weights. */
  readonly features: Uint32Array;
}

/** All matches of a field that the model judges, hedges or not, in the order of the text. */
export function candidatesOf(field: DocField): Candidate[] {
  const room = new Uint32Array(MOST_FEATURES);
  return field.matches.flatMap((match) => {
    const entry = judgedEntry(match.entry);
    if (entry === undefined) return [];
    const count = cueFeatures(field, match, entry, entry.rule(field, match), room);
    const { start, end } = field.tokens;
    return [{ start: start[match.from], end: end[match.to - 1], features: room.slice(0, count) }];
  });
}
