import type { Span } from "../types.js";

/** Share of lines that end inside a sentence from which single line ends are taken for wrapping. */
const WRAPPED_SHARE = 0.5;
/** Fewer line ends than this say nothing about wrapping. */
const WRAPPED_LINES = 4;

/**
 * Paragraphs of a text as spans without blanks at their edges, in order; empty for a blank text.
 *
 * A blank line always ends a paragraph. A single line end does too, unless the text is hard-wrapped: most of its
 * lines end in the middle of a sentence, as in a plain-text file with 72 columns.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = splitLines(text);
  const wrapped = isHardWrapped(text, lines);
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const line of lines) {
    const blank = line.start === line.end;
    if (blank || (open !== null && !wrapped)) {
      if (open !== null) paragraphs.push(open);
      open = null;
    }
    if (blank) continue;
    open = open === null ? { start: line.start, end: line.end } : { start: open.start, end: line.end };
  }
  if (open !== null) paragraphs.push(open);
  return paragraphs;
}

/** Lines without the blanks at their edges; `\r\n`, `\n`, `\r`, U+2028 and U+2029 end a line. */
function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  const ends = /\r\n|[\n\r\u2028\u2029]/g;
  let start = 0;
  for (;;) {
    const match = ends.exec(text);
    lines.push(trimSpan(text, start, match === null ? text.length : match.index));
    if (match === null) return lines;
    start = ends.lastIndex;
  }
}

const BLANK = /[\s\u200b\ufeff\0]/;

function trimSpan(text: string, start: number, end: number): Span {
  while (start < end && BLANK.test(text[start])) start++;
  while (end > start && BLANK.test(text[end - 1])) end--;
  return { start, end };
}

function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let joints = 0;
  let open = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const after = lines[i];
    if (before.start === before.end || after.start === after.end) continue;
    joints++;
    const long = before.end - before.start >= 40 && before.end - before.start <= 120;
    if (long && /[\p{L}\d,;’'-]/u.test(text[before.end - 1])) open++;
  }
  return joints >= WRAPPED_LINES && open / joints >= WRAPPED_SHARE;
}
