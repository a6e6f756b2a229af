import type { Span } from "../types.js";

/** Ends the stretch; a text without it is not looked at. */
const MORE = " MORE";

/** A word of a name, up to five further words, the first again, a headline behind or run into it, and so to MORE. */
const NAME_LINK =
  /(?<!\p{L})(\p{Lu}[\p{L}'’-]+)( ?(?:[\p{Lu}(“"][\p{L}.()"”“'’-]* ){0,5}\1)(?=[\p{Lu}\d ]).{20,700}? MORE(?!\p{L})/gu;

/**
 * Links that a page sets behind a name in its prose, in the order of the text; none in most texts.
 *
 * The Hill repeats the name in full, runs the headlines of other stories into it and ends with MORE: "Ann Hale Ann
 * Maria HaleSenate votes Markets fall MORE (D-Ohio) said". The stretch begins behind the name as the sentence has it.
 * @example findNameLinks("Sen. Hale Ann HaleSenate votes late on Friday MORE said no.") // [{ start: 9, end: 50 }]
 */
export function findNameLinks(text: string): Span[] {
  if (!text.includes(MORE)) return [];
  const links: Span[] = [];
  const pattern = new RegExp(NAME_LINK);
  let match = pattern.exec(text);
  while (match !== null) {
    const { index, 0: all, 1: word, 2: again } = match;
    const end = index + all.length;
    // The given name comes again before the surname does: the last of them is where the link begins.
    pattern.lastIndex = index + word.length;
    const next = pattern.exec(text);
    const within = next !== null && next.index < index + word.length + again.length;
    if (!within) links.push({ start: index + word.length, end });
    match = next !== null && !within && next.index < end ? null : next;
    if (match === null) {
      pattern.lastIndex = end;
      match = pattern.exec(text);
    }
  }
  return links;
}

/** The paragraphs in the pieces that are left of them when such links are cut out. */
export function withoutNameLinks(text: string, paragraphs: readonly Span[]): readonly Span[] {
  const links = findNameLinks(text);
  if (links.length === 0) return paragraphs;
  const pieces: Span[] = [];
  for (const { start, end } of paragraphs) {
    let from = start;
    for (const link of links) {
      if (link.end <= from || link.start >= end) continue;
      if (link.start > from) pieces.push({ start: from, end: link.start });
      from = link.end;
    }
    if (from < end) pieces.push({ start: from, end });
  }
  return pieces;
}
