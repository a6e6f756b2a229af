import { describe, expect, it } from "vitest";
import { writeFeatures } from "../../../src/language/conllu/features.js";
import { goldMorphology, goldTree } from "../../../src/language/conllu/gold.js";
import { bareTag } from "../chain-language.js";
import { readRows } from "./write-rows.js";

describe("goldMorphology", () => {
  it("takes the features a Morphology has and leaves the others", () => {
    const { words } = readRows("were AUX 0 root _ Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin|X=Y");
    expect(goldMorphology(words[0])).toEqual({
      ...bareTag("AUX"),
      ...{ mood: "Ind", number: "Plur", person: "3", tense: "Past", verbForm: "Fin" },
    });
  });

  it("gives null for values that a Morphology does not tell apart", () => {
    expect(goldMorphology(readRows("scissors NOUN 0 root _ Number=Ptan").words[0])).toEqual(bareTag("NOUN"));
  });

  it("names the line of a word without a part of speech, and the parts there are", () => {
    const { words } = readRows("a DET 2 det\nb _ 0 root");
    expect(() => goldMorphology(words[1])).toThrow(/^conllu:2: UPOS is "_"; expected one of ADJ, ADP/);
  });

  it("is what writeFeatures writes, in the order of the alphabet", () => {
    const feats = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin|Voice=Pass";
    expect(writeFeatures(goldMorphology(readRows(`said VERB 0 root _ ${feats}`).words[0]))).toBe(feats);
    expect(writeFeatures(bareTag("X"))).toBe("_");
  });
});

describe("goldTree", () => {
  it("counts heads from 0, with -1 for the root, and keeps subtypes", () => {
    const tree = goldTree(readRows("She PRON 2 nsubj:pass\nleft VERB 0 root\n. PUNCT 2 punct"));
    expect([...tree.heads]).toEqual([1, -1, 1]);
    expect(tree.relations).toEqual(["nsubj:pass", "root", "punct"]);
  });

  it.each([
    ["no head", "a X _ dep\nb X 0 root", 'conllu:1: HEAD is "_"'],
    [
      "a head outside",
      "a X 0 root\nb X 3 dep",
      'conllu:2: HEAD is "3"; expected another word of the sentence, 0 to 2',
    ],
    ["itself for a head", "a X 0 root\nb X 2 dep", 'conllu:2: HEAD is "2"'],
    ["no root", "a X 2 dep\nb X 1 dep", "conllu:1: the sentence has 0 roots"],
    ["two roots", "a X 0 root\nb X 0 root", "conllu:2: the sentence has 2 roots"],
    ["a cycle", "a X 0 root\nb X 3 dep\nc X 2 dep", "HEAD leads back to the word itself"],
  ])("refuses %s", (_, lines, message) => {
    expect(() => goldTree(readRows(lines))).toThrow(message);
  });
});
