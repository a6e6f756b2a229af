import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNameFinder, type NameFinder } from "../../../src/language/names/name-finder.js";
import { trainNames } from "../../../src/language/names/train-names.js";
import type { Name } from "../../../src/language/types.js";
import { readTensorFile, writeTensorFile } from "../../../src/learn/tensor-file.js";
import { named, SENTENCES, tagOf, WORDS } from "./sample.js";

const options = {
  ...{ seed: 3, epochs: 12, size: { hashed: 16, hidden: 16 } },
  hiding: { inputs: 0.1, outputs: 0.2, words: 0.3, tags: 0.2, writing: 0.1 },
};
const model = trainNames(SENTENCES, WORDS, options);
const finder = createNameFinder(model, WORDS);

const spans = (names: readonly Name[]) => names.map(({ from, to, type }) => ({ from, to, type }));

function find(text: string, by: NameFinder = finder): string[] {
  const forms = text.split(" ");
  return by
    .find({ forms, tags: forms.map(tagOf) })
    .map(({ from, to, type }) => `${type}: ${forms.slice(from, to).join(" ")}`);
}

describe("trainNames", () => {
  it("learns the names it is shown", () => {
    for (const sentence of SENTENCES) expect(spans(finder.find(sentence))).toEqual(sentence.names);
  });

  it("finds names it has never seen, by what stands around them", () => {
    expect(find("Boris Quill said in Dunmore that it rained .")).toContain("person: Boris Quill");
    expect(find("The workers of Quill Motors Inc. went to see Mr. Dunmore .")).toEqual([
      "organisation: Quill Motors Inc.",
      "person: Mr. Dunmore",
    ]);
  });

  it("gives the same bytes for the same seed, and others for another", () => {
    const few = SENTENCES.slice(0, 10);
    const bytes = (seed: number): Uint8Array =>
      writeTensorFile(
        trainNames(few, WORDS, { ...options, epochs: 1, seed, size: { hashed: 4, hidden: 4 } }),
      );
    expect(bytes(5)).toEqual(bytes(5));
    expect(bytes(5)).not.toEqual(bytes(6));
  });

  it("tells each time that it has gone through the sentences, with a loss that falls", () => {
    const losses: number[] = [];
    trainNames(SENTENCES, WORDS, { ...options, epochs: 3, onProgress: ({ loss }) => void losses.push(loss) });
    expect(losses).toHaveLength(3);
    expect(losses[2]).toBeLessThan(losses[0]);
  });
});

describe("createNameFinder", () => {
  it("finds nothing in an empty sentence, and in one without a capital", () => {
    expect(find("")).toEqual([]);
    expect(finder.find({ forms: [], tags: [] })).toEqual([]);
    expect(find("the workers went home .")).toEqual([]);
  });

  it("passes a first word by that is no name, and reads one that is", () => {
    expect(find("The rain said nothing .")).toEqual([]);
    expect(find("Norwick")).toHaveLength(1);
  });

  it("takes an office alone for no name, and with a name for a part of it", () => {
    expect(find("Mr. President said in Dunmore that it rained .")).not.toContain("person: Mr. President");
    expect(find("Mr. Quill said in Dunmore that it rained .")).toContain("person: Mr. Quill");
  });

  it("finds the same from a file that was written and read", () => {
    const read = createNameFinder(readTensorFile(writeTensorFile(model)), WORDS);
    const sentence = named("[p Anna Bell] met the [o Bank of Arden] .");
    expect(read.find(sentence)).toEqual(finder.find(sentence));
  });

  it("finds the same whatever was read before, and needs no tags", () => {
    const sentence = SENTENCES[0];
    const before = finder.find(sentence);
    finder.find(SENTENCES[50]);
    expect(finder.find(sentence)).toEqual(before);
    expect(spans(finder.find({ forms: sentence.forms, tags: null }))).toEqual(sentence.names);
  });

  it("reads 2,000 tokens in pieces, with the names at their places", () => {
    const once = named("[p Anna Bell] said in [l Norwick] that it rained .");
    const forms = Array.from({ length: 200 }, () => once.forms).flat();
    const names = finder.find({ forms, tags: forms.map(tagOf) });
    const found = names.filter(
      ({ from, to, type }) => type === "person" && forms.slice(from, to).join(" ") === "Anna Bell",
    );
    expect(found.length).toBeGreaterThan(180);
    expect(names[names.length - 1].to).toBeGreaterThan(forms.length - 10);
  });

  it("reads a run of 2,000 capitalised tokens", () => {
    const forms = Array.from({ length: 2000 }, (_, k) => (k % 2 === 0 ? "Bell" : "Hale"));
    expect(() => finder.find({ forms, tags: forms.map(tagOf) })).not.toThrow();
  });

  it("finds names that lie in the sentence, from left to right, and do not overlap, whatever the tokens", () => {
    const word = fc.oneof(
      fc.constantFrom("Anna", "Bell", "(", "D", "-", ")", "of", "Bank", "said", ",", "Norwick", "Sen."),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (forms) => {
        let last = 0;
        for (const { from, to, type, parts } of finder.find({ forms, tags: forms.map(tagOf) })) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(parts !== undefined).toBe(type === "person");
          last = to;
        }
        expect(last).toBeLessThanOrEqual(forms.length);
      }),
    );
  });

  it("gives persons their parts", () => {
    const [{ parts }] = finder.find(named("[p Sen. Maria Stone] said in [l Arden] that it rained ."));
    expect(parts).toEqual({
      title: { from: 0, to: 1 },
      given: { from: 1, to: 2 },
      family: { from: 2, to: 3 },
      suffix: null,
    });
  });

  it("throws at a file that is none of names", () => {
    expect(() => createNameFinder({ settings: {}, tensors: new Map() }, WORDS)).toThrow(RangeError);
    expect(() => createNameFinder({ settings: model.settings, tensors: new Map() }, WORDS)).toThrow(
      RangeError,
    );
  });
});
