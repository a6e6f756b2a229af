import type { PartOfSpeech, Span, Tokens } from "../types.js";
import { OTHER_LETTER } from "./prepare.js";
import type { Reading } from "./reader.js";
import { SHAPE } from "./shape.js";
import {
  firstOf,
  hasLemma,
  lastOf,
  learnLemma,
  learnWord,
  lemmaOfWord,
  lengthOf,
  normOf,
  normOfWord,
  pairOf,
  shapeOf,
  shapeOfWord,
  type Vocabulary,
} from "./vocabulary.js";

/** The clitic of a possessive, which stands apart in the prepared text. */
const CLITIC = "'s";

/**
 * Tokens of `text` from what wink-nlp read in `prepared`, a text of the same length.
 *
 * Offsets are found by walking the text, never by adding up wink-nlp's spaces, which exotic blanks shift.
 * The clitic of a possessive, apart in the prepared text, gets its apostrophe back: `’s`, tag PART.
 */
export function alignTokens(text: string, prepared: string, reading: Reading): Tokens {
  const { ids, pos, vocabulary } = reading;
  const count = ids.length;
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const shape = new Uint8Array(count);
  const word = new Uint32Array(count);
  const norm = new Array<string>(count);
  const lemma = new Array<string>(count);
  const tags = new Array<PartOfSpeech>(count);
  let length = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const tag = pos[i];
    if (tag === "SPACE") continue;
    const id = ids[i];
    if (!(lengthOf(vocabulary, id) > 0)) learnWord(vocabulary, id, reading.valueAt(i));
    const begin = placeOf(vocabulary, id, prepared, at);
    if (begin < 0 || isBlank(firstOf(vocabulary, id))) continue;
    at = begin + lengthOf(vocabulary, id);
    const clitic = isDetachedClitic(text, prepared, begin, at);
    const first = clitic ? begin - 1 : begin;
    const attached = length > 0 && end[length - 1] === first;
    const written = clitic ? CLITIC : rewritten(vocabulary, id, text, begin);
    let bits = written === null ? shapeOfWord(vocabulary, id) : shapeOfWritten(written);
    if (!attached) bits |= SHAPE.blankBefore;
    if (tag === "NUM") bits |= SHAPE.number;
    start[length] = first;
    end[length] = at;
    shape[length] = bits;
    if ((bits & SHAPE.punctuation) === 0 && !(attached && continuesWord(text, start, end, shape, length)))
      shape[length] |= SHAPE.word;
    if (written === null) {
      if (!hasLemma(vocabulary, id, tag)) findLemma(reading, i, tag);
      norm[length] = normOfWord(vocabulary, id);
      lemma[length] = lemmaOfWord(vocabulary, id);
      word[length] = pairOf(vocabulary, id);
    } else {
      norm[length] = normOfWritten(written);
      lemma[length] = norm[length];
    }
    tags[length] = clitic ? "PART" : tag;
    length++;
  }
  norm.length = length;
  lemma.length = length;
  tags.length = length;
  return {
    ...{ length, norm, lemma, pos: tags },
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    shape: shape.subarray(0, length),
    word: word.subarray(0, length),
    vocabulary: vocabulary.key,
  };
}

const MARK = /^[“”‘’–—…]$/;

/** Curly marks and dashes are one token in thirty: nothing is to be found out about them. */
function shapeOfWritten(written: string): number {
  return MARK.test(written) ? SHAPE.punctuation : shapeOf(written);
}

function normOfWritten(written: string): string {
  if (!MARK.test(written)) return normOf(written);
  return written === "’" ? "'" : written;
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

/** An s behind a blank that is an apostrophe in the text. */
function isDetachedClitic(text: string, prepared: string, begin: number, end: number): boolean {
  if (end - begin !== 1 || begin === 0 || prepared.charCodeAt(begin - 1) !== 32) return false;
  const code = prepared.charCodeAt(begin);
  if (code !== 115 && code !== 83) return false;
  const before = text.charCodeAt(begin - 1);
  return before === 39 || before === 0x2019;
}

/**
 * What stood in the text where the prepared text has other punctuation, an acronym without its full stops, or letters
 * of another script; `null` for all other tokens.
 */
function rewritten(vocabulary: Vocabulary, id: number, text: string, begin: number): string | null {
  const first = firstOf(vocabulary, id);
  const mark = (shapeOfWord(vocabulary, id) & SHAPE.punctuation) !== 0 && first !== text.charCodeAt(begin);
  const acronym = text.charCodeAt(begin + 1) === 46 && vocabulary.values[id].charCodeAt(1) === 88;
  const foreign = first === OTHER_LETTER;
  return mark || acronym || foreign ? text.slice(begin, begin + lengthOf(vocabulary, id)) : null;
}

/**
 * Learns wink-nlp's lemma where it can be trusted: it has none for a few odd tokens, and for `cannot` before a full
 * stop one that depends on what was read before.
 */
function findLemma({ ids, vocabulary, lemmaAt }: Reading, index: number, tag: PartOfSpeech): void {
  const id = ids[index];
  const norm = normOfWord(vocabulary, id);
  const asked = (shapeOfWord(vocabulary, id) & SHAPE.punctuation) === 0 && norm !== "cannot";
  const lemma = asked ? lemmaAt(index) : norm === "cannot" ? "can" : norm;
  learnLemma(vocabulary, id, tag, lemma === undefined ? norm : normOf(lemma));
  hasLemma(vocabulary, id, tag);
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
export function countTokenWords(tokens: Tokens, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) words += tokens.shape[i] & SHAPE.word;
  return words;
}

/** The span of the tokens `from` up to, not including, `to`; there must be at least one. */
export function spanOfTokens(tokens: Tokens, from: number, to: number): Span & { from: number; to: number } {
  return { start: tokens.start[from], end: tokens.end[to - 1], from, to };
}

/** Index of the first token that ends after `offset`: the token there, or the next; `length` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.end[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
