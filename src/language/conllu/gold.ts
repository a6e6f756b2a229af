import type { Morphology, Tree } from "../types.js";
import { PARTS_OF_SPEECH, readFeatures } from "./features.js";
import { broken } from "./read-conllu.js";
import type { ConlluRow, ConlluSentence } from "./sentence.js";

const BY_NAME = new Map(PARTS_OF_SPEECH.map((upos) => [upos as string, upos])); // a column may hold any string

/**
 * Part of speech and features of a word as a treebank gives them.
 *
 * Throws a `FramelensError` (BAD_CONLLU) when the word has no universal part of speech.
 */
export function goldMorphology(word: ConlluRow): Morphology {
  const upos = BY_NAME.get(word.upos);
  if (upos === undefined)
    throw broken(word, `UPOS is "${word.upos}"`, `expected one of ${PARTS_OF_SPEECH.join(", ")}`);
  return { upos, ...readFeatures(word.feats) };
}

/**
 * The dependencies of a sentence as a treebank gives them, over its words: empty nodes and multiword tokens have none.
 *
 * Throws a `FramelensError` (BAD_CONLLU) when they are no tree: a head that is missing, no word of the sentence or the
 * word itself, not exactly one root, or a cycle.
 */
export function goldTree({ words }: ConlluSentence): Tree {
  const heads = new Int32Array(words.length);
  for (const [index, word] of words.entries()) {
    const head = /^[0-9]+$/.test(word.head) ? Number(word.head) : -1;
    if (head < 0 || head > words.length || head === index + 1)
      throw broken(
        word,
        `HEAD is "${word.head}"`,
        `expected another word of the sentence, 0 to ${words.length}`,
      );
    heads[index] = head - 1;
  }
  checkTree(heads, words);
  return { heads, relations: words.map(({ deprel }) => deprel) };
}

function checkTree(heads: Int32Array, words: readonly ConlluRow[]): void {
  const roots = words.filter((_, index) => heads[index] === -1);
  if (roots.length !== 1)
    throw broken(roots[1] ?? words[0], `the sentence has ${roots.length} roots`, "give one word the HEAD 0");
  // 0 not seen, 1 on the way up from a word, 2 known to end at the root.
  const state = new Uint8Array(words.length);
  for (const start of words.keys()) {
    let at = start;
    for (; at !== -1 && state[at] === 0; at = heads[at]) state[at] = 1;
    if (at !== -1 && state[at] === 1)
      throw broken(words[at], "HEAD leads back to the word itself", "break the cycle");
    for (at = start; at !== -1 && state[at] === 1; at = heads[at]) state[at] = 2;
  }
}
