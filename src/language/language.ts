import type { Morphology, Name, TaggedSentence, Tree } from "./types.js";

/**
 * What is known of a language: tags, dependencies and names of a sentence whose tokens are given.
 *
 * Pure: the same sentence, the same answer, whatever was read before. An empty sentence gives no tags and no names,
 * and an empty tree.
 */
export interface Language {
  /** Tags for the tokens of one sentence, one each. */
  tag(forms: readonly string[]): readonly Morphology[];
  /** Dependencies of a tagged sentence. */
  parse(sentence: TaggedSentence): Tree;
  /** Names in a tagged sentence, from left to right; they do not overlap. */
  names(sentence: TaggedSentence): readonly Name[];
}
