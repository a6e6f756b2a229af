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
/** Words met before are kept up to so many; then all are forgotten. */
const MOST_KEPT = 100_000;
const PREFIX = 1;
const SUFFIX = 2;

const known = new Map<string, WordFeatures>();

/** The features of a word, in lower case. */
export function wordFeatures(norm: string): WordFeatures {
  const met = known.get(norm);
  if (met !== undefined) return met;
  const features = {
    form: hashString(norm),
    affixes:
      norm.length < SHORTEST
        ? []
        : [
            ...PREFIXES.map((length) => mixHash(hashString(norm.slice(0, length)), PREFIX)),
            ...SUFFIXES.map((length) => mixHash(hashString(norm.slice(-length)), SUFFIX)),
          ],
  };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(norm, features);
  return features;
}
