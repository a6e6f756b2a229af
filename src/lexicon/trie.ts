import type { Lexicon, LexiconEntry, PartOfSpeech } from "../types.js";

/** An entry at the end of its path, with the tags that each token on the path must have. */
export interface Ending {
  readonly lexicon: number;
  readonly entry: LexiconEntry;
  readonly tags: readonly (readonly PartOfSpeech[])[];
}

/** Where entries may go on. */
export interface Node {
  /** The ways that lead on, by form or lemma. */
  readonly words: Map<string, Branch>;
  anyWord: Node | null;
  number: Node | null;
  readonly endings: Ending[];
}

/** Where a word leads as this form only, and where as any form with this lemma. */
export interface Branch {
  form: Node | null;
  lemma: Node | null;
}

/** The entries as a trie, with the words, as form or lemma, that stand first in one, and later in one. */
export interface Trie {
  readonly root: Node;
  readonly begins: ReadonlySet<string>;
  readonly continues: ReadonlySet<string>;
}

/** The trie of the entries of all lexicons. `splitWord` splits a written word as the tokenizer does. */
export function createTrie(
  lexicons: readonly Lexicon[],
  splitWord: (word: string) => readonly string[],
): Trie {
  const root = createNode();
  const begins = new Set<string>();
  const continues = new Set<string>();
  const insert = (lexicon: number, entry: LexiconEntry): void => {
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
  };
  lexicons.forEach((lexicon, index) => {
    for (const entry of lexicon.entries) insert(index, entry);
  });
  return { root, begins, continues };
}

function createNode(): Node {
  return { words: new Map(), anyWord: null, number: null, endings: [] };
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
  let branch = node.words.get(word);
  if (branch === undefined) {
    branch = { form: null, lemma: null };
    node.words.set(word, branch);
  }
  return branch;
}
