import { wordSet } from "../word-set.js";

/** Words for one and the same document. */
const ALIKE = [
  wordSet("poll survey polling"),
  wordSet("lawsuit suit complaint petition"),
  wordSet("study research paper"),
  wordSet("bill legislation measure"),
  wordSet("op-ed essay column"),
  wordSet("book memoir"),
] as const;

/** Documents that news calls by whose they are. */
const NOUNS = wordSet("poll survey study report analysis");

/** Whether news calls a document of that noun by whose it is: a poll, a study, a report. */
export function isOwnedDocument(noun: string): boolean {
  return NOUNS.has(noun);
}

/**
 * Whether a document called by the one noun may be called by the other.
 * @example mayBeSameDocument("poll", "survey") // true
 */
export function mayBeSameDocument(noun: string, other: string): boolean {
  return noun === other || ALIKE.some((nouns) => nouns.has(noun) && nouns.has(other));
}
