import type { Ending, Node, Trie } from "./trie.js";

/**
 * A trie as a few lists of numbers: a step from node to node is one look into memory, where maps and objects need five.
 * Nodes are numbered from 0, the root, which no way leads to: 0 stands for no node. Words are numbered from 1.
 */
export interface PackedTrie {
  /** The numbers of the words that lead on somewhere. */
  readonly words: ReadonlyMap<string, number>;
  /** Three numbers a node: where any word leads, where a number does, and the node's place in `endings`, 0 for none. */
  readonly nodes: Int32Array;
  readonly endings: readonly (readonly Ending[])[];
  /** Four numbers a way: node from 1, word, where it leads as a form and as a lemma. Open addressing, half full at most. */
  readonly ways: Int32Array;
}

/** Packs a trie. */
export function packTrie({ root }: Trie): PackedTrie {
  const all: Node[] = [root];
  const numbers = new Map<Node, number>([[root, 0]]);
  const numberOf = (node: Node | null): number => {
    if (node === null) return 0;
    const known = numbers.get(node);
    if (known !== undefined) return known;
    numbers.set(node, all.length);
    return all.push(node) - 1;
  };
  const words = new Map<string, number>();
  const ways: [node: number, word: number, form: number, lemma: number][] = [];
  const nodes: number[] = [];
  const endings: (readonly Ending[])[] = [[]];
  // Nodes are added while they are gone through.
  for (let node = 0; node < all.length; node++) {
    const { anyWord, number, endings: ending, words: next } = all[node];
    nodes.push(numberOf(anyWord), numberOf(number), ending.length === 0 ? 0 : endings.push(ending) - 1);
    for (const [word, { form, lemma }] of next) {
      if (!words.has(word)) words.set(word, words.size + 1);
      ways.push([node, words.get(word) ?? 0, numberOf(form), numberOf(lemma)]);
    }
  }
  return { words, nodes: Int32Array.from(nodes), endings, ways: tableOf(ways) };
}

function tableOf(ways: readonly (readonly [number, number, number, number])[]): Int32Array {
  let slots = 2;
  while (slots < 2 * ways.length) slots *= 2;
  const table = new Int32Array(4 * slots);
  for (const [node, word, form, lemma] of ways) {
    let at = slotOf(node, word, table);
    while (table[at] !== 0) at = (at + 4) & (table.length - 1);
    table.set([node + 1, word, form, lemma], at);
  }
  return table;
}

function slotOf(node: number, word: number, table: Int32Array): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (4 * (mixed ^ (mixed >>> 15))) & (table.length - 1);
}

/** Where the way from a node with a word is in `ways`; -1 when there is none. */
export function wayFrom({ ways }: PackedTrie, node: number, word: number): number {
  for (let at = slotOf(node, word, ways); ways[at] !== 0; at = (at + 4) & (ways.length - 1))
    if (ways[at] === node + 1 && ways[at + 1] === word) return at;
  return -1;
}
