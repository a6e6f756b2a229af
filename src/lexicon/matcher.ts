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

  const memos = new WeakMap<object, Uint8Array>();

  function match(tokens: Tokens, sentenceOf: Int32Array): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    const busyUntil = new Int32Array(lexicons.length);
    const best: (Ending | null)[] = lexicons.map(() => null);
    const bestEnd = new Int32Array(lexicons.length);
    const { norm, lemma, pos, shape, word, length } = tokens;
    let hit = false;

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
      if (node.words !== null) {
        // This is done for every token: one look-up where the word is its own lemma.
        const byForm = node.words.get(norm[at]);
        const byLemma = lemma[at] === norm[at] ? byForm : node.words.get(lemma[at]);
        if (byForm !== undefined && byForm.form !== null) walk(byForm.form, start, at + 1);
        if (byLemma !== undefined && byLemma.lemma !== null) walk(byLemma.lemma, start, at + 1);
      }
      if (node.anyWord !== null && (shape[at] & bits.word) !== 0) walk(node.anyWord, start, at + 1);
      if (node.number !== null && (shape[at] & bits.number) !== 0) walk(node.number, start, at + 1);
    };

    const memo = memoOf(memos, tokens);
    const wildcards = (root.anyWord === null ? 0 : bits.word) | (root.number === null ? 0 : bits.number);
    for (let i = 0; i < length; i++) {
      if (sentenceOf[i] < 0) continue;
      // Most words begin no entry, and a word that begins none once begins none ever.
      if (memo[word[i]] === UNKNOWN)
        memo[word[i]] = word[i] > 0 && !beginsEntry(root, norm[i], lemma[i]) ? BEGINS_NONE : BEGINS_ONE;
      if (memo[word[i]] === BEGINS_NONE && (shape[i] & wildcards) === 0) continue;
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

const UNKNOWN = 0;
const BEGINS_NONE = 1;
const BEGINS_ONE = 2;

/** What is known of the words of a vocabulary, by their number, with room for those of `tokens`. */
function memoOf(memos: WeakMap<object, Uint8Array>, { vocabulary, word, length }: Tokens): Uint8Array {
  let memo = memos.get(vocabulary) ?? new Uint8Array(1 << 16);
  let highest = 0;
  for (let i = 0; i < length; i++) if (word[i] > highest) highest = word[i];
  if (highest >= memo.length) {
    const larger = new Uint8Array(2 * highest);
    larger.set(memo);
    memo = larger;
  }
  memos.set(vocabulary, memo);
  return memo;
}

function beginsEntry(root: Node, norm: string, lemma: string): boolean {
  if (root.words === null) return false;
  const form = root.words.get(norm)?.form ?? null;
  return form !== null || (root.words.get(lemma)?.lemma ?? null) !== null;
}

function createNode(): Node {
  return { words: null, anyWord: null, number: null, endings: [] };
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
    if (word === "*") node = node.anyWord ??= createNode();
    else if (word === "#") node = node.number ??= createNode();
    else {
      // Of a word that is split only the last part has other forms, and the tag bears on it: <co-own>, so-called/ADJ.
      const lemma = word.startsWith("<");
      const parts = splitWord(lemma ? word.slice(1, -1) : word);
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
