import { normalizeForm } from "../word-table/normalize-form.js";
import type { WordTable } from "../word-table/word-table.js";
import { CASE_COUNT, lettersOf } from "./case-reading.js";
import type { Lexicon } from "./lexicon.js";

/** Rows of the table of affixes and shapes, which are hashed into it. */
export const HASH_ROWS = 16_384;

/** What the tagger sees of one form: rows of its tables. */
export interface FormFeatures {
  /** Row of the lexicon for the form as the word table has it; -1 when it has none. */
  readonly plain: number;
  /** Row of the lexicon for the form as it is written; -1 when it has none. */
  readonly written: number;
  /** Hashed rows of its beginnings and endings. */
  readonly affixes: readonly number[];
  /** Hashed row of its shape, for each of `CASE`. */
  readonly shapes: readonly number[];
  /** Row of the word table; -1 when it has none. */
  readonly word: number;
  /** One of `LETTERS`. */
  readonly letters: number;
}

const LONGEST_SUFFIX = 5;
const LONGEST_PREFIX = 4;

/** The features of a form. */
export function formFeatures(form: string, lexicon: Lexicon, words: WordTable): FormFeatures {
  const plain = normalizeForm(form);
  const shape = shapeOf(form);
  return {
    plain: lexicon.plain.get(plain) ?? -1,
    written: lexicon.written.get(form) ?? -1,
    affixes: affixesOf(plain.replace(/\d/g, "0")),
    shapes: COMMON_SHAPES.get(shape) ?? shapeRows(shape),
    word: words.indexOf(plain),
    letters: lettersOf(form),
  };
}

/** The features of what stands before the first and after the last word of a sentence. */
export function edgeFeatures(edge: "start" | "end"): FormFeatures {
  const shapes = new Array<number>(CASE_COUNT).fill(hash(`edge ${edge}`));
  return { plain: -1, written: -1, affixes: [], shapes, word: -1, letters: 0 };
}

const SUFFIX = 115; // s
const PREFIX = 112; // p
const WHOLE = 61; // =

/** A suffix that is the whole form is told from one that is not. Each is hashed with a letter before it that says what it is. */
function affixesOf(spelled: string): number[] {
  const rows: number[] = [];
  const end = spelled.length;
  for (let length = 1; length <= Math.min(LONGEST_SUFFIX, end); length++) {
    const begun = addToHash(EMPTY_HASH, SUFFIX);
    rows.push(rowOf(addSlice(length === end ? addToHash(begun, WHOLE) : begun, spelled, end - length, end)));
  }
  let prefix = addToHash(EMPTY_HASH, PREFIX);
  for (let at = 0; at < Math.min(LONGEST_PREFIX, end); at++) {
    prefix = addToHash(prefix, spelled.charCodeAt(at));
    rows.push(rowOf(prefix));
  }
  return rows;
}

function shapeRows(shape: string): readonly number[] {
  return Array.from({ length: CASE_COUNT }, (_, reading) => hash(`${reading}${shape}`));
}

const SMALL = /^[a-z]+$/;
const CAPITALISED = /^[A-Z][a-z]+$/;

/** The form with its letters as X or x and its digits as 0, longer runs cut to two, at most eight signs. */
function shapeOf(form: string): string {
  // Most words, without a closer look.
  if (SMALL.test(form)) return form.length === 1 ? "x" : "xx";
  if (CAPITALISED.test(form)) return form.length === 2 ? "Xx" : "Xxx";
  return form
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}|\p{Lo}/gu, "x")
    .replace(/\d/g, "0")
    .replace(/(.)\1{2,}/gu, "$1$1")
    .slice(0, 8);
}

/** FNV-1a (Fowler, Noll & Vo), folded to a row. */
function hash(text: string): number {
  return rowOf(addSlice(EMPTY_HASH, text, 0, text.length));
}

const EMPTY_HASH = 0x811c9dc5;

function addToHash(value: number, code: number): number {
  return Math.imul(value ^ code, 0x01000193);
}

function addSlice(value: number, text: string, from: number, to: number): number {
  let sum = value;
  for (let i = from; i < to; i++) sum = addToHash(sum, text.charCodeAt(i));
  return sum;
}

function rowOf(value: number): number {
  return ((value >>> 16) ^ value) & (HASH_ROWS - 1);
}

/** The rows of what most words look like. */
const COMMON_SHAPES: ReadonlyMap<string, readonly number[]> = new Map(
  ["x", "xx", "Xx", "Xxx"].map((shape) => [shape, shapeRows(shape)]),
);
