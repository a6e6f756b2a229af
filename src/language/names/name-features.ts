import type { Morphology } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import type { WordTable } from "../word-table/word-table.js";

/** Rows of the table that holds the vectors of endings, beginnings, shapes and tags, each found by its hash. */
export const HASHED_ROWS = 4096;

/** Hashed features of each token. The form itself is none of them: it would learn the treebank's names by heart. */
export const HASHED_FEATURES = 7;

/** A sentence to find names in. Without tags (`null`) they are found all the same, but not as well. */
export interface NameSentence {
  readonly forms: readonly string[];
  readonly tags: readonly Morphology[] | null;
}

/** What a model of names looks at in a sentence. */
export interface NameFeatures {
  readonly count: number;
  /** The row of each token in the word table; -1 where it has none. */
  readonly rows: Int32Array;
  /** `WORD_BITS` of each token. */
  readonly bits: Uint16Array;
  /** `HASHED_FEATURES` rows of the hashed table for each token. */
  readonly hashed: Uint16Array;
}

/** How a sentence is written: in a headline a capital says little. */
const PLAIN = 0;
const TITLE_CASE = 1;
const ALL_CAPITALS = 2;

/** From this share of capitalised words on a sentence is a headline. */
const HEADLINE_SHARE = 0.7;
const FEWEST_WORDS = 3;

/** Reads the features of a sentence. */
export function readNameFeatures({ forms, tags }: NameSentence, words: WordTable): NameFeatures {
  const count = forms.length;
  const rows = new Int32Array(count);
  const bits = new Uint16Array(count);
  const hashed = new Uint16Array(count * HASHED_FEATURES);
  const writing = writingOf(forms);
  forms.forEach((form, index) => {
    const normal = normalizeForm(form);
    const row = words.indexOf(normal);
    rows[index] = row;
    if (row >= 0) bits[index] = words.bits(row);
    const length = normal.length;
    const features = [
      hash(2, normal, Math.max(0, length - 2), length),
      hash(3, normal, Math.max(0, length - 3), length),
      hash(4, normal, 0, Math.min(length, 3)),
      hash(5, shapeOf(form), 0, 12),
      tags === null ? NO_TAG : hashTag(tags[index]),
      hash(8 + writing, capitalOf(form), 0, 1),
      hash(11, index === 0 ? "first" : length < 4 ? "short" : "", 0, 5),
    ];
    hashed.set(features, index * HASHED_FEATURES);
  });
  return { count, rows, bits, hashed };
}

/** Which of the hashed features is the tag. */
export const TAG_FEATURE = 4;

function hashTag({ upos, number }: Morphology): number {
  return hash(6 + (number === "Plur" ? 1 : 0), upos, 0, upos.length);
}

/** The row of a tag that is not known. */
export const NO_TAG = hash(6, "none", 0, 4);

/** FNV-1a (Fowler, Noll & Vo) of a part of a text, folded to a row. */
function hash(kind: number, text: string, from: number, to: number): number {
  let value = 0x811c9dc5 ^ kind;
  value = Math.imul(value, 0x01000193);
  const end = Math.min(to, text.length);
  for (let i = from; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return (value >>> 0) % HASHED_ROWS;
}

/** A form with every letter and digit in place of its kind, and runs cut to two: Xxx, XX, X.X., 00. */
function shapeOf(form: string): string {
  let shape = "";
  for (const letter of form) {
    const kind = /\p{Lu}/u.test(letter)
      ? "X"
      : /\p{L}/u.test(letter)
        ? "x"
        : /\d/.test(letter)
          ? "0"
          : letter;
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}

/** `X` for a form in capitals, `x` for one that begins with a capital, `l` for one with a small letter, `.` for others. */
function capitalOf(form: string): string {
  const lower = form.toLowerCase();
  if (form === lower) return form === form.toUpperCase() ? "." : "l";
  return form.length > 1 && form === form.toUpperCase() ? "X" : "x";
}

function writingOf(forms: readonly string[]): number {
  let [small, capital, capitals] = [0, 0, 0];
  for (const form of forms) {
    if (form.length < 4) continue;
    const kind = capitalOf(form);
    if (kind === "l") small++;
    if (kind === "x") capital++;
    if (kind === "X") capitals++;
  }
  const all = small + capital + capitals;
  if (all < FEWEST_WORDS) return PLAIN;
  if (capitals >= HEADLINE_SHARE * all) return ALL_CAPITALS;
  return capital + capitals >= HEADLINE_SHARE * all ? TITLE_CASE : PLAIN;
}
