import { groupSentences } from "./group-sentences.js";
import type { ScoredSentence } from "./scored-sentence.js";

/**
 * The probability, in [0, 1], that a yes has a higher score than a no, ties counted by half: the area under the ROC curve.
 *
 * 0.5 is chance. `null` without a yes or without a no. Source: Hanley & McNeil 1982, Radiology 143.
 */
export function areaUnderCurve(sentences: readonly ScoredSentence[]): number | null {
  const { won, pairs } = countPairs(sentences);
  return pairs === 0 ? null : won / pairs;
}

/**
 * The same over pairs of one group only, such as one outlet: what is left when the group itself tells nothing.
 *
 * `null` when no group has both a yes and a no.
 */
export function areaWithinGroups(sentences: readonly ScoredSentence[]): number | null {
  let [won, pairs] = [0, 0];
  for (const group of groupSentences(sentences)) {
    const counted = countPairs(group);
    won += counted.won;
    pairs += counted.pairs;
  }
  return pairs === 0 ? null : won / pairs;
}

function countPairs(sentences: readonly ScoredSentence[]): { readonly won: number; readonly pairs: number } {
  const sorted = [...sentences].sort((a, b) => a.probability - b.probability);
  let [won, noBelow, yes] = [0, 0, 0];
  for (let from = 0; from < sorted.length; ) {
    let [yesHere, noHere, to] = [0, 0, from];
    for (; to < sorted.length && sorted[to].probability === sorted[from].probability; to++)
      if (sorted[to].yes) yesHere++;
      else noHere++;
    won += yesHere * (noBelow + noHere / 2);
    noBelow += noHere;
    yes += yesHere;
    from = to;
  }
  return { won, pairs: yes * noBelow };
}
