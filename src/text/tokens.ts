import type { PartOfSpeech, Span, Tokens } from "../types.js";
import type { KnownWord, Reading } from "./reader.js";

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
  const { ids, pos } = reading;
  const count = ids.length;
  const indexOf = new Int32Array(count + 1);
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const shape = new Uint8Array(count);
  const norm: string[] = [];
  const lemma: string[] = [];
  const tags: PartOfSpeech[] = [];
  let length = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    indexOf[i] = length;
    const tag = pos[i];
    if (tag === "SPACE") continue;
    const known = reading.words[ids[i]] ?? learnWord(reading, i);
    const { value } = known;
    const begin = placeOf(value, prepared, at);
    if (begin < 0 || isBlank(value.charCodeAt(0))) continue;
    at = begin + value.length;
    const clitic = isDetachedClitic(text, prepared, value, begin);
    const first = clitic ? begin - 1 : begin;
    const attached = length > 0 && end[length - 1] === first;
    const word = clitic ? CLITIC : asWritten(known, text, begin);
    start[length] = first;
    end[length] = at;
    norm.push(word.norm);
    tags.push(clitic ? "PART" : tag);
    lemma.push(lemmaOf(word, clitic ? "PART" : tag, reading, i));
    shape[length] = word.shape | (attached ? 0 : SHAPE.blankBefore) | (tag === "NUM" ? SHAPE.number : 0);
    if (
      (word.shape & SHAPE.punctuation) === 0 &&
      !(attached && continuesWord(text, start, end, shape, length))
    )
      shape[length] |= SHAPE.word;
    length++;
  }
  indexOf[count] = length;
  const tokens: Tokens = {
    ...{ length, norm, lemma, pos: tags },
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    shape: shape.subarray(0, length),
  };
  return { tokens, indexOf };
}

/** Where the token stands at or after `at`; -1 when it is nowhere. */
function placeOf(value: string, prepared: string, at: number): number {
  let begin = at;
  while (begin < prepared.length && isBlank(prepared.charCodeAt(begin))) begin++;
  // The first and last character tell as much as a comparison of all, at a fraction of the time.
  const last = value.length - 1;
  const here =
    prepared.charCodeAt(begin) === value.charCodeAt(0) &&
    prepared.charCodeAt(begin + last) === value.charCodeAt(last);
  return here ? begin : prepared.indexOf(value, at);
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

const CLITIC: KnownWord = { value: "'s", norm: "'s", shape: 0, lemmas: [{ tag: "PART", lemma: "'s" }] };

function learnWord(reading: Reading, index: number): KnownWord {
  const word = createWord(reading.valueAt(index));
  reading.words[reading.ids[index]] = word;
  return word;
}

function createWord(value: string): KnownWord {
  let shape = 0;
  if (/^\p{Lu}/u.test(value)) shape |= SHAPE.capitalised;
  if (/^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}]*$/u.test(value)) shape |= SHAPE.allCaps;
  if (/^\d/.test(value)) shape |= SHAPE.number;
  if (!/[\p{L}\p{N}]/u.test(value)) shape |= SHAPE.punctuation;
  return { value, norm: normOf(value), shape, lemmas: [] };
}

/** What stood in the text where the prepared text has other punctuation, or an acronym without its full stops. */
function asWritten(word: KnownWord, text: string, begin: number): KnownWord {
  const { value } = word;
  const mark = (word.shape & SHAPE.punctuation) !== 0 && value.charCodeAt(0) !== text.charCodeAt(begin);
  const acronym = value.charCodeAt(1) === 88 && text.charCodeAt(begin + 1) === 46;
  return mark || acronym ? createWord(text.slice(begin, begin + value.length)) : word;
}

/**
 * wink-nlp's lemma where it can be trusted: it has none for a few odd tokens, and for `cannot` before a full stop one
 * that depends on what was read before.
 */
function lemmaOf(word: KnownWord, tag: PartOfSpeech, reading: Reading, index: number): string {
  const { lemmas } = word;
  for (let k = 0; k < lemmas.length; k++) if (lemmas[k].tag === tag) return lemmas[k].lemma;
  const given = word.norm === "cannot" ? "can" : reading.lemmaAt(index);
  const lemma = given === undefined || (word.shape & SHAPE.punctuation) !== 0 ? word.norm : normOf(given);
  lemmas.push({ tag, lemma });
  return lemma;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for ASCII
const plain = /^[\x00-\x7f]*$/;

function normOf(value: string): string {
  const lower = value.toLowerCase();
  return plain.test(lower) ? lower : lower.replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
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
