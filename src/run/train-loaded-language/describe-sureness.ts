import type { MarkedWord } from "./marked-words.js";

/** The share of words that a reader of five marked, down to which the surest are counted. */
const WANTED = 0.8;
/** Fewer words say too little. */
const FEWEST = 50;

/**
 * How many of the words that the lexicon does not find a model is sure of, so that eight in ten are marked by a reader, in a sentence;
 * `scores` are those of models that had not seen the outlets.
 */
export function describeSureness(words: readonly MarkedWord[], scores: Float64Array): string {
  const ranked = words
    .map(({ votes, isFindable }, index) => ({ votes, isFindable, score: scores[index] }))
    .filter(({ isFindable }) => isFindable)
    .sort((a, b) => b.score - a.score);
  const several = ranked.filter(({ votes }) => votes > 1).length;
  let [once, twice] = [0, 0];
  let best = { once: 0, twice: 0, count: 0 };
  ranked.forEach(({ votes }, index) => {
    if (votes > 0) once++;
    if (votes > 1) twice++;
    const count = index + 1;
    if (count >= FEWEST && once / count >= WANTED) best = { once, twice, count };
  });
  const share = (part: number, of: number): string => (of === 0 ? "–" : (part / of).toFixed(3));
  return (
    `words that the lexicon does not find, outlets left out: ${best.count} of ${ranked.length} are sure enough, of which ` +
    `${share(best.once, best.count)} are marked by a reader and ${share(best.twice, best.count)} by two; ` +
    `${share(best.twice, several)} of the words that two marked`
  );
}
