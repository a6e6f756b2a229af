import type { Lexicon, LexiconEntry, LexiconMatch, PartOfSpeech, Tokens } from "../types.js";

/** Finds the entries of all its lexicons in one pass over the tokens. */
export interface Matcher {
  readonly lexicons: readonly Lexicon[];
  /**
   * Matches in the order of the tokens; within one lexicon the leftmost longest, never overlapping.
   * A match stays inside one sentence: `sentenceOf` gives each token's sentence, -1 for tokens to pass over.
   */
  match(tokens: Tokens, sentenceOf: Int32Array): LexiconMatch[];
}

/** An entry at the end of its path, with the tags that each token on the path must have. */
interface Ending {
  readonly lexicon: number;
  readonly entry: LexiconEntry;
  readonly tags: readonly (readonly PartOfSpeech[])[];
}

interface Node {
  /** `null` while there are none: most nodes are ends, and are visited for every token. */
  forms: Map<string, Node> | null;
  lemmas: Map<string, Node> | null;
  anyWord: Node | null;
  number: Node | null;
  /** No way leads on. */
  leaf: boolean;
  readonly endings: Ending[];
}

/** `SHAPE` bits of text/tokens.ts that the wildcards look at; a parameter, since lexicon/ does not know text/. */
export interface WildcardBits {
  readonly word: number;
  readonly number: number;
}

/**
 * A matcher over a trie of token forms and lemmas.
 *
 * `splitWord` splits a written word as the tokenizer does (`so-called` into `so`, `-`, `called`), in `norm` form.
 * Of two entries of one lexicon with the same words the first counts.
 */
export function createMatcher(
  lexicons: readonly Lexicon[],
  splitWord: (word: string) => readonly string[],
  bits: WildcardBits,
): Matcher {
  const root = createNode();
  lexicons.forEach((lexicon, index) => {
    for (const entry of lexicon.entries) insertEntry(root, index, entry, splitWord);
  });

  function match(tokens: Tokens, sentenceOf: Int32Array): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    const busyUntil = new Int32Array(lexicons.length);
    const best: (Ending | null)[] = lexicons.map(() => null);
    const bestEnd = new Int32Array(lexicons.length);
    const { norm, lemma, pos, shape, length } = tokens;

    const walk = (node: Node, start: number, at: number): void => {
      for (let k = 0; k < node.endings.length; k++) {
        const ending = node.endings[k];
        if (at > bestEnd[ending.lexicon] && start >= busyUntil[ending.lexicon] && fits(ending, pos, start)) {
          best[ending.lexicon] = ending;
          bestEnd[ending.lexicon] = at;
        }
      }
      if (node.leaf || at >= length || sentenceOf[at] !== sentenceOf[start]) return;
      const byForm = node.forms?.get(norm[at]);
      if (byForm !== undefined) walk(byForm, start, at + 1);
      const byLemma = node.lemmas?.get(lemma[at]);
      if (byLemma !== undefined) walk(byLemma, start, at + 1);
      if (node.anyWord !== null && (shape[at] & bits.word) !== 0) walk(node.anyWord, start, at + 1);
      if (node.number !== null && (shape[at] & bits.number) !== 0) walk(node.number, start, at + 1);
    };

    for (let i = 0; i < length; i++) {
      if (sentenceOf[i] < 0) continue;
      const byForm = root.forms?.get(norm[i]);
      const byLemma = root.lemmas?.get(lemma[i]);
      const number = root.number !== null && (shape[i] & bits.number) !== 0 ? root.number : null;
      if (byForm === undefined && byLemma === undefined && root.anyWord === null && number === null) continue;
      if (byForm !== undefined) walk(byForm, i, i + 1);
      if (byLemma !== undefined) walk(byLemma, i, i + 1);
      if (root.anyWord !== null && (shape[i] & bits.word) !== 0) walk(root.anyWord, i, i + 1);
      if (number !== null) walk(number, i, i + 1);
      for (let k = 0; k < best.length; k++) {
        const ending = best[k];
        if (ending === null) continue;
        found.push({ lexicon: lexicons[k].name, entry: ending.entry, from: i, to: bestEnd[k] });
        busyUntil[k] = bestEnd[k];
        best[k] = null;
        bestEnd[k] = 0;
      }
    }
    return found;
  }

  return { lexicons, match };
}

function createNode(): Node {
  return { forms: null, lemmas: null, anyWord: null, number: null, leaf: true, endings: [] };
}

function insertEntry(
  root: Node,
  lexicon: number,
  entry: LexiconEntry,
  splitWord: (word: string) => readonly string[],
): void {
  let node = root;
  const tags: (readonly PartOfSpeech[])[] = [];
  entry.entry.split(" ").forEach((word, index) => {
    const tag = entry.pos[index] ?? [];
    if (word === "*") {
      node.leaf = false;
      node.anyWord ??= createNode();
      node = node.anyWord;
      tags.push(tag);
    } else if (word === "#") {
      node.leaf = false;
      node.number ??= createNode();
      node = node.number;
      tags.push(tag);
    } else if (word.startsWith("<")) {
      node.leaf = false;
      node.lemmas ??= new Map();
      node = childOf(node.lemmas, word.slice(1, -1));
      tags.push(tag);
    } else {
      // A condition on a word that is split bears on its last part: so-called/ADJ on "called".
      const parts = splitWord(word);
      parts.forEach((part, at) => {
        node.leaf = false;
        node.forms ??= new Map();
        node = childOf(node.forms, part);
        tags.push(at === parts.length - 1 ? tag : []);
      });
    }
  });
  node.endings.push({ lexicon, entry, tags: tags.some((tag) => tag.length > 0) ? tags : [] });
}

function childOf(children: Map<string, Node>, key: string): Node {
  let child = children.get(key);
  if (child === undefined) {
    child = createNode();
    children.set(key, child);
  }
  return child;
}

function fits(ending: Ending, pos: readonly PartOfSpeech[], start: number): boolean {
  for (let k = 0; k < ending.tags.length; k++) {
    const tag = ending.tags[k];
    if (tag.length > 0 && !tag.includes(pos[start + k])) return false;
  }
  return true;
}
