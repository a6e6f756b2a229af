import type { LexiconEntry } from "../../../types.js";

/** The rule of cues that no lexicon entry names. */
export const LEARNED = "attribution/learned";

/** Those made so far: articles use the same few hundred again and again. */
const learned = new Map<string, LexiconEntry>();
const ENTRIES_KEPT = 10_000;

/** The entry of a cue that no lexicon entry names, by the lemma of its head. */
export function learnedEntry(lemma: string): LexiconEntry {
  let entry = learned.get(lemma);
  if (entry === undefined) {
    if (learned.size >= ENTRIES_KEPT) learned.clear();
    entry = {
      entry: lemma,
      label: "neutral",
      pos: [],
      weight: 1,
      note: null,
      source: "PolNeAR",
      rule: LEARNED,
    };
    learned.set(lemma, entry);
  }
  return entry;
}
