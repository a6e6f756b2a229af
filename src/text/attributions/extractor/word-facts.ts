import { hashString } from "../../../learn/hash.js";
import type { Tokens } from "../../../types.js";
import { wordSet } from "../../word-set.js";

/** What features ask of a word, worked out once for each. */
export interface WordFacts {
  /** Where the facts of token `i`'s word begin in `facts`. */
  placeOf(tokens: Tokens, i: number): number;
  /** What `FACT` says stands from there on: side by side, since what they cost is the way to memory. */
  readonly facts: Int32Array;
}

/** Where the facts of a word stand: three hashes, and bits. */
export const FACT = { norm: 0, lemma: 1, ending: 2, bits: 3 } as const;
const FACTS = 4;

/** The word marks the bounds of clauses: `that`, `,`. */
export const MARK = 1;
/** The word was often the head of a cue that no lexicon entry names. */
export const HEAD = 2;
const KNOWN = 4;

/** What the features of a word alone are made of. */
export interface WordHashes {
  readonly norm: number;
  readonly lemma: number;
  readonly ending: number;
}

/** The hashes of a word whose facts begin at a place. */
export function wordAt(facts: Int32Array, place: number): WordHashes {
  return {
    norm: facts[place + FACT.norm],
    lemma: facts[place + FACT.lemma],
    ending: facts[place + FACT.ending],
  };
}

/** Words that say more of the bounds of a content than their part of speech does. */
const MARKS = wordSet(", : ; — – -- - that and but to as who which when while .");

const ENDING = 3;
/** What is kept of words, about 20 bytes each, is forgotten when there are so many. */
const WORDS_KEPT = 1 << 17;

export function createWordFacts(heads: ReadonlySet<string>): WordFacts {
  const facts = new Int32Array(WORDS_KEPT * FACTS);
  let vocabulary: object | null = null;
  const learn = (place: number, norm: string, lemma: string): void => {
    facts[place + FACT.norm] = hashString(norm);
    facts[place + FACT.lemma] = hashString(lemma);
    facts[place + FACT.ending] = hashString(norm.slice(-ENDING));
    facts[place + FACT.bits] = KNOWN | (MARKS.has(norm) ? MARK : 0) | (heads.has(lemma) ? HEAD : 0);
  };
  return {
    facts,
    placeOf: (tokens, i) => {
      if (vocabulary !== tokens.vocabulary) {
        facts.fill(0);
        vocabulary = tokens.vocabulary;
      }
      const number = tokens.word[i];
      // Words without a number, or beyond what is kept, take turns in the first place.
      const place = number < WORDS_KEPT ? FACTS * number : 0;
      if (place === 0 || facts[place + FACT.bits] === 0) learn(place, tokens.norm[i], tokens.lemma[i]);
      return place;
    },
  };
}
