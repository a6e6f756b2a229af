import { wordSet } from "../word-set.js";

/**
 * Whether two nouns may stand for one and the same document.
 * @example areAkin("poll", "survey") // true
 */
export function areAkin(a: string, b: string): boolean {
  return a !== b && AKIN.some((nouns) => nouns.has(a) && nouns.has(b));
}

/** Words for one and the same document. */
const AKIN = [
  wordSet("poll survey polling"),
  wordSet("lawsuit suit complaint petition"),
  wordSet("study research"),
  wordSet("bill legislation measure"),
  wordSet("op-ed essay column"),
  wordSet("book memoir"),
] as const;
