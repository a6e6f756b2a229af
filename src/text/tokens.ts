import type { Span, Tokens } from "../types.js";
import { OTHER_LETTER } from "./prepare.js";
import type { Reading } from "./reader.js";
import { SHAPE } from "./shape.js";
import {
  firstOf,
  lastOf,
  learnWord,
  lengthOf,
  numberOfWritten,
  shapeOfWord,
  type Vocabulary,
} from "./vocabulary.js";

/** What stands where, before anything is said of it. */
export type TokenPlaces = Pick<Tokens, "length" | "start" | "end" | "norm" | "shape">;

/** Tokens on their way to be tagged. */
export interface AlignedTokens extends TokenPlaces {
  /** The vocabulary's number of each token as it is written. */
  readonly ids: Uint32Array;
  readonly vocabulary: Vocabulary;
}

/** The same without their words, which the numbers stand for. */
export type TokenLists = Omit<AlignedTokens, "norm" | "vocabulary">;

/**
 * Places of the tokens of `text` from what wink-nlp read in `prepared`, a text of the same length.
 *
 * Offsets are found by walking the text, never by adding up wink-nlp's spaces, which exotic blanks shift.
 * A clitic, apart in the prepared text, gets its apostrophe back: `’s`, `'m`.
 */
export function alignTokens(
  text: string,
  prepared: string,
  reading: Reading,
  vocabulary: Vocabulary,
): TokenLists {
  const { ids: read } = reading;
  const count = read.length;
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const shape = new Uint8Array(count);
  const ids = new Uint32Array(count);
  let length = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const id = read[i];
    if (!(lengthOf(vocabulary, id) > 0)) learnWord(vocabulary, id, reading.valueAt(i));
    if (isBlank(firstOf(vocabulary, id))) continue;
    const begin = placeOf(vocabulary, id, prepared, at);
    if (begin < 0) continue;
    at = begin + lengthOf(vocabulary, id);
    const first = isDetached(text, prepared, begin) ? begin - 1 : begin;
    const attached = length > 0 && end[length - 1] === first;
    const written = first < begin || isRewritten(vocabulary, id, text, begin);
    const word = written ? numberOfWritten(vocabulary, writtenOf(text, first, at)) : id;
    let bits = shapeOfWord(vocabulary, word);
    if (!attached) bits |= SHAPE.blankBefore;
    start[length] = first;
    end[length] = at;
    shape[length] = bits;
    if ((bits & SHAPE.punctuation) === 0 && !(attached && continuesWord(text, start, end, shape, length)))
      shape[length] |= SHAPE.word;
    ids[length] = word;
    length++;
  }
  return {
    length,
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    shape: shape.subarray(0, length),
    ids: ids.subarray(0, length),
  };
}

/** A clitic is the same word behind either apostrophe. */
function writtenOf(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return end - start > 1 && written.charCodeAt(0) === 0x2019 ? `'${written.slice(1)}` : written;
}

/** Where the token stands at or after `at`; -1 when it is nowhere. */
function placeOf(vocabulary: Vocabulary, id: number, prepared: string, at: number): number {
  let begin = at;
  while (begin < prepared.length && isBlank(prepared.charCodeAt(begin))) begin++;
  // The first and the last character tell as much as a comparison of all, at a fraction of the time.
  const here =
    prepared.charCodeAt(begin) === firstOf(vocabulary, id) &&
    prepared.charCodeAt(begin + lengthOf(vocabulary, id) - 1) === lastOf(vocabulary, id);
  return here ? begin : prepared.indexOf(vocabulary.values[id], at);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}

/** Whether what stands behind a blank in the prepared text stands behind an apostrophe in the text. */
function isDetached(text: string, prepared: string, begin: number): boolean {
  if (begin === 0 || prepared.charCodeAt(begin - 1) !== 32) return false;
  const before = text.charCodeAt(begin - 1);
  return before === 39 || before === 0x2019;
}

/**
 * Whether the text has something else where wink-nlp read this token: other punctuation, an acronym with its full
 * stops, or letters of another script.
 */
function isRewritten(vocabulary: Vocabulary, id: number, text: string, begin: number): boolean {
  const first = firstOf(vocabulary, id);
  const mark = (shapeOfWord(vocabulary, id) & SHAPE.punctuation) !== 0 && first !== text.charCodeAt(begin);
  const acronym = text.charCodeAt(begin + 1) === 46 && vocabulary.values[id].charCodeAt(1) === 88;
  return mark || acronym || first === OTHER_LETTER;
}

/** Later parts of `so-called`, `don't`, `Turkey's` and `cannot` are no words of their own. */
function continuesWord(
  text: string,
  start: Uint32Array,
  end: Uint32Array,
  shape: Uint8Array,
  i: number,
): boolean {
  if ((shape[i - 1] & SHAPE.punctuation) === 0) return true;
  if (i < 2 || end[i - 2] !== start[i - 1] || (shape[i - 2] & SHAPE.punctuation) !== 0) return false;
  return end[i - 1] - start[i - 1] === 1 && "-‐‑'’".includes(text[start[i - 1]]);
}

/** Number of words among the tokens `from` up to, not including, `to`. */
export function countTokenWords(tokens: Pick<Tokens, "shape">, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) words += tokens.shape[i] & SHAPE.word;
  return words;
}

/** The span of the tokens `from` up to, not including, `to`; there must be at least one. */
export function spanOfTokens(
  tokens: TokenPlaces,
  from: number,
  to: number,
): Span & { from: number; to: number } {
  return { start: tokens.start[from], end: tokens.end[to - 1], from, to };
}

/** Index of the first token that ends after `offset`: the token there, or the next; `length` when there is none. */
export function tokenAt(tokens: TokenPlaces, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.end[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
