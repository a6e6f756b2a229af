import type { Lexicon, LexiconEntry, LexiconMatch, PartOfSpeech, Tokens } from "../types.js";
import { createPairFilter, type PairFilter } from "./pair-filter.js";

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
  /** The ways that lead on, by form or lemma; `null` while there are none, as at most nodes. */
  words: Map<string, Branch> | null;
  anyWord: Node | null;
  number: Node | null;
  readonly endings: Ending[];
}

/** Where a word leads as this form only, and where as any form with this lemma. */
interface Branch {
  form: Node | null;
  lemma: Node | null;
}

/** `SHAPE` bits of text/shape.ts that the wildcards look at; a parameter, since lexicon/ does not know text/. */
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
  const trie: Trie = { root, begins: new Set(), continues: new Set() };
  lexicons.forEach((lexicon, index) => {
    for (const entry of lexicon.entries) insertEntry(trie, index, entry, splitWord);
  });
  const beginnings = findBeginnings(root);
  const { pairs } = beginnings;
  const memos = new WeakMap<object, Memo>();

  function match(tokens: Tokens, sentenceOf: Int32Array): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    const busyUntil = new Int32Array(lexicons.length);
    const best: (Ending | null)[] = lexicons.map(() => null);
    const bestEnd = new Int32Array(lexicons.length);
    const { norm, lemma, pos, shape, word, length } = tokens;
    const { places, numbers } = recall(memos, trie, beginnings, tokens);
    const wildcards = (root.anyWord === null ? 0 : bits.word) | (root.number === null ? 0 : bits.number);
    let hit = false;

    /** Whether an entry can go on with the word at `at`. */
    const mayLeadOn = (start: number, at: number): boolean => {
      if (at === start) return true;
      if ((places[word[at]] & CONTINUES) === 0) return false;
      // A wildcard in front is not in the filter of pairs.
      if (at > start + 1 || word[at] === 0 || word[start] === 0) return true;
      return (shape[start] & wildcards) !== 0 || pairs.mayBegin(numbers[word[start]], numbers[word[at]]);
    };

    const walk = (node: Node, start: number, at: number): void => {
      for (let k = 0; k < node.endings.length; k++) {
        const ending = node.endings[k];
        if (at > bestEnd[ending.lexicon] && start >= busyUntil[ending.lexicon] && fits(ending, pos, start)) {
          best[ending.lexicon] = ending;
          bestEnd[ending.lexicon] = at;
          hit = true;
        }
      }
      if (at >= length || sentenceOf[at] !== sentenceOf[start]) return;
      if (node.words !== null && mayLeadOn(start, at)) {
        const byForm = node.words.get(norm[at]);
        const byLemma = lemma[at] === norm[at] ? byForm : node.words.get(lemma[at]);
        if (byForm !== undefined && byForm.form !== null) walk(byForm.form, start, at + 1);
        if (byLemma !== undefined && byLemma.lemma !== null) walk(byLemma.lemma, start, at + 1);
      }
      if (node.anyWord !== null && (shape[at] & bits.word) !== 0) walk(node.anyWord, start, at + 1);
      if (node.number !== null && (shape[at] & bits.number) !== 0) walk(node.number, start, at + 1);
    };

    for (let i = 0; i < length; i++) {
      if (sentenceOf[i] < 0) continue;
      const wild = (shape[i] & wildcards) !== 0;
      if (!wild && (places[word[i]] & BEGINS) === 0) continue;
      // "the" begins many entries, but none with most of the words that follow it.
      if (!wild && (places[word[i]] & ALONE) === 0) {
        if (i + 1 >= length || sentenceOf[i + 1] !== sentenceOf[i]) continue;
        if (word[i + 1] !== 0 && !pairs.mayBegin(numbers[word[i]], numbers[word[i + 1]])) continue;
      }
      walk(root, i, i);
      if (!hit) continue;
      hit = false;
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

/** The entries as a trie, with the words, as form or lemma, that stand first in one, and later in one. */
interface Trie {
  readonly root: Node;
  readonly begins: Set<string>;
  readonly continues: Set<string>;
}

/** How entries begin. */
interface Beginnings {
  /** Words that are an entry alone, or with any word or number behind them. */
  readonly alone: ReadonlySet<string>;
  readonly pairs: PairFilter;
}

function findBeginnings(root: Node): Beginnings {
  const alone = new Set<string>();
  const pairs = createPairFilter();
  for (const [first, { form, lemma }] of root.words ?? [])
    for (const node of [form, lemma]) {
      if (node === null) continue;
      if (node.endings.length > 0 || hasWildcard(node)) alone.add(first);
      for (const second of node.words?.keys() ?? []) pairs.add(first, second);
    }
  return { alone, pairs };
}

/** What was found out about the words of a vocabulary, by their numbers: it is true of them always. */
interface Memo {
  /** Bits of a word: that it was looked up, begins an entry, stands later in one, may be one alone. */
  places: Uint8Array;
  /** The numbers of the words in the filter of pairs. */
  numbers: Uint32Array;
}

const KNOWN = 1;
const BEGINS = 2;
const CONTINUES = 4;
const ALONE = 8;

/** The memo of the tokens' vocabulary, with all of their words in it. A word without a number may stand anywhere. */
function recall(
  memos: WeakMap<object, Memo>,
  trie: Trie,
  { alone, pairs }: Beginnings,
  tokens: Tokens,
): Memo {
  const { vocabulary, word, norm, lemma, length } = tokens;
  let memo = memos.get(vocabulary);
  if (memo === undefined) {
    memo = { places: Uint8Array.of(KNOWN | BEGINS | CONTINUES | ALONE), numbers: new Uint32Array(1) };
    memos.set(vocabulary, memo);
  }
  for (let i = 0; i < length; i++) {
    if (word[i] >= memo.places.length) makeRoom(memo, Math.max(1 << 16, 2 * word[i]));
    if (memo.places[word[i]] !== 0) continue;
    const begins = trie.begins.has(norm[i]) || trie.begins.has(lemma[i]);
    const continues = trie.continues.has(norm[i]) || trie.continues.has(lemma[i]);
    const enough = alone.has(norm[i]) || alone.has(lemma[i]);
    memo.places[word[i]] = KNOWN | (begins ? BEGINS : 0) | (continues ? CONTINUES : 0) | (enough ? ALONE : 0);
    memo.numbers[word[i]] = pairs.numberOf(norm[i], lemma[i]);
  }
  return memo;
}

function makeRoom(memo: Memo, words: number): void {
  const places = new Uint8Array(words);
  places.set(memo.places);
  memo.places = places;
  const numbers = new Uint32Array(words);
  numbers.set(memo.numbers);
  memo.numbers = numbers;
}

function hasWildcard({ anyWord, number }: Node): boolean {
  return anyWord !== null || number !== null;
}

function createNode(): Node {
  return { words: null, anyWord: null, number: null, endings: [] };
}

function insertEntry(
  { root, begins, continues }: Trie,
  lexicon: number,
  entry: LexiconEntry,
  splitWord: (word: string) => readonly string[],
): void {
  let node = root;
  const tags: (readonly PartOfSpeech[])[] = [];
  entry.entry.split(" ").forEach((word, index) => {
    const tag = entry.pos[index] ?? [];
    if (word === "*") node = node.anyWord ??= createNode();
    else if (word === "#") node = node.number ??= createNode();
    else {
      // Of a word that is split only the last part has other forms, and the tag bears on it: <co-own>, so-called/ADJ.
      const lemma = word.startsWith("<");
      const parts = splitWord(lemma ? word.slice(1, -1) : word);
      parts.forEach((part, place) => {
        (index === 0 && place === 0 ? begins : continues).add(part);
      });
      for (const part of parts.slice(0, -1)) {
        node = formNode(node, part);
        tags.push([]);
      }
      const last = parts[parts.length - 1];
      node = lemma ? lemmaNode(node, last) : formNode(node, last);
    }
    tags.push(tag);
  });
  node.endings.push({ lexicon, entry, tags: tags.some((tag) => tag.length > 0) ? tags : [] });
}

function formNode(node: Node, form: string): Node {
  const branch = branchOf(node, form);
  branch.form ??= createNode();
  return branch.form;
}

function lemmaNode(node: Node, lemma: string): Node {
  const branch = branchOf(node, lemma);
  branch.lemma ??= createNode();
  return branch.lemma;
}

function branchOf(node: Node, word: string): Branch {
  node.words ??= new Map();
  let branch = node.words.get(word);
  if (branch === undefined) {
    branch = { form: null, lemma: null };
    node.words.set(word, branch);
  }
  return branch;
}

function fits(ending: Ending, pos: readonly PartOfSpeech[], start: number): boolean {
  for (let k = 0; k < ending.tags.length; k++) {
    const tag = ending.tags[k];
    if (tag.length > 0 && !tag.includes(pos[start + k])) return false;
  }
  return true;
}
