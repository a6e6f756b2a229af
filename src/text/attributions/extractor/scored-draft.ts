import type { Draft } from "../draft.js";

/** A draft with how sure the extractor is of its cue, in (0, 1]. */
export interface ScoredDraft extends Draft {
  readonly score: number;
}
