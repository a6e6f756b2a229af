import type { Article, Field, Furniture, Paragraph, Sentence } from "../types.js";
import { findFurniture } from "./furniture.js";
import { withoutNameLinks } from "./name-links.js";
import { splitParagraphs } from "./paragraphs.js";
import { readTokens } from "./read-tokens.js";
import { findSentences } from "./sentences.js";
import { type AlignedTokens, tokenAt } from "./tokens.js";

/** A field cut into its parts, before anything is said of them. */
export interface SplitText {
  readonly places: AlignedTokens;
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Furniture[];
  readonly sentences: readonly Sentence[];
}

/** Cuts a field into paragraphs, furniture, sentences and tokens. */
export function splitText(article: Article, field: Field, text: string): SplitText {
  const spans = splitParagraphs(text);
  const places = readTokens(text, withoutNameLinks(text, spans));
  const furniture = findFurniture(field, article, text, places, spans);
  let piece = 0;
  const paragraphs = spans
    .map(({ start, end }): Paragraph => {
      const from = tokenAt(places, start);
      const to = tokenAt(places, end);
      while (piece < furniture.length && furniture[piece].to < to) piece++;
      return { start, end, from, to, furniture: piece < furniture.length && furniture[piece].from <= from };
    })
    .filter(({ from, to }) => from < to);
  const sentences = findSentences(text, places, paragraphs, furniture);
  return { places, paragraphs, furniture, sentences };
}

/** The sentences of an article's text as lists of their tokens as they are written; to count words in, without tags. */
export function splitSentences(article: Article): string[][] {
  const { text } = article;
  const { places, sentences } = splitText(article, "text", text);
  return sentences.map(({ from, to }) => {
    const forms: string[] = [];
    for (let i = from; i < to; i++) forms.push(text.slice(places.start[i], places.end[i]));
    return forms;
  });
}
