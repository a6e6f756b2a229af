import { hashString } from "../../learn/hash.js";
import { expectValues, learnWords, scoreWord } from "./learn-words.js";
import type { MarkedWord } from "./marked-words.js";

const FOLDS = 5;

/** Scores of words by models that had not seen their outlet or article, as natural logarithms of odds. */
export interface ValidatedWords {
  /** Of the judged words, by a model of judged words alone. */
  readonly judged: Float64Array;
  /** Of the words of annotated articles, by a model of both. */
  readonly spanned: Float64Array;
}

/** Scores words in five parts: outlets of the judged sentences, and annotated articles, are left out together. */
export function validateWords(
  judged: readonly MarkedWord[],
  spanned: readonly MarkedWord[],
  seed: number,
): ValidatedWords {
  const scores = { judged: new Float64Array(judged.length), spanned: new Float64Array(spanned.length) };
  const judgedFolds = judged.map(({ outlet }) => foldOf(outlet));
  const spannedFolds = spanned.map(({ article }) => foldOf(article));
  for (let fold = 0; fold < FOLDS; fold++) {
    const words = judged.filter((_, index) => judgedFolds[index] !== fold);
    const both = words.concat(spanned.filter((_, index) => spannedFolds[index] !== fold));
    const expected = expectValues(both, seed);
    const alone = learnWords(words, expected, seed);
    const together = learnWords(both, expected, seed);
    judged.forEach((word, index) => {
      if (judgedFolds[index] === fold) scores.judged[index] = scoreWord(word, alone);
    });
    spanned.forEach((word, index) => {
      if (spannedFolds[index] === fold) scores.spanned[index] = scoreWord(word, together);
    });
  }
  return scores;
}

/** The part of five that a group is left out with. */
export function foldOf(group: string): number {
  return (hashString(group) >>> 7) % FOLDS;
}
