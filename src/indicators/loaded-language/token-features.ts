import { bucketOf, hashString, mixHash } from "../../learn/hash.js";
import { SHAPE } from "../../text/shape.js";
import type { DocField, TokenSpan } from "../../types.js";
import { maskOf } from "./masked.js";
import type { SentenceMarks } from "./sentence-marks.js";
import { wordFeatures } from "./word-features.js";

/** Rows of the table of weights. */
export const LOADED_ROWS = 1 << 18;

/** The row of the weight that a word has by itself; `norm` in lower case. */
export function formRow(norm: string): number {
  return rowOf(SLOT.form, hashString(norm));
}

/** The row of the weight that a feature's value has in a slot. */
export function rowOf(slot: number, value: number): number {
  return bucketOf(mixHash(slot, value), LOADED_ROWS);
}

/** What a feature says: numbers that keep equal values of different features apart. */
export const SLOT = {
  ...{ form: 1, lemmaAndTag: 2, pair: 3, tag: 4, tagAndNext: 5, threeTags: 6, affix: 7, shouted: 8 },
  ...{ entry: 9, entryAndNext: 10, finding: 11, stance: 12 },
  ...{ pairWithNext: 13, lemmaAfter: 14, lemmaBefore: 15, cover: 16, coverBefore: 17, coverAfter: 18 },
  ...{ found: 19, voice: 20, quoted: 21, mood: 22, lemma: 23 },
} as const;

/** The most features of a token. */
export const MOST_FEATURES = 64;

/** Stands behind the last word of a sentence in its pair. */
export const END = hashString("$");
export const START_TAG = 255;
export const END_TAG = 254;
/** A shorter word in capitals is an abbreviation as often as it is shouted. */
export const SHORTEST_SHOUT = 4;

/**
 * Writes the features of token `i` of a sentence into `into`, as rows of the table of weights, and returns how many there are.
 *
 * Those of `plainFeatures`, the lexicon's entries and findings that end there, and an attribution's stance. What training reads;
 * token-steps.ts adds up their weights without listing them.
 */
export function tokenFeatures(
  field: DocField,
  { from, to, ends, labels, stances }: SentenceMarks,
  i: number,
  into: Uint32Array,
): number {
  const { pos } = field.tokens;
  let count = plainFeatures(field, { from, to }, i, into);
  const add = (slot: number, value: number): void => {
    if (count < into.length) into[count++] = rowOf(slot, value);
  };
  for (const label of ends[i - from]) {
    add(SLOT.entry, label);
    if (i + 1 < to) add(SLOT.entryAndNext, mixHash(label, hashString(pos[i + 1])));
  }
  for (const label of labels[i - from]) add(SLOT.finding, label);
  for (const stance of stances[i - from]) add(SLOT.stance, stance);
  return count;
}

/**
 * Writes what words and tags alone say of token `i` of a sentence into `into`, as `tokenFeatures` does: the word or what masks it
 * first, its lemma, affixes and tag, the pair with the word before, and the tags around it.
 */
export function plainFeatures(
  field: DocField,
  { from, to }: Pick<TokenSpan, "from" | "to">,
  i: number,
  into: Uint32Array,
): number {
  const { norm, lemma, tag, shape } = field.tokens;
  let count = 0;
  const add = (slot: number, value: number): void => {
    if (count < into.length) into[count++] = rowOf(slot, value);
  };
  const masked = maskOf(field.tokens, i, from);
  const own = wordFeatures(norm[i]);
  const base = masked === 0 ? hashString(lemma[i]) : masked;
  add(SLOT.form, masked === 0 ? own.form : masked);
  add(SLOT.lemmaAndTag, mixHash(base, tag[i]));
  // A pair belongs to its second word: "an insult" to "insult".
  if (i > from) add(SLOT.pair, mixHash(lemmaAt(field, i - 1, from), base));
  if (i + 1 === to) add(SLOT.pair, mixHash(base, END));
  add(SLOT.tag, tag[i]);
  const before = i > from ? tag[i - 1] : START_TAG;
  const after = i + 1 < to ? tag[i + 1] : END_TAG;
  add(SLOT.tagAndNext, mixHash(tag[i], after));
  add(SLOT.threeTags, mixHash(mixHash(before, tag[i]), after));
  if (masked === 0) for (const affix of own.affixes) add(SLOT.affix, affix);
  if (masked === 0 && (shape[i] & SHAPE.allCaps) !== 0 && norm[i].length >= SHORTEST_SHOUT)
    add(SLOT.shouted, 1);
  return count;
}

/** A hash of the lemma of token `i` of a sentence that begins at `from`, or of what masks it. */
export function lemmaAt({ tokens }: DocField, i: number, from: number): number {
  const masked = maskOf(tokens, i, from);
  return masked === 0 ? hashString(tokens.lemma[i]) : masked;
}
