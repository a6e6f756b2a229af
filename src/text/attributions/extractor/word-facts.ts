import { hashString } from "../../../learn/hash.js";
import type { Tokens } from "../../../types.js";
import { wordSet } from "../../word-set.js";

/** What features ask of a word, worked out once for each. */
export interface WordFacts {
  /** The place of token `i`'s word in the arrays below. */
  placeOf(tokens: Tokens, i: number): number;
  readonly norms: Int32Array;
  readonly lemmas: Int32Array;
  readonly endings: Int32Array;
  /** 1 where the word marks the bounds of clauses: `that`, `,`. */
  readonly marks: Uint8Array;
  /** 1 where the word was often the head of a cue that no lexicon entry names. */
  readonly heads: Uint8Array;
}

/** Words that say more of the bounds of a content than their part of speech does. */
const MARKS = wordSet(", : ; — – -- - that and but to as who which when while .");

const ENDING = 3;
/** What is kept of words, about 20 bytes each, is forgotten when there are so many. */
const WORDS_KEPT = 1 << 17;

export function createWordFacts(heads: ReadonlySet<string>): WordFacts {
  const facts = {
    norms: new Int32Array(WORDS_KEPT),
    lemmas: new Int32Array(WORDS_KEPT),
    endings: new Int32Array(WORDS_KEPT),
    marks: new Uint8Array(WORDS_KEPT),
    heads: new Uint8Array(WORDS_KEPT),
    known: new Uint8Array(WORDS_KEPT),
  };
  let vocabulary: object | null = null;
  return {
    ...facts,
    placeOf: (tokens, i) => {
      if (vocabulary !== tokens.vocabulary) {
        facts.known.fill(0);
        vocabulary = tokens.vocabulary;
      }
      const number = tokens.word[i];
      // Words without a number, or beyond what is kept, take turns in the first place.
      const place = number < WORDS_KEPT ? number : 0;
      if (place > 0 && facts.known[place] === 1) return place;
      const norm = tokens.norm[i];
      facts.known[place] = 1;
      facts.norms[place] = hashString(norm);
      facts.lemmas[place] = hashString(tokens.lemma[i]);
      facts.endings[place] = hashString(norm.slice(-ENDING));
      facts.marks[place] = MARKS.has(norm) ? 1 : 0;
      facts.heads[place] = heads.has(tokens.lemma[i]) ? 1 : 0;
      return place;
    },
  };
}
