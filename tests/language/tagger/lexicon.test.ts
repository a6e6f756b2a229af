import { describe, expect, it } from "vitest";
import {
  buildLexicon,
  lexiconSize,
  loadLexicon,
  storeLexicon,
} from "../../../src/language/tagger/lexicon.js";
import { tagged } from "./sample.js";

const SENTENCES = [tagged("The/D seat/N"), tagged("the/D seat/N"), tagged("The/D prize/N")];

describe("buildLexicon", () => {
  it("keeps frequent forms, and those written in another way once more", () => {
    const { lexicon, counts } = buildLexicon(SENTENCES, 2);
    expect([...lexicon.plain]).toEqual([
      ["seat", 0],
      ["the", 1],
    ]);
    expect([...lexicon.written]).toEqual([["The", 2]]);
    expect([...counts]).toEqual([2, 3, 2]);
    expect(lexiconSize(lexicon)).toBe(3);
  });
});

describe("storeLexicon", () => {
  it("stores what loadLexicon reads", () => {
    for (const fewest of [1, 2, 9]) {
      const { lexicon } = buildLexicon(SENTENCES, fewest);
      expect(loadLexicon(storeLexicon(lexicon))).toEqual(lexicon);
    }
  });
});
