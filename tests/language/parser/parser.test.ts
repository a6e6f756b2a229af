import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PARTS_OF_SPEECH } from "../../../src/language/conllu/features.js";
import { createParser } from "../../../src/language/parser/parser.js";
import { isTree } from "../../../src/language/parser/spanning-tree.js";
import { trainParser } from "../../../src/language/parser/train-parser.js";
import type { Morphology, ParsedSentence } from "../../../src/language/types.js";
import { readWordTable } from "../../../src/language/word-table/read-word-table.js";
import { writeWordTable } from "../../../src/language/word-table/write-word-table.js";
import { readTensorFile, writeTensorFile } from "../../../src/learn/tensor-file.js";

const tag = (upos: Morphology["upos"]): Morphology => ({
  upos,
  verbForm: null,
  tense: null,
  voice: null,
  mood: null,
  number: null,
  person: null,
});

const words = readWordTable(
  writeWordTable({
    forms: ["dog", "cat"],
    dimensions: 4,
    vectorDimensions: 4,
    values: Float32Array.from([1, 0, 0.5, 0, 0, 1, 0.5, 0]),
    bits: Uint16Array.from([1, 2]),
  }),
);

const NOUNS = ["dog", "cat", "mayor", "court"];
const VERBS = ["sees", "hears", "meets"];

/** `The dog sees the cat .` and `The cat , says the mayor , hears the dog .`, with all nouns and verbs. */
const treebank: ParsedSentence[] = NOUNS.flatMap((subject, s) =>
  VERBS.flatMap((verb, v): ParsedSentence[] => {
    const object = NOUNS[(s + v + 1) % NOUNS.length];
    return [
      {
        forms: ["The", subject, verb, "the", object, "."],
        tags: (["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"] as const).map(tag),
        tree: {
          heads: Int32Array.from([1, 2, -1, 4, 2, 2]),
          relations: ["det", "nsubj", "root", "det", "obj", "punct"],
        },
      },
      {
        forms: ["The", subject, ",", "says", "the", object, ",", verb, "."],
        tags: (["DET", "NOUN", "PUNCT", "VERB", "DET", "NOUN", "PUNCT", "VERB", "PUNCT"] as const).map(tag),
        tree: {
          heads: Int32Array.from([1, 7, 3, 7, 5, 3, 3, -1, 7]),
          relations: ["det", "nsubj", "punct", "parataxis", "det", "nsubj", "punct", "root", "punct"],
        },
      },
    ];
  }),
);

const options = {
  seed: 1,
  epochs: 30,
  batch: 4,
  rate: 0.01,
  widths: { input: 32, hidden: 16, arc: 16, label: 16 },
};
const file = trainParser(treebank, words, options);
const parser = createParser(readTensorFile(writeTensorFile(file)), words);

const sentenceOf = (length: number) =>
  fc.record({
    forms: fc.array(fc.oneof(fc.string(), fc.constantFrom("The", "dog", "SEES", "-", "")), {
      minLength: length,
      maxLength: length,
    }),
    tags: fc.array(fc.constantFrom(...PARTS_OF_SPEECH.map(tag)), { minLength: length, maxLength: length }),
  });

describe("trainParser", () => {
  it("learns a small treebank by heart", () => {
    for (const { forms, tags, tree } of treebank) {
      const { heads, relations } = parser.parse({ forms, tags });
      expect([...heads]).toEqual([...tree.heads]);
      expect(relations).toEqual(tree.relations);
    }
  });

  it("gives the same bytes for the same seed, others for another", () => {
    const short = { ...options, epochs: 2 };
    const bytes = (seed: number): Uint8Array =>
      writeTensorFile(trainParser(treebank, words, { ...short, seed }));
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
  });

  it("says how far it is and how large the loss is, which falls", () => {
    const losses: number[] = [];
    trainParser(treebank, words, {
      ...options,
      epochs: 4,
      onProgress: ({ epoch, epochs, loss }) => {
        expect(epochs).toBe(4);
        expect(epoch).toBe(losses.length + 1);
        losses.push(loss);
      },
    });
    expect(losses).toHaveLength(4);
    expect(losses[3]).toBeLessThan(losses[0]);
  });
});

describe("createParser", () => {
  it("gives a tree with one root for any forms and tags", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }).chain(sentenceOf), (sentence) => {
        const { heads, relations } = parser.parse(sentence);
        expect(isTree(heads)).toBe(true);
        expect(relations).toHaveLength(heads.length);
        heads.forEach((head, token) => {
          expect(relations[token] === "root").toBe(head === -1);
        });
      }),
      { numRuns: 100 },
    );
  });

  it.each([1, 2, 250, 251, 300, 2000])("gives a tree with one root for %i tokens", (length) => {
    const [sentence] = fc.sample(sentenceOf(length), { numRuns: 1, seed: length });
    const { heads, relations } = parser.parse(sentence);
    expect(heads).toHaveLength(length);
    expect(isTree(heads)).toBe(true);
    expect(relations.filter((relation) => relation === "root")).toHaveLength(1);
  });

  it("gives an empty tree for an empty sentence", () => {
    expect(parser.parse({ forms: [], tags: [] })).toEqual({ heads: new Int32Array(0), relations: [] });
  });

  it("gives the same tree whatever was read before", () => {
    const fresh = createParser(file, words);
    const used = createParser(file, words);
    // More forms than a parser keeps vectors of.
    for (let i = 0; i < 100; i++) {
      const forms = Array.from({ length: 100 }, (_, j) => `form${i * 100 + j}`);
      used.parse({ forms, tags: forms.map(() => tag("NOUN")) });
    }
    for (const sentence of treebank) expect(used.parse(sentence)).toEqual(fresh.parse(sentence));
  });
});
