import { bucketOf, hashString, mixHash } from "../../learn/hash.js";
import { SHAPE } from "../../text/shape.js";
import type { DocField } from "../../types.js";
import type { SentenceMarks } from "./sentence-marks.js";
import { wordFeatures } from "./word-features.js";

/** Rows of the table of weights. */
export const LOADED_ROWS = 1 << 18;

/** The row of the weight that a word has by itself; `norm` in lower case. */
export function formRow(norm: string): number {
  return bucketOf(mixHash(1, hashString(norm)), LOADED_ROWS);
}

/** The most features of a token. */
export const MOST_FEATURES = 32;

const NAME = hashString("NAME");
const NUMBER = hashString("NUM");
const END = hashString("$");
const START_TAG = 255;
const END_TAG = 254;

/**
 * Writes the features of token `i` of a sentence into `into`, as rows of the table of weights, and returns how many there are.
 *
 * The word, its lemma, affixes and tag, the pair with the word before, the tags around it, the lexicon's entries and findings that
 * end there, and an attribution's stance. Names, numbers and capitalised words say only that they are such: no model is to learn
 * who is written of.
 */
export function tokenFeatures(
  field: DocField,
  { from, to, ends, labels, stances }: SentenceMarks,
  i: number,
  into: Uint32Array,
): number {
  const { norm, lemma, pos, tag, shape } = field.tokens;
  let count = 0;
  const add = (slot: number, value: number): void => {
    if (count < into.length) into[count++] = bucketOf(mixHash(slot, value), LOADED_ROWS);
  };
  const masked = maskOf(field, i, from);
  const own = wordFeatures(norm[i]);
  const base = masked === 0 ? hashString(lemma[i]) : masked;
  add(1, masked === 0 ? own.form : masked);
  add(2, mixHash(base, tag[i]));
  // A pair belongs to its second word: "an insult" to "insult".
  if (i > from) add(3, mixHash(lemmaAt(field, i - 1, from), base));
  if (i + 1 === to) add(3, mixHash(base, END));
  add(4, tag[i]);
  const before = i > from ? tag[i - 1] : START_TAG;
  const after = i + 1 < to ? tag[i + 1] : END_TAG;
  add(5, mixHash(tag[i], after));
  add(6, mixHash(mixHash(before, tag[i]), after));
  if (masked === 0) for (const affix of own.affixes) add(7, affix);
  if (masked === 0 && (shape[i] & SHAPE.allCaps) !== 0 && norm[i].length > 3) add(8, 1);
  for (const label of ends[i - from]) {
    add(9, label);
    if (i + 1 < to) add(10, mixHash(label, hashString(pos[i + 1])));
  }
  for (const label of labels[i - from]) add(11, label);
  for (const stance of stances[i - from]) add(12, stance);
  return count;
}

/** 0 for a word that may speak for itself. */
function maskOf({ tokens: { pos, shape } }: DocField, i: number, from: number): number {
  if (pos[i] === "PROPN") return NAME;
  if (pos[i] === "NUM" || (shape[i] & SHAPE.number) !== 0) return NUMBER;
  const capital = (shape[i] & SHAPE.capitalised) !== 0 && (shape[i] & SHAPE.allCaps) === 0;
  return capital && i > from && pos[i] !== "PRON" ? NAME : 0;
}

function lemmaAt(field: DocField, i: number, from: number): number {
  const masked = maskOf(field, i, from);
  return masked === 0 ? hashString(field.tokens.lemma[i]) : masked;
}
