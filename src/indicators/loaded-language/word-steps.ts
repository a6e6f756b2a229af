import { hashString } from "../../learn/hash.js";
import type { LogisticModel } from "../../learn/logistic/logistic-model.js";
import type { Tokens } from "../../types.js";
import { rowOf, SLOT } from "./token-features.js";
import { windowWord } from "./window-words.js";
import { wordFeatures } from "./word-features.js";

/** What a model says of words by themselves, worked out once for each. */
export interface WordSteps {
  /** The place of token `i`'s word in the arrays below. */
  placeOf(tokens: Tokens, i: number): number;
  /** The hash of the word's lemma. */
  readonly lemmas: Int32Array;
  /** Steps for its form and its affixes. */
  readonly steps: Int16Array;
  /** What stands for it in windows. */
  readonly windowWords: Int32Array;
}

/** What is kept of words, eleven bytes each; those with higher numbers are worked out anew each time. */
const WORDS_KEPT = 1 << 17;

/** Nothing that can be seen is kept: a word's place holds what depends on the word alone. */
export function createWordSteps({ weights }: LogisticModel): WordSteps {
  const lemmas = new Int32Array(WORDS_KEPT);
  const steps = new Int16Array(WORDS_KEPT);
  const windowWords = new Int32Array(WORDS_KEPT);
  const known = new Uint8Array(WORDS_KEPT);
  let vocabulary: object | null = null;
  return {
    lemmas,
    steps,
    windowWords,
    placeOf: (tokens, i) => {
      if (vocabulary !== tokens.vocabulary) {
        known.fill(0);
        vocabulary = tokens.vocabulary;
      }
      const number = tokens.word[i];
      // Words without a number, or beyond what is kept, take turns in the first place.
      const place = number < WORDS_KEPT ? number : 0;
      if (place > 0 && known[place] === 1) return place;
      const norm = tokens.norm[i];
      const { form, affixes } = wordFeatures(norm);
      let sum = weights[rowOf(SLOT.form, form)];
      for (const affix of affixes) sum += weights[rowOf(SLOT.affix, affix)];
      known[place] = 1;
      lemmas[place] = hashString(tokens.lemma[i]);
      steps[place] = sum;
      windowWords[place] = windowWord(norm);
      return place;
    },
  };
}
