import type { Span } from "../types.js";
import type { Counts } from "./agreement.js";

/** Blanks and punctuation that people and programs cut off or not as they like. */
const EDGES = new Set(" \t\n\r.,;:!?\"'“”‘’()[]—–-\u00a0");

/**
 * A span without the blanks and punctuation at its edges; one of nothing else is empty at its end.
 * @example trimSpan("He “left.”", { start: 2, end: 10 }) // { start: 4, end: 8 }
 */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGES.has(text[from])) from += 1;
  while (to > from && EDGES.has(text[to - 1])) to -= 1;
  return { start: from, end: to };
}

/** A name for the place of spans: the same for the same spans, in whatever order. */
export function placeOf(spans: readonly Span[]): string {
  return [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => `${start}-${end}`)
    .join(",");
}

/**
 * Counts of spans of which both ends must agree. A span that occurs twice, as the source of two attributions, counts once.
 * @example countSpans([{ start: 0, end: 2 }, { start: 0, end: 2 }], [{ start: 0, end: 3 }]) // { gold: 1, predicted: 1, correct: 0 }
 */
export function countSpans(gold: readonly Span[], predicted: readonly Span[]): Counts {
  return countPlaces(
    new Set(gold.map((span) => placeOf([span]))),
    new Set(predicted.map((span) => placeOf([span]))),
  );
}

function countPlaces(gold: ReadonlySet<string>, predicted: ReadonlySet<string>): Counts {
  let correct = 0;
  for (const place of predicted) if (gold.has(place)) correct += 1;
  return { gold: gold.size, predicted: predicted.size, correct };
}

/**
 * Counts of the characters that spans cover, each once however many spans cover it. Characters are code points.
 * @example countCharacters("a🎈b", [{ start: 0, end: 3 }], [{ start: 1, end: 4 }]) // { gold: 2, predicted: 2, correct: 1 }
 */
export function countCharacters(text: string, gold: readonly Span[], predicted: readonly Span[]): Counts {
  const covered = new Uint8Array(text.length);
  const cover = (spans: readonly Span[], bit: number): void => {
    for (const { start, end } of spans) for (let at = start; at < end; at++) covered[at] |= bit;
  };
  cover(gold, 1);
  cover(predicted, 2);
  // How many are in neither, in the gold alone, in the prediction alone, in both.
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) if (!isSecondHalf(text, at)) counts[covered[at]] += 1;
  return { gold: counts[1] + counts[3], predicted: counts[2] + counts[3], correct: counts[3] };
}

/** True for the second code unit of a character beyond U+FFFF. */
function isSecondHalf(text: string, at: number): boolean {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isLow && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/**
 * How many code units two lists of spans share; spans of one list are taken not to overlap.
 * @example sharedLength([{ start: 0, end: 4 }], [{ start: 2, end: 3 }, { start: 3, end: 9 }]) // 2
 */
export function sharedLength(some: readonly Span[], others: readonly Span[]): number {
  let shared = 0;
  for (const one of some)
    for (const other of others)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared;
}
