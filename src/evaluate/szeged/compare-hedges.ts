import type { Span } from "../../types.js";
import type { Counts } from "../agreement.js";
import { pairUp } from "../pair-up.js";
import { countSpans, sharedLength } from "../spans.js";
import type { SzegedCue } from "./read-sentences.js";

/** What is counted in one or more sentences. */
export interface HedgeCounts {
  readonly overlapping: Counts;
  readonly exact: Counts;
  readonly sentences: Counts;
}

/**
 * Counts how far hedges that were found in a sentence agree with annotated cues.
 *
 * **Overlapping**: at least a character is shared, one to one, the pair that shares most first. **Exact**: both ends.
 * A **sentence** is annotated when it holds a cue, and found when it holds a finding.
 * @example compareHedges([{ start: 0, end: 3 }], [{ start: 0, end: 8 }]).overlapping // { gold: 1, predicted: 1, correct: 1 }
 */
export function compareHedges(gold: readonly Span[], found: readonly Span[]): HedgeCounts {
  const pairs = pairUp(gold, found, (one, other) => sharedLength([one], [other]));
  return {
    overlapping: { gold: gold.length, predicted: found.length, correct: pairs.size },
    exact: countSpans(gold, found),
    sentences: {
      gold: gold.length > 0 ? 1 : 0,
      predicted: found.length > 0 ? 1 : 0,
      correct: gold.length > 0 && found.length > 0 ? 1 : 0,
    },
  };
}

/** Cues that are hedges here: neither conditions nor investigations. */
export function hedgingCues(cues: readonly SzegedCue[]): SzegedCue[] {
  return cues.filter(({ type }) => type === "epistemic" || type === "doxastic");
}
