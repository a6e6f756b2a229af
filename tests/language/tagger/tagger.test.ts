import { describe, expect, it } from "vitest";
import { encodedForm } from "../../../src/language/tagger/form-encoder.js";
import { formFeatures } from "../../../src/language/tagger/form-features.js";
import { loadLexicon } from "../../../src/language/tagger/lexicon.js";
import { createNetwork, edgesOf, type NetworkSize } from "../../../src/language/tagger/network.js";
import { encodeSentence } from "../../../src/language/tagger/sentence.js";
import { tagName } from "../../../src/language/tagger/tag-set.js";
import { createTagger, type Tagger } from "../../../src/language/tagger/tagger.js";
import { trainTagger } from "../../../src/language/tagger/train-tagger.js";
import { createDropout } from "../../../src/learn/dropout.js";
import { createMemory } from "../../../src/learn/kernel/memory.js";
import { loadParameters } from "../../../src/learn/parameters.js";
import { createRandom } from "../../../src/learn/random.js";
import { readTensorFile, writeTensorFile } from "../../../src/learn/tensor-file.js";
import { SENTENCES, tagged, WORDS } from "./sample.js";

const file = trainTagger(SENTENCES, WORDS, { seed: 1, epochs: 40 });

function tagsOf(tagger: Tagger, forms: readonly string[]): string[] {
  const tags = new Uint8Array(forms.length);
  tagger.tag(Uint32Array.from(forms, tagger.numberOf), tags, 0, forms.length);
  return Array.from(tags, (tag) => tagName(tagger.tagSet[tag]));
}

/** Forms that the tagger has met and others, drawn at random. */
function randomForms(count: number, seed: number): string[] {
  const forms = SENTENCES.flatMap((sentence) => sentence.forms);
  const random = createRandom(seed);
  return Array.from({ length: count }, () =>
    random.below(3) === 0 ? `w${random.below(500)}s` : forms[random.below(forms.length)],
  );
}

describe("trainTagger", () => {
  it("learns what a word is from the words around it", () => {
    const tagger = createTagger(file, WORDS);
    for (const { forms, tags } of [
      tagged("The/D driver/N claims/V a/D prize/N ./."),
      tagged("The/D claims/Ns bore/Vp a/D mayor/N ./."),
      tagged("Alvarez/P reports/V a/D fire/N ./."),
    ])
      expect(tagsOf(tagger, forms)).toEqual(tags.map(tagName));
  });

  it("gives the same bytes for the same sentences and seed, others for another seed", () => {
    const again = trainTagger(SENTENCES, WORDS, { seed: 1, epochs: 40 });
    const other = trainTagger(SENTENCES, WORDS, { seed: 2, epochs: 1 });
    // Two megabytes: to compare them number by number takes long.
    const bytes = Buffer.from(writeTensorFile(file));
    expect(bytes.equals(writeTensorFile(again))).toBe(true);
    expect(bytes.equals(writeTensorFile(other))).toBe(false);
  }, 30_000);

  it("reports each time it has seen the sentences", () => {
    const epochs: number[] = [];
    trainTagger(SENTENCES, WORDS, { seed: 1, epochs: 2, onProgress: ({ epoch }) => epochs.push(epoch) });
    expect(epochs).toEqual([1, 2]);
  });
});

describe("createTagger", () => {
  it("reads the bytes of a file as it reads the file", () => {
    const forms = randomForms(200, 1);
    const stored = createTagger(readTensorFile(writeTensorFile(file)), WORDS);
    expect(tagsOf(stored, forms)).toEqual(tagsOf(createTagger(file, WORDS), forms));
  });

  it("gives a sentence the same tags whatever was tagged before, and however few rows are kept", () => {
    const sentences = Array.from({ length: 30 }, (_, index) => randomForms(12, index));
    const tagger = createTagger(file, WORDS);
    const expected = sentences.map((forms) => tagsOf(tagger, forms));
    const small = createTagger(file, WORDS, { rowsKept: 4 });
    for (let index = sentences.length - 1; index >= 0; index--)
      expect(tagsOf(small, sentences[index])).toEqual(expected[index]);
  });

  it("gives the same tags after it has forgotten the numbers of the forms", () => {
    const tagger = createTagger(file, WORDS);
    const forms = randomForms(40, 5);
    const before = tagsOf(tagger, forms);
    tagger.forget();
    expect(tagger.numberOf("prize")).toBe(0);
    expect(tagsOf(tagger, forms)).toEqual(before);
  });

  it("gives equal forms equal numbers, and forms that differ in case others", () => {
    const tagger = createTagger(file, WORDS);
    expect(tagger.numberOf("May")).toBe(tagger.numberOf("May"));
    expect(tagger.numberOf("May")).not.toBe(tagger.numberOf("may"));
  });

  it("writes no tag for an empty sentence, and none outside of a sentence", () => {
    const tagger = createTagger(file, WORDS);
    const forms = Uint32Array.from(["The", "claims", "surprise", "Mills"], tagger.numberOf);
    const tags = new Uint8Array(4).fill(99);
    tagger.tag(forms, tags, 2, 0);
    expect([...tags]).toEqual([99, 99, 99, 99]);
    tagger.tag(forms, tags, 1, 2);
    expect(tags[0]).toBe(99);
    expect(tags[1]).toBeLessThan(tagger.tagSet.length);
    expect(tags[2]).toBeLessThan(tagger.tagSet.length);
    expect(tags[3]).toBe(99);
  });

  it("tags a word in a sentence of 2,000 by the same few words around it as in a short one", () => {
    const tagger = createTagger(file, WORDS);
    const forms = randomForms(2000, 7).map((form) => form.toLowerCase());
    const whole = tagsOf(tagger, forms);
    for (const from of [100, 117, 1000]) {
      const part = tagsOf(tagger, forms.slice(from, from + 300));
      expect(part.slice(10, -10)).toEqual(whole.slice(from + 10, from + 290));
    }
  });

  it("tags tokens that are no words", () => {
    const tagger = createTagger(file, WORDS);
    expect(
      tagsOf(tagger, ["", " ", "\u{1F600}", "§§§", "\ud800", "x".repeat(5000), "__proto__"]),
    ).toHaveLength(7);
  });

  it("gives in integers the tags that the floats of training give", () => {
    const { size } = file.settings as { size: NetworkSize }; // as trainTagger wrote it
    const memory = createMemory(32);
    const parameters = loadParameters(memory, file.tensors);
    const none = createDropout(memory, createRandom(1), 0);
    const network = createNetwork(parameters, WORDS, size, { form: none, hidden: none });
    const stored = file.tensors.get("forms");
    if (stored === undefined) throw new Error("the file has no forms");
    const lexicon = loadLexicon(stored);
    const tagger = createTagger(file, WORDS);
    const forms = randomForms(400, 9);
    const features = forms.map((form) => formFeatures(form, lexicon, WORDS));
    const scores = network.forward(encodeSentence(features, edgesOf(size), encodedForm)) >> 2;
    const expected = forms.map((_, t) => {
      const own = [
        ...memory.floats.subarray(scores + t * size.scores, scores + t * size.scores + tagger.tagSet.length),
      ];
      return tagName(tagger.tagSet[own.indexOf(Math.max(...own))]);
    });
    const same = tagsOf(tagger, forms).filter((tag, t) => tag === expected[t]).length;
    expect(same).toBeGreaterThanOrEqual(398);
  });

  it("refuses a file of another kind", () => {
    expect(() => createTagger({ ...file, settings: { kind: "parser" } }, WORDS)).toThrow("not a tagger");
  });
});
