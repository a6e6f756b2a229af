import type { Draft } from "../draft.js";
import type { TokenRange } from "../layers.js";

/** A draft with how sure the extractor is of its cue, in (0, 1]. */
export interface ScoredDraft extends Draft {
  readonly score: number;
}

/** The draft with a score. All scored drafts are made here: one shape, which what reads them is compiled for once. */
export function scoreDraft({ cue, head, entry, source, content }: Draft, score: number): ScoredDraft {
  return { cue, head, entry, source, content, score };
}

/** The draft with another source. */
export function withSource(draft: ScoredDraft, source: TokenRange | null): ScoredDraft {
  const { cue, head, entry, content, score } = draft;
  return source === draft.source ? draft : { cue, head, entry, source, content, score };
}

/** The draft with another content. */
export function withContent(draft: ScoredDraft, content: readonly TokenRange[]): ScoredDraft {
  const { cue, head, entry, source, score } = draft;
  return { cue, head, entry, source, content, score };
}
