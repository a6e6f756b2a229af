import type { WordsAt } from "../compare/events/event-detail.js";

/**
 * Where words stand: article, field, and the half-open range of characters.
 * @example describePlace({ article: "a1", field: "text", start: 12, end: 15 }) // "a1, text 12–15"
 */
export function describePlace({ article, field, start, end }: Omit<WordsAt, "text">): string {
  return `${article}, ${field} ${start}–${end}`;
}
