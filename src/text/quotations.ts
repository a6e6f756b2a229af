import type { Paragraph, Span, TokenSpan } from "../types.js";
import { type TokenPlaces, tokenAt } from "./tokens.js";

/** A stretch between quotation marks, before it is known what the marks do. */
export interface QuotedStretch extends TokenSpan {
  readonly inner: TokenSpan;
  readonly depth: number;
  readonly closed: boolean;
}

/** An opening mark that waits for its closing one. */
interface OpenMark {
  readonly family: Family;
  readonly at: number;
  readonly width: number;
}

type Family = "double" | "single" | "guillemet" | "corner";

const MARKS = /``|''|[“”"„‟«»‘’'‚‛‹›「」『』]/g;

/** Deeper nesting is a slip of the pen, not a quotation in a quotation in a quotation. */
const DEEPEST = 3;

/**
 * Quotations of a field, in the order of their opening marks.
 *
 * Curly, straight and single marks, guillemets and corner brackets, nested to three levels. A quotation that is still open at the end of its
 * paragraph goes on when the next paragraph repeats the opening mark; otherwise it ends with its paragraph and is
 * marked `closed: false`. Apostrophes ('80s, rock 'n' roll, workers’ rights) open and close nothing.
 */
export function findQuotations(
  text: string,
  tokens: TokenPlaces,
  paragraphs: readonly Paragraph[],
): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let carried: OpenMark | null = null;
  for (const paragraph of paragraphs) {
    const stack: OpenMark[] = [];
    let from = paragraph.start;
    if (carried !== null) {
      const repeated = repeatsMark(text, paragraph, carried);
      if (repeated === 0) pushStretch(found, text, tokens, carried, lastEnd(paragraphs, paragraph), 0, false);
      else {
        stack.push(carried);
        from += repeated;
      }
      carried = null;
    }
    scanParagraph(found, text, tokens, { start: from, end: paragraph.end }, stack);
    while (stack.length > 1) {
      const mark = stack.pop();
      // An inner mark without a partner is an apostrophe more often than a quotation.
      if (mark !== undefined && mark.family !== "single")
        pushStretch(found, text, tokens, mark, paragraph.end, stack.length, false);
    }
    const open = stack.pop();
    if (open !== undefined && open.family !== "single") carried = open;
  }
  const last = paragraphs.at(-1);
  if (carried !== null && last !== undefined) pushStretch(found, text, tokens, carried, last.end, 0, false);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Width of the mark with which the paragraph takes up an open quotation again; 0 when it does not. */
function repeatsMark(text: string, paragraph: Span, open: OpenMark): number {
  const character = text[paragraph.start];
  const family = character === undefined ? null : familyOf(character);
  return family === open.family && character !== "”" && character !== "»" ? 1 : 0;
}

function lastEnd(paragraphs: readonly Paragraph[], paragraph: Paragraph): number {
  return paragraphs[paragraphs.indexOf(paragraph) - 1].end;
}

function scanParagraph(
  found: QuotedStretch[],
  text: string,
  tokens: TokenPlaces,
  range: Span,
  stack: OpenMark[],
): void {
  MARKS.lastIndex = range.start;
  for (;;) {
    const match = MARKS.exec(text);
    if (match === null || match.index >= range.end) return;
    const at = match.index;
    const mark = match[0];
    const family = familyOf(mark);
    if (family === "single" && isApostrophe(text, at, mark, range, stack)) continue;
    const index = stack.findLastIndex((open) => open.family === family);
    const closes = index >= 0 && canClose(text, at, mark, range);
    if (closes) {
      // What was opened inside and not closed was no quotation.
      stack.length = index + 1;
      const open = stack.pop();
      if (open !== undefined) pushStretch(found, text, tokens, open, at + mark.length, stack.length, true);
    } else if (
      (index < 0 || opensWithin(mark, stack)) &&
      stack.length < DEEPEST &&
      canOpen(text, at, mark, range)
    ) {
      stack.push({ family, at, width: mark.length });
    }
  }
}

/** “… ‘… “ …: within marks of another kind the first kind may open again. */
function opensWithin(mark: string, stack: readonly OpenMark[]): boolean {
  return (mark === "“" || mark === "‘") && stack[stack.length - 1].family !== familyOf(mark);
}

function familyOf(mark: string): Family {
  if ('“”"„‟'.includes(mark) || mark === "``" || mark === "''") return "double";
  if ("«»‹›".includes(mark)) return "guillemet";
  if ("「」『』".includes(mark)) return "corner";
  return "single";
}

const OPENERS = "“„‟«‘‚‛‹「『";
const WORD = /[\p{L}\p{N}]/u;

function canOpen(text: string, at: number, mark: string, range: Span): boolean {
  const next = text[at + mark.length];
  if (next === undefined || at + mark.length >= range.end) return false;
  // « French leaves a blank within the marks. »
  if (/\s/.test(next)) return mark === "«" && holdsBefore(text, "»", at + 1, range.end);
  // »German turns them round.«
  if (mark === "»" || mark === "›")
    return opensWrongly(text, at, range) && holdsBefore(text, mark === "»" ? "«" : "‹", at + 1, range.end);
  if (OPENERS.includes(mark)) return true;
  if (mark === "”" || mark === "’") return opensWrongly(text, at, range);
  const before = at === range.start ? " " : text[at - 1];
  return !WORD.test(before) || mark === "``";
}

function holdsBefore(text: string, mark: string, from: number, end: number): boolean {
  const at = text.indexOf(mark, from);
  return at >= 0 && at < end;
}

/** A closing mark typed where an opening one belongs: after a blank and before a letter. */
function opensWrongly(text: string, at: number, range: Span): boolean {
  return (at === range.start || /[\s(]/.test(text[at - 1])) && WORD.test(text[at + 1] ?? "");
}

function canClose(text: string, at: number, mark: string, range: Span): boolean {
  if (mark === "”" || mark === "’" || mark === "»" || mark === "›" || mark === "''") return true;
  if (mark === "」" || mark === "』") return true;
  if (mark === "``") return false;
  if (OPENERS.includes(mark)) {
    // “, ‘ and « close in German, and are slips in English: they close only behind a word and before a blank.
    const after = text[at + 1];
    return (
      (mark === "“" || mark === "‘" || mark === "«" || mark === "‹") &&
      at > range.start &&
      /[\p{L}\p{N}.,!?…]/u.test(text[at - 1]) &&
      (after === undefined || /[\s.,;:)]/.test(after))
    );
  }
  const before = at === range.start ? " " : text[at - 1];
  return !/[\s([]/.test(before) || at + 1 >= range.end || /[\s.,;:!?)]/.test(text[at + 1]);
}

/** '80s, ’em, rock 'n' roll, don’t, workers’ rights: marks that are part of a word. */
function isApostrophe(
  text: string,
  at: number,
  mark: string,
  range: Span,
  stack: readonly OpenMark[],
): boolean {
  if (mark === "‘" || mark === "‚" || mark === "‛")
    return /^.(?:\d\ds?\b|(?:n|em|til|tis|twas|cause|bout|round)\b)/i.test(text.slice(at, at + 7));
  const before = at > range.start ? text[at - 1] : " ";
  const after = at + 1 < range.end ? text[at + 1] : " ";
  if (WORD.test(before) && WORD.test(after)) return true;
  // The second mark of rock ’n’ roll.
  if (/^[‘’']n['’]$/i.test(text.slice(Math.max(range.start, at - 2), at + 1))) return true;
  const open = stack.some((other) => other.family === "single");
  if (!WORD.test(before) && WORD.test(after)) {
    if (/^.(?:\d\ds?\b|(?:n|em|til|tis|twas|cause|bout|round)\b)/i.test(text.slice(at, at + 7))) return true;
    // A straight mark or a wrong-way-round curly one opens only when one that could close it follows.
    return !open && !closesLater(text, at + 1, range.end);
  }
  if (!open) return true;
  // workers’ rights inside a single quotation: a plural possessive unless nothing later can close.
  return (
    /[sS]/.test(before) &&
    /\s/.test(after) &&
    /\p{Ll}/u.test(text[at + 2] ?? "") &&
    closesLater(text, at + 1, range.end)
  );
}

/** How far a single quotation may reach: marks that are further apart have nothing to do with each other. */
const LONGEST_SINGLE = 600;

/** Whether a single mark that can close a quotation stands between `from` and `end`. */
function closesLater(text: string, from: number, end: number): boolean {
  const limit = Math.min(end, from + LONGEST_SINGLE);
  for (let k = from + 1; k < limit; k++) {
    const character = text[k];
    if (character !== "'" && character !== "’") continue;
    const before = text[k - 1];
    const after = k + 1 < end ? text[k + 1] : " ";
    if (!/\s/.test(before) && !WORD.test(after)) return true;
  }
  return false;
}

function pushStretch(
  found: QuotedStretch[],
  text: string,
  tokens: TokenPlaces,
  open: OpenMark,
  end: number,
  depth: number,
  closed: boolean,
): void {
  const from = tokenAt(tokens, open.at);
  const to = tokenAt(tokens, end - 1) + 1;
  if (to > tokens.length) return;
  // A mark may be part of a token ('a); the characters between the marks count, not the tokens' edges.
  const innerFrom = isMark(text, tokens, from) ? tokenAt(tokens, open.at + open.width) : from;
  const innerTo = closed && isMark(text, tokens, to - 1) ? to - 1 : to;
  if (innerFrom >= innerTo) return;
  const start = Math.max(tokens.start[innerFrom], open.at + open.width);
  const innerEnd = closed ? Math.min(tokens.end[innerTo - 1], end - 1) : tokens.end[innerTo - 1];
  if (start >= innerEnd) return;
  const inner = { start, end: innerEnd, from: innerFrom, to: innerTo };
  found.push({ start: open.at, end, from, to, inner, depth, closed });
}

function isMark(text: string, tokens: TokenPlaces, i: number): boolean {
  return (
    i < tokens.length &&
    /^(?:[“”"„‟«»‘’'‚‹›「」『』]|``|''|`)$/.test(text.slice(tokens.start[i], tokens.end[i]))
  );
}
