import type { Lexicon, LexiconMatch, PartOfSpeech, Tokens } from "../types.js";
import { type PackedTrie, packTrie, wayFrom } from "./packed-trie.js";
import { createPairFilter, type PairFilter } from "./pair-filter.js";
import { createTrie, type Ending, type Node, type Trie } from "./trie.js";

/** Finds the entries of all its lexicons in one pass over the tokens. */
export interface Matcher {
  readonly lexicons: readonly Lexicon[];
  /**
   * Matches in the order of the tokens; within one lexicon the leftmost longest, never overlapping.
   * A match stays inside one sentence: `sentenceOf` gives each token's sentence, -1 for tokens to pass over.
   */
  match(tokens: Tokens, sentenceOf: Int32Array): LexiconMatch[];
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
  const trie = createTrie(lexicons, splitWord);
  const packed = packTrie(trie);
  const beginnings = findBeginnings(trie.root);
  const { pairs } = beginnings;
  const { root } = trie;
  const memos = new WeakMap<object, Memo>();

  function match(tokens: Tokens, sentenceOf: Int32Array): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    const busyUntil = new Int32Array(lexicons.length);
    const best: (Ending | null)[] = lexicons.map(() => null);
    const bestEnd = new Int32Array(lexicons.length);
    const { norm, lemma, pos, shape, word, length } = tokens;
    const { places, numbers, forms, lemmas } = recall(memos, { trie, packed, beginnings }, tokens);
    const { nodes, endings, ways, words } = packed;
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

    const numberIn = (known: Uint32Array, written: readonly string[], at: number): number =>
      word[at] === 0 ? (words.get(written[at]) ?? 0) : known[word[at]];

    const end = (place: number, start: number, at: number): void => {
      const here = endings[place];
      for (let k = 0; k < here.length; k++) {
        const ending = here[k];
        if (at > bestEnd[ending.lexicon] && start >= busyUntil[ending.lexicon] && fits(ending, pos, start)) {
          best[ending.lexicon] = ending;
          bestEnd[ending.lexicon] = at;
          hit = true;
        }
      }
    };

    const walk = (node: number, start: number, at: number): void => {
      const anyWord = nodes[3 * node];
      const number = nodes[3 * node + 1];
      const place = nodes[3 * node + 2];
      if (place !== 0) end(place, start, at);
      if (at >= length || sentenceOf[at] !== sentenceOf[start]) return;
      if (mayLeadOn(start, at)) {
        const form = numberIn(forms, norm, at);
        const base = numberIn(lemmas, lemma, at);
        const byForm = form === 0 ? -1 : wayFrom(packed, node, form);
        const byLemma = base === form ? byForm : base === 0 ? -1 : wayFrom(packed, node, base);
        if (byForm >= 0 && ways[byForm + 2] !== 0) walk(ways[byForm + 2], start, at + 1);
        if (byLemma >= 0 && ways[byLemma + 3] !== 0) walk(ways[byLemma + 3], start, at + 1);
      }
      if (anyWord !== 0 && (shape[at] & bits.word) !== 0) walk(anyWord, start, at + 1);
      if (number !== 0 && (shape[at] & bits.number) !== 0) walk(number, start, at + 1);
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
      walk(0, i, i);
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

/** How entries begin. */
interface Beginnings {
  /** Words that are an entry alone, or with any word or number behind them. */
  readonly alone: ReadonlySet<string>;
  readonly pairs: PairFilter;
}

function findBeginnings(root: Node): Beginnings {
  const alone = new Set<string>();
  const pairs = createPairFilter();
  for (const [first, { form, lemma }] of root.words)
    for (const node of [form, lemma]) {
      if (node === null) continue;
      if (node.endings.length > 0 || hasWildcard(node)) alone.add(first);
      for (const second of node.words.keys()) pairs.add(first, second);
    }
  return { alone, pairs };
}

/** What was found out about the words of a vocabulary, by their numbers: it is true of them always. */
interface Memo {
  /** Bits of a word: that it was looked up, begins an entry, stands later in one, may be one alone. */
  places: Uint8Array;
  /** The numbers of the words in the filter of pairs. */
  numbers: Uint32Array;
  /** The numbers of their forms and of their lemmas in the trie; 0 of what is not in it. */
  forms: Uint32Array;
  lemmas: Uint32Array;
}

const KNOWN = 1;
const BEGINS = 2;
const CONTINUES = 4;
const ALONE = 8;

/** What words are looked up in. */
interface Known {
  readonly trie: Trie;
  readonly packed: PackedTrie;
  readonly beginnings: Beginnings;
}

/** The memo of the tokens' vocabulary, with all of their words in it. A word without a number may stand anywhere. */
function recall(memos: WeakMap<object, Memo>, known: Known, tokens: Tokens): Memo {
  const { vocabulary, word, norm, lemma, length } = tokens;
  let memo = memos.get(vocabulary);
  if (memo === undefined) {
    memo = createMemo();
    memos.set(vocabulary, memo);
  }
  for (let i = 0; i < length; i++) {
    if (word[i] >= memo.places.length) makeRoom(memo, Math.max(1 << 16, 2 * word[i]));
    if (memo.places[word[i]] === 0) learn(memo, known, word[i], norm[i], lemma[i]);
  }
  return memo;
}

function createMemo(): Memo {
  return {
    places: Uint8Array.of(KNOWN | BEGINS | CONTINUES | ALONE),
    numbers: new Uint32Array(1),
    forms: new Uint32Array(1),
    lemmas: new Uint32Array(1),
  };
}

function learn(
  memo: Memo,
  { trie, packed: { words }, beginnings: { alone, pairs } }: Known,
  word: number,
  form: string,
  lemma: string,
): void {
  const begins = trie.begins.has(form) || trie.begins.has(lemma);
  const continues = trie.continues.has(form) || trie.continues.has(lemma);
  const enough = alone.has(form) || alone.has(lemma);
  memo.places[word] = KNOWN | (begins ? BEGINS : 0) | (continues ? CONTINUES : 0) | (enough ? ALONE : 0);
  memo.numbers[word] = pairs.numberOf(form, lemma);
  memo.forms[word] = words.get(form) ?? 0;
  memo.lemmas[word] = words.get(lemma) ?? 0;
}

function makeRoom(memo: Memo, words: number): void {
  const places = new Uint8Array(words);
  places.set(memo.places);
  memo.places = places;
  memo.numbers = enlarge(memo.numbers, words);
  memo.forms = enlarge(memo.forms, words);
  memo.lemmas = enlarge(memo.lemmas, words);
}

function enlarge(list: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  larger.set(list);
  return larger;
}

function hasWildcard({ anyWord, number }: Node): boolean {
  return anyWord !== null || number !== null;
}

function fits(ending: Ending, pos: readonly PartOfSpeech[], start: number): boolean {
  for (let k = 0; k < ending.tags.length; k++) {
    const tag = ending.tags[k];
    if (tag.length > 0 && !tag.includes(pos[start + k])) return false;
  }
  return true;
}
