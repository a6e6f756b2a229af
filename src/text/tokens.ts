import type { PartOfSpeech, Span, Tokens } from "../types.js";
import type { Reading } from "./reader.js";

/** Bits of `Tokens.shape`. */
export const SHAPE = {
  /** Counts as a word: has a letter or digit and is not the later part of a compound or contraction. */
  word: 1,
  /** Begins with a capital letter. */
  capitalised: 2,
  /** At least two letters, all capitals. */
  allCaps: 4,
  /** Begins with a digit, or is a number word by its tag. */
  number: 8,
  /** Has neither letter nor digit. */
  punctuation: 16,
  /** A blank, a line end or nothing stands before it. */
  blankBefore: 32,
} as const;

/** Tokens of a reading with their place in wink-nlp's own list, where white space is a token too. */
export interface AlignedTokens {
  readonly tokens: Tokens;
  /** wink-nlp's token index to ours (that of the next token, for white space). */
  readonly indexOf: Int32Array;
}

/**
 * Tokens of `text` from what wink-nlp read in `prepared`, a text of the same length.
 *
 * Offsets are found by walking the text, never by adding up wink-nlp's spaces, which exotic blanks shift.
 * The clitic of a possessive, apart in the prepared text, gets its apostrophe back: `’s`, tag PART.
 */
export function alignTokens(text: string, prepared: string, reading: Reading): AlignedTokens {
  const { values, lemmas, pos } = reading;
  const count = values.length;
  const indexOf = new Int32Array(count + 1);
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const shape = new Uint8Array(count);
  const norms: string[] = [];
  const lemma: string[] = [];
  const tags: PartOfSpeech[] = [];
  let length = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    indexOf[i] = length;
    const value = values[i];
    const tag = pos[i];
    if (tag === "SPACE" || value.trim() === "") continue;
    let begin = at;
    if (!prepared.startsWith(value, begin)) {
      while (begin < prepared.length && isBlank(prepared.charCodeAt(begin))) begin++;
      if (!prepared.startsWith(value, begin)) {
        const next = prepared.indexOf(value, begin);
        if (next < 0) continue;
        begin = next;
      }
    }
    at = begin + value.length;
    const clitic = isDetachedClitic(text, prepared, value, begin);
    start[length] = clitic ? begin - 1 : begin;
    end[length] = at;
    const norm = clitic ? "'s" : normOf(readAs(value, text.slice(begin, at)));
    norms.push(norm);
    lemma.push(lemmaOf(norm, value, lemmas[i]));
    tags.push(clitic ? "PART" : tag);
    length++;
  }
  indexOf[count] = length;
  const tokens: Tokens = {
    length,
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    norm: norms,
    lemma,
    pos: tags,
    shape: shape.subarray(0, length),
  };
  for (let i = 0; i < length; i++) shape[i] = shapeOf(text, tokens, shape, i);
  return { tokens, indexOf };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}

function isDetachedClitic(text: string, prepared: string, value: string, begin: number): boolean {
  if (value !== "s" && value !== "S") return false;
  if (begin === 0 || prepared.charCodeAt(begin - 1) !== 32) return false;
  const before = text[begin - 1];
  return before === "'" || before === "’";
}

/** What stood in the text where the prepared text has other punctuation or an acronym without its full stops. */
function readAs(value: string, written: string): string {
  if (value === written) return value;
  return written.includes(".") || !/[\p{L}\p{N}]/u.test(value) ? written : value;
}

/**
 * wink-nlp's lemma where it can be trusted: it has none for a few odd tokens, whatever its types say, and for
 * `cannot` before a full stop one that depends on what was read before.
 */
function lemmaOf(norm: string, value: string, lemma: string | undefined): string {
  if (norm === "cannot") return "can";
  return lemma === undefined || value.toLowerCase() !== norm ? norm : normOf(lemma);
}

function normOf(value: string): string {
  const lower = value.toLowerCase();
  return plain.test(lower) ? lower : lower.replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for ASCII
const plain = /^[\x00-\x7f]*$/;

function shapeOf(text: string, tokens: Tokens, shape: Uint8Array, i: number): number {
  const from = tokens.start[i];
  const to = tokens.end[i];
  const norm = tokens.norm[i];
  const attached = i > 0 && tokens.end[i - 1] === from;
  let bits = attached ? 0 : SHAPE.blankBefore;
  const first = text.charCodeAt(from);
  const ascii = first < 128;
  const lower = first >= 97 && first <= 122;
  const upper = ascii ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text.slice(from, to));
  const digit = first >= 48 && first <= 57;
  if (upper) {
    bits |= SHAPE.capitalised;
    if (to - from > 1 && /^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}]*$/u.test(text.slice(from, to)))
      bits |= SHAPE.allCaps;
  }
  if (digit || tokens.pos[i] === "NUM") bits |= SHAPE.number;
  if (!lower && !upper && !digit && !/[\p{L}\p{N}]/u.test(norm)) return bits | SHAPE.punctuation;
  if (!attached || !continuesWord(text, tokens, shape, i)) bits |= SHAPE.word;
  return bits;
}

/** Later parts of `so-called`, `don't`, `Turkey's` and `cannot` are no words of their own. */
function continuesWord(text: string, tokens: Tokens, shape: Uint8Array, i: number): boolean {
  if ((shape[i - 1] & SHAPE.punctuation) === 0) return true;
  if (i < 2 || tokens.end[i - 2] !== tokens.start[i - 1]) return false;
  if ((shape[i - 2] & SHAPE.punctuation) !== 0) return false;
  return /^[-‐‑'’]$/.test(text.slice(tokens.start[i - 1], tokens.end[i - 1]));
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
