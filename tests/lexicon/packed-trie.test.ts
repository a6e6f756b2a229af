import { describe, expect, test } from "vitest";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { packTrie, wayFrom } from "../../src/lexicon/packed-trie.js";
import { createTrie } from "../../src/lexicon/trie.js";

const entries = ["so called", "so <say>", "say so", "so * far", "# votes", ...manyEntries()];

function manyEntries(): string[] {
  return Array.from({ length: 500 }, (_, i) => `w${i % 40} v${i}`);
}

describe("packTrie", () => {
  const lexicon = createLexicon(
    "sample",
    entries.map((entry) => ({ entry, label: "found" })),
  );
  const trie = createTrie([lexicon], (word) => [word]);
  const packed = packTrie(trie);
  const step = (node: number, word: string, as: "form" | "lemma"): number => {
    const way = wayFrom(packed, node, packed.words.get(word) ?? 0);
    return way < 0 ? 0 : packed.ways[way + (as === "form" ? 2 : 3)];
  };
  const entriesAt = (node: number): string[] =>
    packed.endings[packed.nodes[3 * node + 2]].map(({ entry }) => entry.entry);

  test("leads along the words of each entry to its end, and nowhere else", () => {
    for (const { entry } of lexicon.entries.filter((one) => !/[*#<]/.test(one.entry))) {
      const end = entry.split(" ").reduce((node, word) => step(node, word, "form"), 0);
      expect(entriesAt(end)).toEqual([entry]);
    }
    expect(step(0, "called", "form")).toBe(0);
    expect(wayFrom(packed, 0, 0)).toBe(-1);
  });

  test("tells a form from a lemma", () => {
    const so = step(0, "so", "form");
    expect(step(so, "say", "form")).toBe(0);
    expect(entriesAt(step(so, "say", "lemma"))).toEqual(["so <say>"]);
    expect(step(0, "so", "lemma")).toBe(0);
  });

  test("leads on with any word and with any number", () => {
    const [anyWord, number] = packed.nodes.subarray(0, 2);
    expect([anyWord, entriesAt(step(number, "votes", "form"))]).toEqual([0, ["# votes"]]);
    const any = packed.nodes[3 * step(0, "so", "form")];
    expect(entriesAt(step(any, "far", "form"))).toEqual(["so * far"]);
  });

  test("packs a trie without entries", () => {
    const empty = packTrie(createTrie([], (word) => [word]));
    expect([empty.nodes.length, wayFrom(empty, 0, 1)]).toEqual([3, -1]);
  });
});
