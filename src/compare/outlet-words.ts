import type { ArticleReport, Span } from "../types.js";

/** U.S. is one word, as are so-called and don't. */
const WORD = /\p{L}+(?:['’-]\p{L}+|\.\p{L}(?!\p{L}))*/gu;

/**
 * The words of a text that are the outlet's own, in lower case: those of its sentences that stand in no content of an attribution.
 * Bylines, captions and the like are in no sentence.
 * @example outletWords({ sentences: [{ field: "text", start: 0, end: 9, voice: "outlet", scores: {} }], attributions: [] }, "It rained") // ["it", "rained"]
 */
export function outletWords(
  { sentences, attributions }: Pick<ArticleReport, "sentences" | "attributions">,
  text: string,
): string[] {
  const others = attributions
    .flatMap(({ field, content }) => (field === "text" ? content : []))
    .sort((a, b) => a.start - b.start);
  const words: string[] = [];
  for (const { field, start, end } of sentences)
    if (field === "text")
      for (const span of without({ start, end }, others))
        for (const [word] of text.slice(span.start, span.end).matchAll(WORD))
          words.push(word.toLowerCase().replaceAll("’", "'"));
  return words;
}

/** What is left of a span when others, in order of their starts, are taken out. */
function without({ start, end }: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = start;
  for (const other of others) {
    if (other.start >= end) break;
    if (other.end <= at) continue;
    if (other.start > at) left.push({ start: at, end: other.start });
    at = Math.max(at, other.end);
  }
  if (at < end) left.push({ start: at, end });
  return left;
}
