import { SHAPE } from "../../shape.js";

import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import { isFiniteForm } from "../finite-verb.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

/**
 * The draft without what stands before its speaker and is no part of the words: what was said in two pieces has a comma on either
 * side of the cue ("The plan, Hale said, works"), so that of "Hinting at a veto, Hale said the plan works" and of "Asked about
 * the plan, Hale replied: “It works”" the first is the outlet's.
 */
export function dropFronted(
  { tokens }: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): ScoredDraft {
  const { cue, source, content } = draft;
  if (content.length < 2 || source === null || source.from > cue.from) return draft;
  const [front, next] = content;
  // "Hale, who leads the board, said": what is told of the source.
  const relative =
    source.to <= front.from && front.to <= cue.from && /^(?:who|which)$/.test(tokens.norm[front.from]);
  if (relative) return withContent(draft, content.slice(1));
  if (front.to > source.from || next.from < cue.to || quotationOf[front.from] >= 0) return draft;
  if (tokens.norm[source.from - 1] !== ",") return draft;
  // "The plan works, Hale said. “It always did.”": a clause, and what follows is another sentence.
  if (/^[.?!]$/.test(tokens.norm[next.from - 1]) && isClause(tokens, front)) return draft;
  const parted = /^[,—–]$|^--$/.test(tokens.norm[next.from - 1]);
  if (parted && !(quotationOf[next.from] >= 0 && tellsOccasion(tokens, front, next))) return draft;
  return withContent(draft, content.slice(1));
}

/** A clause of its own: "The plan works", not "Asked about the plan". */
function isClause(tokens: AttributionLayers["tokens"], { from, to }: TokenRange): boolean {
  if (tokens.pos[from] === "VERB" && !isFiniteForm(tokens, from)) return false;
  for (let i = from; i < to; i++) if (isFiniteForm(tokens, i)) return true;
  return false;
}

/** "When Hale was asked", "Citing costs", before a quotation that begins anew. */
function tellsOccasion(
  { norm, pos, shape }: AttributionLayers["tokens"],
  front: TokenRange,
  next: TokenRange,
): boolean {
  const begins = (shape[next.from + 1] & SHAPE.capitalised) !== 0;
  return begins && (pos[front.from] === "VERB" || /^(?:when|after|as|while|before)$/.test(norm[front.from]));
}
