import type { Paragraph, Span } from "../types.js";

import type { QuotedStretch } from "./quotations.js";
import { type TokenPlaces, tokenAt } from "./tokens.js";

type Place = Pick<QuotedStretch, "from" | "to">;

/** A post that a page shows whole, and who wrote it, as the page says above or below it. */
export interface EmbeddedPost {
  readonly post: QuotedStretch;
  /** The dash of a signature; the bracket with the handle in a name above. */
  readonly cue: Place;
  readonly name: Place;
  /** Dash, name and handle. */
  readonly label: Place;
}

/** `— Ana Reyes (@anareyes) June 2, 2018`: what a page writes below a post of Twitter that it shows. */
const SIGNATURE =
  /\s*(?:—|–|―|--|(?<=\s)-(?=\s\p{Lu}))\s?((?!\s)(?:(?!--| - )[^\n—–―(]){1,60}(?:\([^()\n]{1,40}\) ?)?)(\(@\w{1,20}\))\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}/gu;

/** A post has at most 280 characters, and its links; what is longer has the article's words in it. */
const LONGEST = 340;

/** `Ana Reyes (@anareyes) What a day!`: other pages write it before the post. "Ana Reyes (@anareyes) is a writer" is prose. */
const HEADED =
  /^((?=\p{Lu})[^\n(:,]{2,50}(?:\([^()\n]{1,40}\))? ?)(\(@\w{1,20}\))\s+(?=[\p{Lu}\p{N}@#.“"‘…])/u;

/** What a page writes above a post for those who do not see it. */
const SKIP = /^Skip Twitter post by @\w+\s+/;

/** More paragraphs make no post. */
const MOST_PARAGRAPHS = 8;

/** A page that sets as many of its own paragraphs apart by this gap writes lists. */
const MOST_WIDE = 0.32;

/**
 * Posts that a page shows whole, each with its writer, handle and date behind a dash, or with writer and handle before it, in the
 * order of the text.
 *
 * A post begins with its paragraph, or behind the signature before it in the same paragraph; with the paragraph before where the
 * signature stands alone; and earlier where the page says so, or sets its paragraphs apart by more than its own.
 */
export function findEmbeddedPosts(
  text: string,
  tokens: TokenPlaces,
  paragraphs: readonly Paragraph[],
): EmbeddedPost[] {
  if (!text.includes("(@")) return [];
  const posts: EmbeddedPost[] = [];
  /** Where the last signature ends: no post reaches back over it. */
  let behind = 0;
  paragraphs.forEach((paragraph, index) => {
    let { start } = paragraph;
    for (const signature of text.slice(paragraph.start, paragraph.end).matchAll(SIGNATURE)) {
      const end = paragraph.start + signature.index;
      const close = end + signature[0].length;
      const post =
        start === paragraph.start ? { ...reachBack(text, paragraphs, index, end, behind) } : { start, end };
      const handle = paragraph.start + signature.index + signature[0].indexOf(signature[2]);
      const found = postOf(text, tokens, post, { handle, end });
      if (found !== null) posts.push(found);
      start = close;
      behind = close;
    }
    const headed = behind > paragraph.start ? null : headedBy(text, tokens, paragraphs, index);
    if (headed !== null) posts.push(headed);
  });
  return posts;
}

/** The post of a paragraph that begins with its writer and handle, and of those behind it that a wide gap sets apart. */
function headedBy(
  text: string,
  tokens: TokenPlaces,
  paragraphs: readonly Paragraph[],
  index: number,
): EmbeddedPost | null {
  const { start } = paragraphs[index];
  let { end } = paragraphs[index];
  const head = HEADED.exec(text.slice(start, Math.min(end, start + LONGEST)));
  if (head === null) return null;
  const from = start + head[0].length;
  for (let k = index + 1; k < paragraphs.length && paragraphs[k].end - from <= LONGEST; k++) {
    if (!isWideGap(text, end, paragraphs[k].start) || !setsPostsApart(text)) break;
    end = paragraphs[k].end;
  }
  if (end - from > LONGEST || from >= end) return null;
  const name = { from: tokenAt(tokens, start), to: tokenAt(tokens, start + head[1].length) };
  const cue = { from: name.to, to: tokenAt(tokens, from) };
  const post = stretchOf(tokens, from, end);
  if (name.from >= name.to || cue.to > post.from || post.from >= post.to) return null;
  return { post, cue, name, label: { from: name.from, to: cue.to } };
}

function stretchOf(tokens: TokenPlaces, start: number, end: number): QuotedStretch {
  const inner = { start, end, from: tokenAt(tokens, start), to: tokenAt(tokens, end - 1) + 1 };
  return { ...inner, inner, depth: 0, closed: true };
}

/** From where to where a post stands whose signature begins at `end` in a paragraph that no signature stands in before. */
function reachBack(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  end: number,
  behind: number,
): Span {
  let first = index;
  let last = end;
  // The signature is a paragraph of its own.
  if (end <= paragraphs[index].start) {
    const before = paragraphs[index - 1];
    if (before === undefined || before.start < behind) return { start: end, end };
    first--;
    last = before.end;
  }
  for (let k = first; k >= 0 && first - k < MOST_PARAGRAPHS && paragraphs[k].start >= behind; k--)
    if (
      SKIP.test(text.slice(paragraphs[k].start, paragraphs[k].start + 60)) &&
      last - paragraphs[k].start <= 2 * LONGEST
    )
      return { start: paragraphs[k].start, end: last };
  while (
    first > 0 &&
    paragraphs[first - 1].start >= behind &&
    last - paragraphs[first - 1].start <= LONGEST
  ) {
    const before = paragraphs[first - 1];
    if (!isWideGap(text, before.end, paragraphs[first].start) || text[before.end - 1] === ":") break;
    if (!setsPostsApart(text)) break;
    first--;
  }
  return { start: paragraphs[first].start, end: last };
}

/** Three blank lines: what embedding makes of an empty line within a post. */
function isWideGap(text: string, from: number, to: number): boolean {
  return text.slice(from, to).replace(/[^\n]/g, "").length === 4;
}

/** Whether few gaps of the text are as wide as within posts. */
function setsPostsApart(text: string): boolean {
  const gaps = text.match(/\n(?:[^\S\n]*\n)*/g) ?? [];
  const wide = gaps.filter((gap) => gap.replace(/[^\n]/g, "").length > 2).length;
  return wide <= MOST_WIDE * gaps.length;
}

function postOf(
  text: string,
  tokens: TokenPlaces,
  { start, end }: Span,
  signature: { readonly handle: number; readonly end: number },
): EmbeddedPost | null {
  const words = text.slice(start, end);
  const from = start + (SKIP.exec(words)?.[0].length ?? /^\s*/.exec(words)?.[0].length ?? 0);
  if (from >= end || end - from > LONGEST) return null;
  const post = stretchOf(tokens, from, end);
  const dash = tokenAt(tokens, signature.end + (/^\s*/.exec(text.slice(signature.end))?.[0].length ?? 0));
  const name = { from: dash + 1, to: tokenAt(tokens, signature.handle) };
  if (post.from >= post.to || dash < post.to || name.from >= name.to) return null;
  return { post, cue: { from: dash, to: dash + 1 }, name, label: { from: dash, to: name.to + 3 } };
}

/**
 * Quotations and posts in one list, in the order of the text. A post with quotation marks in it is left to them: what is
 * quoted there has a speaker of its own.
 */
export function mergePosts(
  quotations: readonly QuotedStretch[],
  posts: readonly EmbeddedPost[],
): readonly QuotedStretch[] {
  if (posts.length === 0) return quotations;
  const own = posts
    .map(({ post }) => post)
    .filter((post) => !quotations.some(({ from, to }) => from < post.to && post.from < to));
  return [...quotations, ...own].sort((a, b) => a.start - b.start || b.end - a.end);
}
