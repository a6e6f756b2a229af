import type { Span } from "../types.js";

/**
 * Spans of the lines of a text that have words, without the blanks around them.
 * @example linesOf(" a b \n\n c") // [{ start: 1, end: 4 }, { start: 8, end: 9 }]
 */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n\r]*\S)?/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** Those of the spans that share a character with another. */
export function overlapping<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  return spans.filter((span) => span.start < end && start < span.end);
}
