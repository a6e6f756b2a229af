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
    shapes: Array.from({ length: CASE_COUNT }, (_, reading) => hash(`${reading}${shape}`)),
    word: words.indexOf(plain),
    letters: lettersOf(form),
  };
}

/** The features of what stands before the first and after the last word of a sentence. */
export function edgeFeatures(edge: "start" | "end"): FormFeatures {
  const shapes = new Array<number>(CASE_COUNT).fill(hash(`edge ${edge}`));
  return { plain: -1, written: -1, affixes: [], shapes, word: -1, letters: 0 };
}

/** A suffix that is the whole form is told from one that is not. */
function affixesOf(spelled: string): number[] {
  const rows: number[] = [];
  for (let length = 1; length <= Math.min(LONGEST_SUFFIX, spelled.length); length++)
    rows.push(hash(`s${length === spelled.length ? "=" : ""}${spelled.slice(-length)}`));
  for (let length = 1; length <= Math.min(LONGEST_PREFIX, spelled.length); length++)
    rows.push(hash(`p${spelled.slice(0, length)}`));
  return rows;
}

/** The form with its letters as X or x and its digits as 0, longer runs cut to two, at most eight signs. */
function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}|\p{Lo}/gu, "x")
    .replace(/\d/g, "0")
    .replace(/(.)\1{2,}/gu, "$1$1")
    .slice(0, 8);
}

/** FNV-1a (Fowler, Noll & Vo), folded to a row. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value >>> 16) ^ value) & (HASH_ROWS - 1);
}
