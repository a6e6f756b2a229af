import { hashString, mixHash } from "../../learn/hash.js";

/** What the model looks at of a word by itself; the same for all its uses, as its lemma is not ("saw"). */
export interface WordFeatures {
  readonly form: number;
  /** Of the beginnings and endings of a longer word. */
  readonly affixes: readonly number[];
}

const SHORTEST = 6;
const PREFIXES = [3, 4];
const SUFFIXES = [3, 4];
const PREFIX = 1;
const SUFFIX = 2;

/** The features of a word, in lower case. */
export function wordFeatures(norm: string): WordFeatures {
  return {
    form: hashString(norm),
    affixes:
      norm.length < SHORTEST
        ? []
        : [
            ...PREFIXES.map((length) => mixHash(hashString(norm.slice(0, length)), PREFIX)),
            ...SUFFIXES.map((length) => mixHash(hashString(norm.slice(-length)), SUFFIX)),
          ],
  };
}
