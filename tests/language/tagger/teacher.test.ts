import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { UNSETTLED } from "../../../src/language/tagger/conventions.js";
import { createTagger } from "../../../src/language/tagger/tagger.js";
import {
  createTeacher,
  type Teacher,
  tagByTeachers,
  trainTeacher,
} from "../../../src/language/tagger/teacher.js";
import { trainTagger } from "../../../src/language/tagger/train-tagger.js";
import { readTensorFile, type TensorFile, writeTensorFile } from "../../../src/learn/tensor-file.js";
import { SENTENCES, WORDS } from "./sample.js";

const digest = (file: TensorFile): string => createHash("sha256").update(writeTensorFile(file)).digest("hex");

const file = trainTeacher(SENTENCES, WORDS, { seed: 1, epochs: 60 });
const teacher = createTeacher(file, WORDS);

describe("trainTeacher", () => {
  it("learns what a word is from the words around it", () => {
    const read = tagByTeachers(
      SENTENCES.map(({ forms }) => forms),
      [teacher],
    );
    const right = read.flatMap(({ tags }, index) =>
      tags.filter((tag, t) => tag.upos === SENTENCES[index].tags[t].upos),
    );
    expect(right).toHaveLength(SENTENCES.flatMap(({ forms }) => forms).length);
  });

  it("gives the same bytes for the same sentences and seed, others for another seed", () => {
    const bytes = (seed: number) => digest(trainTeacher(SENTENCES, WORDS, { seed, epochs: 1 }));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });
});

describe("createTeacher", () => {
  it("says the same from a file that was written and read", () => {
    const read = createTeacher(readTensorFile(writeTensorFile(file), "teacher"), WORDS);
    const sums = [teacher, read].map((one) => {
      const into = new Float64Array(2 * one.tagSet.length);
      one.addProbabilities(["The", "mayor"], into);
      return into;
    });
    expect(sums[1]).toEqual(sums[0]);
    expect(sums[0].reduce((sum, one) => sum + one, 0)).toBeCloseTo(2, 4);
  });

  it("refuses a file of another kind", () => {
    const tagger = trainTagger(SENTENCES, WORDS, { seed: 1, epochs: 1 });
    expect(() => createTeacher(tagger, WORDS)).toThrow(/not a teacher/);
  });
});

describe("tagByTeachers", () => {
  /** Is as sure as told that every word is the first of two tags. */
  const sureOf = (probability: number): Teacher => ({
    tagSet: teacher.tagSet.slice(0, 2),
    addProbabilities: (forms, into) =>
      forms.forEach((_, t) => {
        into[2 * t] += probability;
        into[2 * t + 1] += 1 - probability;
      }),
  });
  const tagOf = (...teachers: readonly Teacher[]) => tagByTeachers([["word"]], teachers)[0].tags[0];

  it("leaves unsettled what the teachers together are not sure of", () => {
    expect(tagOf(sureOf(0.9))).toBe(teacher.tagSet[0]);
    expect(tagOf(sureOf(0.6))).toBe(UNSETTLED);
    expect(tagOf(sureOf(0.9), sureOf(0.6))).toBe(teacher.tagSet[0]);
    expect(tagOf(sureOf(0.9), sureOf(0.2))).toBe(UNSETTLED);
  });

  it("gives an empty sentence no tags, and refuses to do without teachers", () => {
    expect(tagByTeachers([[]], [teacher])).toEqual([{ forms: [], tags: [] }]);
    expect(() => tagByTeachers([], [])).toThrow(RangeError);
  });
});

describe("trainTagger with sentences that teachers have tagged", () => {
  it("gives other weights with them than without, and the same ones each time", () => {
    const more = SENTENCES.map(({ forms, tags }) => ({
      forms: forms.map((form) => (form === "claims" ? "charges" : form)),
      tags,
    }));
    const options = { seed: 1, epochs: 4 };
    const trained = (others: typeof more) =>
      trainTagger(SENTENCES, WORDS, { ...options, more: others, moreEpochs: 2 });
    expect(digest(trained(more))).toBe(digest(trained(more)));
    expect(digest(trained(more))).not.toBe(digest(trained([])));
  });

  it("learns nothing from a tag that is unsettled", () => {
    const unsettled = [{ forms: ["claims"], tags: [UNSETTLED] }];
    const file = trainTagger(SENTENCES, WORDS, { seed: 1, epochs: 20, more: unsettled, moreEpochs: 20 });
    expect(createTagger(file, WORDS).tagSet).not.toContainEqual(UNSETTLED);
  });
});
