import type { TokenRange } from "../layers.js";

/** The parts of an attribution, in the order of their labels. */
export const PARTS = ["source", "cue", "content"] as const;
export type Part = (typeof PARTS)[number];

/** A stretch of tokens that is a part of an attribution, nobody knows yet of which. */
export interface PartSpan extends TokenRange {
  readonly part: Part;
}

/** Labels of tokens: 0 for none, then for each part one for its first token and one for the others. */
export const LABEL_COUNT = 1 + 2 * PARTS.length;

/** The label of the first token of a part. */
export function beginLabel(part: Part): number {
  return 1 + 2 * PARTS.indexOf(part);
}

/** Which label may follow which, and which may come first: the later tokens of a part follow its others. */
export function allowedLabels(): { readonly allowed: Uint8Array; readonly first: Uint8Array } {
  const allowed = new Uint8Array(LABEL_COUNT * LABEL_COUNT).fill(1);
  const first = new Uint8Array(LABEL_COUNT).fill(1);
  for (const part of PARTS) {
    const begin = beginLabel(part);
    first[begin + 1] = 0;
    for (let label = 0; label < LABEL_COUNT; label++)
      if (label !== begin && label !== begin + 1) allowed[label * LABEL_COUNT + begin + 1] = 0;
  }
  return { allowed, first };
}

/** Writes the labels of spans; where they overlap, a cue's go over a source's, and both over a content's. */
export function writeLabels(spans: readonly PartSpan[], labels: Uint8Array): void {
  for (const part of ["content", "source", "cue"] as const) {
    const begin = beginLabel(part);
    for (const span of spans) {
      if (span.part !== part) continue;
      labels.fill(begin + 1, span.from, span.to);
      labels[span.from] = begin;
    }
  }
}

/** The spans that labels say, of tokens from `from` on; `labels` begins with the label of that token. */
export function readSpans(labels: Uint8Array, length: number, from: number): PartSpan[] {
  const spans: PartSpan[] = [];
  for (let t = 0; t < length; ) {
    const label = labels[t];
    let end = t + 1;
    if (label > 0) {
      while (end < length && labels[end] === label + 1) end++;
      spans.push({ part: PARTS[(label - 1) >> 1], from: from + t, to: from + end });
    }
    t = end;
  }
  return spans;
}
