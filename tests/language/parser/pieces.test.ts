import { describe, expect, it } from "vitest";
import { DISTANCE_BUCKETS, distanceBucket, distanceBuckets } from "../../../src/language/parser/distance.js";
import { formPieces, tagPieces } from "../../../src/language/parser/pieces.js";
import { buildVocabulary } from "../../../src/language/parser/vocabulary.js";
import type { Morphology } from "../../../src/language/types.js";

const noun: Morphology = {
  upos: "NOUN",
  verbForm: null,
  tense: null,
  voice: null,
  mood: null,
  number: "Plur",
  person: null,
};

describe("formPieces", () => {
  it.each([
    ["Talks", ["w=talks", "s2=ks", "s3=lks", "s4=alks", "p2=ta", "p3=tal", "X=Xx"]],
    ["of", ["w=of", "X=x"]],
    ["G20", ["w=g20", "s2=20", "p2=g2", "X=X0"]],
    ["’s", ["w='s", "X=’x"]],
    ["", ["w=", "X="]],
  ])("cuts %j into %j", (form, pieces) => {
    expect(formPieces(form)).toEqual(pieces);
  });
});

describe("tagPieces", () => {
  it("gives the part of speech alone and with its features", () => {
    expect(tagPieces(noun)).toEqual(["NOUN", "NOUN|||||Plur|"]);
  });
});

describe("buildVocabulary", () => {
  it("keeps what is frequent, in the order of the alphabet, whatever the order of the sentences", () => {
    const sentence = (form: string) => ({
      forms: [form],
      tags: [noun],
      tree: { heads: Int32Array.of(-1), relations: ["root"] },
    });
    const sentences = ["talks", "walks", "talks", "talks", "walks", "walks", "folks"].map(sentence);
    const vocabulary = buildVocabulary(sentences);
    expect(vocabulary.pieces).toEqual(["w=talks", "w=walks"]);
    expect(vocabulary.tags).toEqual(["NOUN", "NOUN|||||Plur|"]);
    expect(vocabulary.relations).toEqual(["root"]);
    expect(buildVocabulary(sentences.reverse())).toEqual(vocabulary);
  });
});

describe("distanceBucket", () => {
  it("tells near from far and before from behind", () => {
    const buckets = [1, 2, 3, 4, 5, 7, 10, 15, 25, 26].map((distance) => distanceBucket(100, 100 + distance));
    expect(buckets).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(distanceBucket(5, 4)).toBe(DISTANCE_BUCKETS / 2);
    expect(distanceBucket(500, 0)).toBe(DISTANCE_BUCKETS - 1);
  });

  it("is what distanceBuckets lists", () => {
    const buckets = distanceBuckets(40);
    for (const [dependent, head] of [
      [0, 40],
      [40, 0],
      [3, 4],
      [9, 2],
    ])
      expect(buckets[40 + head - dependent]).toBe(distanceBucket(dependent, head));
  });
});
