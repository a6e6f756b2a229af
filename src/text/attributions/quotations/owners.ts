import type { QuotedStretch } from "../../quotations.js";
import type { Draft } from "../draft.js";
import type { TokenRange } from "../layers.js";

/** The drafts whose content holds more than half of a quotation. */
export function ownersOf<T extends Draft>(drafts: readonly T[], quotation: QuotedStretch): readonly T[] {
  const half = (quotation.to - quotation.from) / 2;
  const owners: T[] = [];
  for (const draft of drafts) if (sharedTokens(draft.content, quotation) > half) owners.push(draft);
  return owners;
}

function sharedTokens(content: readonly TokenRange[], { from, to }: TokenRange): number {
  let sum = 0;
  for (const piece of content) sum += Math.max(0, Math.min(piece.to, to) - Math.max(piece.from, from));
  return sum;
}

/** Whether any part of a draft shares a token with the range. */
export function reaches({ cue, source, content }: Draft, range: TokenRange): boolean {
  if (overlap(cue, range) || (source !== null && overlap(source, range))) return true;
  for (const piece of content) if (overlap(piece, range)) return true;
  return false;
}

/** Whether two ranges share a token. */
export function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
