import type { ScoredSentence } from "./scored-sentence.js";

/** The sentences of each group, groups in the order in which they are met first. */
export function groupSentences(sentences: readonly ScoredSentence[]): ScoredSentence[][] {
  const groups = new Map<string, ScoredSentence[]>();
  for (const sentence of sentences) {
    const known = groups.get(sentence.group);
    if (known === undefined) groups.set(sentence.group, [sentence]);
    else known.push(sentence);
  }
  return [...groups.values()];
}
