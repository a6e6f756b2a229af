import type { Span } from "../../types.js";
import type { Counts } from "../agreement.js";
import { countCharacters } from "../spans.js";

/** What is counted in an article. */
export interface LoadedCounts {
  readonly characters: Counts;
  readonly lines: Counts;
}

/**
 * Counts how far loaded words that were found in an article agree with annotated spans.
 *
 * By **characters**, each once however many spans cover it; and by **lines** that hold a word of a span.
 */
export function compareArticle(text: string, gold: readonly Span[], found: readonly Span[]): LoadedCounts {
  const lines = linesOf(text);
  const holds = (spans: readonly Span[], line: Span): boolean =>
    spans.some(({ start, end }) => start < line.end && line.start < end);
  let lineCounts: Counts = { gold: 0, predicted: 0, correct: 0 };
  for (const line of lines) {
    const [marked, flagged] = [holds(gold, line), holds(found, line)];
    lineCounts = {
      gold: lineCounts.gold + Number(marked),
      predicted: lineCounts.predicted + Number(flagged),
      correct: lineCounts.correct + Number(marked && flagged),
    };
  }
  return { characters: countCharacters(text, gold, found), lines: lineCounts };
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== "")
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
