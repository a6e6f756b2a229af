import type { PartSpan } from "../../text/attributions/extractor/labels.js";
import type { TokenRange } from "../../text/attributions/layers.js";
import { tokenAt } from "../../text/tokens.js";
import type { DocField, Span } from "../../types.js";

/** An attribution as PolNeAR marks it: each part a list of spans, in code points. */
export interface MarkedAttribution {
  readonly source: readonly (readonly [start: number, end: number])[];
  readonly cue: readonly (readonly [start: number, end: number])[];
  readonly content: readonly (readonly [start: number, end: number])[];
}

/** What may stand at the edges of a span and is no part of what is learned. */
const EDGES = new Set(" \t\n\r.,;:!?\"'“”‘’()[]—–-\u00a0");
const QUOTE = /^(?:[“”"„‟«»‘’'‹›]|``|''|`)$/;

/**
 * The parts of attributions as tokens: without punctuation at their edges, but with the quotation marks of a quotation,
 * and of a bare mark ("Hale: …") the mark. Spans that hold no token are left out, and equal ones are there once.
 * `offsets` are those of the text's code points, from `utf16Offsets`.
 */
export function alignParts(
  field: Pick<DocField, "text" | "tokens">,
  attributions: readonly MarkedAttribution[],
  offsets: Uint32Array,
): PartSpan[] {
  const unitsOf = (offset: number): number => offsets[Math.min(offset, offsets.length - 1)];
  const found = new Map<string, PartSpan>();
  for (const attribution of attributions)
    for (const part of ["source", "cue", "content"] as const)
      for (const [start, end] of attribution[part]) {
        const range = alignSpan(field, { start: unitsOf(start), end: unitsOf(end) });
        if (range !== null) found.set(`${part} ${range.from} ${range.to}`, { part, ...range });
      }
  return [...found.values()];
}

function alignSpan({ text, tokens }: Pick<DocField, "text" | "tokens">, span: Span): TokenRange | null {
  let { start, end } = span;
  while (start < end && EDGES.has(text[start])) start++;
  while (end > start && EDGES.has(text[end - 1])) end--;
  if (end === start) return alignMark({ text, tokens }, span);
  let from = tokenAt(tokens, start);
  let to = tokenAt(tokens, end - 1) + 1;
  if (from > 0 && tokens.start[from - 1] >= span.start && QUOTE.test(tokens.norm[from - 1])) from--;
  let next = to;
  const inside = (i: number): boolean => i < tokens.length && tokens.end[i] <= span.end;
  while (inside(next) && /^[.,!?…]+$/.test(tokens.norm[next])) next++;
  if (inside(next) && QUOTE.test(tokens.norm[next])) to = next + 1;
  return { from, to };
}

function alignMark({ tokens }: Pick<DocField, "text" | "tokens">, { start, end }: Span): TokenRange | null {
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++)
    if (/[:—–-]/.test(tokens.norm[i])) return { from: i, to: i + 1 };
  return null;
}
