import type { Span } from "../../types.js";
import type { Counts } from "../agreement.js";
import { pairUp } from "../pair-up.js";
import { countCharacters, countSpans, placeOf, sharedLength, trimSpan } from "../spans.js";
import type { Attributed } from "./read-articles.js";

export const PARTS = ["source", "cue", "content"] as const;
type Part = (typeof PARTS)[number];

/** What is counted in an article: spans and characters of each part, and attributions as a whole. */
export interface AttributionCounts {
  readonly spans: Readonly<Record<Part, Counts>>;
  readonly characters: Readonly<Record<Part, Counts>>;
  /** Attributions of which cue, source and content are all right, each to both of its ends. */
  readonly whole: Counts;
  /** Attributions of which cue, source and content all overlap those of an annotated one. */
  readonly overlapping: Counts;
}

/**
 * Counts how far attributions that were found in an article agree with annotated ones.
 *
 * All spans are cut to what stands between blanks and punctuation first. Of **spans**, each piece of an interrupted
 * content is one, and one that several attributions share counts once. A **whole** attribution is right when an annotated
 * one has the same cue, the same source or likewise none, and the same pieces of content; one to one. It is
 * **overlapping** when the two share at least a character in the cue, in the source, or likewise have none, and in the
 * content; one to one, the pair that shares most characters first, so an attribution cannot be right twice.
 */
export function compareAttributions(
  text: string,
  annotated: readonly Attributed[],
  found: readonly Attributed[],
): AttributionCounts {
  const gold = annotated.map((one) => trimAttribution(text, one));
  const own = found.map((one) => trimAttribution(text, one));
  const countParts = (
    count: (gold: readonly Span[], own: readonly Span[]) => Counts,
  ): Record<Part, Counts> => {
    const countPart = (part: Part): Counts =>
      count(
        gold.flatMap((one) => one[part]),
        own.flatMap((one) => one[part]),
      );
    return { source: countPart("source"), cue: countPart("cue"), content: countPart("content") };
  };
  const countPairs = (sharedOf: (one: Attributed, other: Attributed) => number): Counts => ({
    gold: gold.length,
    predicted: own.length,
    correct: pairUp(gold, own, sharedOf).size,
  });
  return {
    spans: countParts(countSpans),
    characters: countParts((some, others) => countCharacters(text, some, others)),
    whole: countPairs((one, other) =>
      PARTS.every((part) => placeOf(one[part]) === placeOf(other[part])) ? 1 : 0,
    ),
    overlapping: countPairs(sharedCharacters),
  };
}

function trimAttribution(text: string, attribution: Attributed): Attributed {
  const trim = (spans: readonly Span[]): Span[] => spans.map((span) => trimSpan(text, span));
  const { source, cue, content } = attribution;
  return { ...attribution, source: trim(source), cue: trim(cue), content: trim(content) };
}

/** How much two attributions share; 0 when one of the parts shares nothing, though one of the two has it. */
function sharedCharacters(one: Attributed, other: Attributed): number {
  let shared = 0;
  for (const part of PARTS) {
    if (one[part].length === 0 && other[part].length === 0) continue;
    const length = sharedLength(one[part], other[part]);
    if (length === 0) return 0;
    shared += length;
  }
  return shared;
}
