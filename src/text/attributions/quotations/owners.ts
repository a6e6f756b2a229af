import type { QuotedStretch } from "../../quotations.js";
import type { Draft } from "../draft.js";
import type { TokenRange } from "../layers.js";

/** The drafts whose content holds more than half of a quotation. */
export function ownersOf<T extends Draft>(drafts: readonly T[], quotation: QuotedStretch): readonly T[] {
  const half = (quotation.to - quotation.from) / 2;
  return drafts.filter(({ content }) => sharedTokens(content, quotation) > half);
}

function sharedTokens(content: readonly TokenRange[], { from, to }: TokenRange): number {
  return content.reduce(
    (sum, piece) => sum + Math.max(0, Math.min(piece.to, to) - Math.max(piece.from, from)),
    0,
  );
}

/** Whether two ranges share a token. */
export function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
