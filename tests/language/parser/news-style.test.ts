import { describe, expect, it } from "vitest";
import { newsCopies } from "../../../src/language/parser/news-style.js";
import { isTree } from "../../../src/language/parser/spanning-tree.js";
import type { Morphology, ParsedSentence } from "../../../src/language/types.js";

/** A sentence out of `form/PART/relation>head`, with the heads' places from 1 and 0 for the root. */
function sentenceOf(text: string): ParsedSentence {
  const tokens = text.split(" ").map((token) => token.split("/"));
  return {
    forms: tokens.map(([form]) => form),
    tags: tokens.map(([, upos]) => ({
      // The tests write parts of speech only.
      upos: upos as Morphology["upos"],
      ...{ verbForm: null, tense: null, voice: null, mood: null, number: null, person: null },
    })),
    tree: {
      heads: Int32Array.from(tokens, ([, , arc]) => Number(arc.split(">")[1]) - 1),
      relations: tokens.map(([, , arc]) => arc.split(">")[0]),
    },
  };
}

const arcsOf = ({ forms, tree }: ParsedSentence): string[] =>
  forms.map((form, i) => `${form} ${tree.relations[i]} ${forms[tree.heads[i]] ?? "-"}`);

const told = sentenceOf(
  "The/DET/det>2 mayor/NOUN/nsubj>3 said/VERB/root>0 that/SCONJ/mark>6 taxes/NOUN/nsubj>6 rise/VERB/ccomp>3 ./PUNCT/punct>3",
);
const appended = sentenceOf(
  "Taxes/NOUN/nsubj>2 rise/VERB/root>0 ,/PUNCT/punct>6 the/DET/det>5 mayor/NOUN/nsubj>6 said/VERB/parataxis>2 ./PUNCT/punct>2",
);
const pronoun = sentenceOf(
  "She/PRON/nsubj>2 said/VERB/root>0 taxes/NOUN/nsubj>4 rise/VERB/ccomp>2 ./PUNCT/punct>2",
);

describe("newsCopies", () => {
  it("tells what was said first, in quotation marks in every second sentence", () => {
    const copies = newsCopies([pronoun, told, told]).map(({ forms }) => forms.join(" "));
    expect(copies).toContain("Taxes rise , said the mayor .");
    expect(copies).toContain('" Taxes rise , " said the mayor .');
  });

  it("keeps who depends on whom", () => {
    const [copy] = newsCopies([pronoun, told]).filter(({ forms }) => forms[0] === "Taxes");
    expect(arcsOf(copy)).toEqual([
      "Taxes nsubj rise",
      "rise ccomp said",
      ", punct rise",
      "said root -",
      "the det mayor",
      "mayor nsubj said",
      ". punct said",
    ]);
  });

  it("puts a subject behind its verb where the verb stands behind what was said", () => {
    const copies = newsCopies([appended]);
    expect(copies.map(({ forms }) => forms.join(" "))).toContain("Taxes rise , said the mayor .");
    for (const { tree } of copies) expect(isTree(tree.heads)).toBe(true);
  });

  it("dates every third sentence, and leaves pronouns before their verb", () => {
    const copies = newsCopies([pronoun, pronoun, pronoun, pronoun]);
    expect(copies.map(({ forms }) => forms.join(" "))).toEqual([
      "She said Monday taxes rise .",
      "She said Thursday taxes rise .",
    ]);
    expect(copies[0].tree.relations[2]).toBe("obl:unmarked");
    expect(copies[0].tree.heads[2]).toBe(1);
  });

  it("copies nothing that it cannot move", () => {
    const without = sentenceOf("Taxes/NOUN/nsubj>2 rise/VERB/root>0 ./PUNCT/punct>2");
    expect(newsCopies([without])).toEqual([]);
    expect(newsCopies([])).toEqual([]);
  });
});
