import type { Paragraph, Span } from "../types.js";
import type { QuotedStretch } from "./quotations.js";
import { type TokenPlaces, tokenAt } from "./tokens.js";

/** `— Ana Reyes (@anareyes) June 2, 2018`: what a page writes below a post of Twitter that it shows. */
const SIGNATURE =
  /\s*(?:—|–|―|--)\s?[^\s(][^(\n]{0,59}\(@\w{1,20}\)\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}/g;

/** A post has at most 280 characters, and its links; what is longer has the article's words in it. */
const LONGEST = 340;

/**
 * Posts that a page shows whole, each with its writer, handle and date behind a dash, as quotations without marks, in the
 * order of the text.
 *
 * A post begins with its paragraph, or behind the signature before it in the same paragraph.
 */
export function findEmbeddedPosts(
  text: string,
  tokens: TokenPlaces,
  paragraphs: readonly Paragraph[],
): QuotedStretch[] {
  if (!text.includes("(@")) return [];
  return paragraphs.flatMap((paragraph) => {
    let { start } = paragraph;
    return [...text.slice(paragraph.start, paragraph.end).matchAll(SIGNATURE)].flatMap((signature) => {
      const post = { start, end: paragraph.start + signature.index };
      start = post.end + signature[0].length;
      return stretchOf(text, tokens, post);
    });
  });
}

function stretchOf(text: string, tokens: TokenPlaces, { start, end }: Span): QuotedStretch[] {
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  if (from >= end || end - from > LONGEST) return [];
  const inner = { start: from, end, from: tokenAt(tokens, from), to: tokenAt(tokens, end - 1) + 1 };
  return [{ start: from, end, from: inner.from, to: inner.to, inner, depth: 0, closed: true }];
}

/**
 * Quotations and posts in one list, in the order of the text. A post with quotation marks in it is left to them: what is
 * quoted there has a speaker of its own.
 */
export function mergePosts(
  quotations: readonly QuotedStretch[],
  posts: readonly QuotedStretch[],
): readonly QuotedStretch[] {
  if (posts.length === 0) return quotations;
  const own = posts.filter((post) => !quotations.some(({ from, to }) => from < post.to && post.from < to));
  return [...quotations, ...own].sort((a, b) => a.start - b.start || b.end - a.end);
}
