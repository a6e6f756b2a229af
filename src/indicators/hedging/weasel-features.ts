import { bucketOf, hashString, mixHash } from "../../learn/hash.js";
import type { DocField } from "../../types.js";
import { HEDGING } from "./lexicon.js";
import { asMatched } from "./neighbours.js";
import { rules } from "./rules.js";

/** Rows of the table of weights. */
export const WEASEL_ROWS = 1 << 17;

const EDGE = "^";
const NUMBER = /^[\d.,]+$/;

/** What stands for a word in its neighbourhood: nouns, names and numbers by their tag, so that topics are not learned. */
const BY_TAG: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);

/**
 * Features of every token of a sentence, as rows of the table of weights, for the question whether it makes the sentence vague: the word, its
 * lemma and tag, up to two neighbours on either side, and what the rules of the lexicon make of it.
 */
export function weaselFeatures(field: DocField, sentence: number): Uint32Array[] {
  const { norm, lemma, pos } = field.tokens;
  const { from, to } = field.sentences[sentence];
  const inside = (i: number): boolean => i >= from && i < to;
  const word = (i: number): number => hashString(!inside(i) ? EDGE : NUMBER.test(norm[i]) ? "0" : norm[i]);
  const base = (i: number): number => hashString(!inside(i) ? EDGE : NUMBER.test(lemma[i]) ? "0" : lemma[i]);
  const tag = (i: number): number => hashString(inside(i) ? pos[i] : EDGE);
  const mixed = (i: number): number => (inside(i) && BY_TAG.has(pos[i]) ? tag(i) : base(i));
  const told = ruledTokens(field, from, to);
  return Array.from({ length: to - from }, (_, place) => {
    const i = from + place;
    const features: number[] = [];
    const add = (slot: number, ...values: readonly number[]): void => {
      features.push(bucketOf(values.reduce(mixHash, hashString(`weasel ${slot}`)), WEASEL_ROWS));
    };
    add(1, word(i));
    add(2, base(i));
    add(3, base(i), tag(i));
    add(4, word(i), word(i + 1));
    add(5, word(i - 1), word(i));
    add(6, base(i), tag(i + 1));
    add(7, tag(i - 1), base(i));
    add(8, tag(i - 1), base(i), tag(i + 1));
    add(9, base(i), mixed(i + 1), mixed(i + 2));
    add(10, mixed(i - 2), mixed(i - 1), base(i));
    add(11, mixed(i - 1), base(i), mixed(i + 1));
    add(12, base(i), tag(i + 1), tag(i + 2));
    for (const verdict of told.get(i) ?? []) add(13, verdict);
    return Uint32Array.from(features);
  });
}

/** By token, the labels and entries that the rules of the lexicon accept there. */
function ruledTokens(field: DocField, from: number, to: number): Map<number, number[]> {
  const told = new Map<number, number[]>();
  for (const match of field.matches) {
    if (match.lexicon !== HEDGING || match.entry.label === "clear") continue;
    if (match.from < from || match.from >= to) continue;
    const hedge = (rules.get(match.entry.entry) ?? asMatched)(field, match);
    if (hedge === null) continue;
    for (let i = hedge.from; i < hedge.to; i++)
      told.set(i, [
        ...(told.get(i) ?? []),
        hashString(`label ${hedge.label}`),
        hashString(`rule ${match.entry.rule}`),
      ]);
  }
  return told;
}
