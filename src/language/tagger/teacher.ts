import { createDropout } from "../../learn/dropout.js";
import { createMemory } from "../../learn/kernel/memory.js";
import { loadParameters } from "../../learn/parameters.js";
import { createRandom } from "../../learn/random.js";
import { softmax } from "../../learn/softmax.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { Morphology, TaggedSentence } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { UNSETTLED } from "./conventions.js";
import { encodedForm } from "./form-encoder.js";
import { formFeatures } from "./form-features.js";
import { learnTags, type TagEnds } from "./learn-tags.js";
import { loadLexicon } from "./lexicon.js";
import { encodeSentence } from "./sentence.js";
import { readTag } from "./tag-set.js";
import { createTeacherNetwork, TEACHER_EDGES, type TeacherSize } from "./teacher-network.js";

/** How a teacher is trained. */
export interface TrainTeacherOptions {
  readonly seed: number;
  /** Times each sentence is seen. */
  readonly epochs?: number;
  /** Called after each time, with the share of tags that were right. */
  readonly onProgress?: (progress: { readonly epoch: number; readonly right: number }) => void;
}

const SIZE = { form: 64, hidden: 96 };
const DROPOUT = 0.3;
const MEGABYTES = 64;
/** Teachers must be as sure as this of a tag, taken together, for the tagger to learn it. */
const SURE = 0.7;

/**
 * Trains a teacher of the tagger, which reads whole sentences and is too slow to ship; the file is for `createTeacher`.
 * The same sentences, words, options: the same file. Throws a RangeError when there are more than 128 tags.
 */
export function trainTeacher(
  treebank: readonly TaggedSentence[],
  words: WordTable,
  { seed, epochs = 8, onProgress = () => {} }: TrainTeacherOptions,
): TensorFile {
  const random = createRandom(seed);
  const lessons = { treebank, more: [], epochs, moreEpochs: 0, onProgress };
  const { tags, ends, tensors } = learnTags(lessons, words, random, (parameters, memory, ends) => {
    const dropout = createDropout(memory, random, DROPOUT);
    const network = createTeacherNetwork(parameters, words, { ...SIZE, ...ends }, dropout);
    return { network, edges: TEACHER_EDGES };
  });
  return { settings: { kind: "teacher", tags, ends }, tensors };
}

/** Says how likely each tag is. */
export interface Teacher {
  readonly tagSet: readonly Morphology[];
  /** Adds the probability of each tag to `into`: `tagSet.length` numbers for each form, in its order. */
  addProbabilities(forms: readonly string[], into: Float64Array): void;
}

/** A teacher out of a file that `trainTeacher` made, with the word table it was trained with. */
export function createTeacher(file: TensorFile, words: WordTable): Teacher {
  const { tags, ends } = readSettings(file);
  const stored = file.tensors.get("forms");
  if (stored === undefined) throw new RangeError("the teacher's file has no forms");
  const lexicon = loadLexicon(stored);
  const memory = createMemory(MEGABYTES);
  const size: TeacherSize = { ...SIZE, ...ends };
  const network = createTeacherNetwork(loadParameters(memory, file.tensors), words, size, null);
  const mark = memory.mark();
  return {
    tagSet: tags.map(readTag),
    addProbabilities: (forms, into) => {
      memory.release(mark);
      const features = forms.map((form) => formFeatures(form, lexicon, words));
      const scores = network.forward(encodeSentence(features, TEACHER_EDGES, encodedForm));
      for (let t = 0; t < forms.length; t++) {
        const at = (scores >> 2) + t * ends.scores;
        softmax(memory.floats, at, tags.length);
        for (let k = 0; k < tags.length; k++) into[t * tags.length + k] += memory.floats[at + k];
      }
    },
  };
}

/**
 * Sentences with the tags that the teachers, whose tags are the same, think likeliest; `UNSETTLED` where they are not sure
 * enough together. Throws a RangeError without teachers.
 * Source: Hinton, Vinyals & Dean 2015, Distilling the knowledge in a neural network.
 */
export function tagByTeachers(
  sentences: readonly (readonly string[])[],
  teachers: readonly Teacher[],
): TaggedSentence[] {
  if (teachers.length === 0) throw new RangeError("no teachers: expected at least one");
  const [{ tagSet }] = teachers;
  const count = tagSet.length;
  return sentences.map((forms) => {
    const sums = new Float64Array(forms.length * count);
    for (const teacher of teachers) teacher.addProbabilities(forms, sums);
    const tags = forms.map((_, t) => {
      const own = sums.subarray(t * count, (t + 1) * count);
      let best = 0;
      for (let k = 1; k < count; k++) if (own[k] > own[best]) best = k;
      return own[best] >= SURE * teachers.length ? tagSet[best] : UNSETTLED;
    });
    return { forms, tags };
  });
}

function readSettings({ settings }: TensorFile): {
  readonly tags: readonly string[];
  readonly ends: TagEnds;
} {
  if (settings.kind !== "teacher")
    throw new RangeError("not a teacher: expected a file made by trainTeacher");
  // Written by `trainTeacher`, which the kind vouches for.
  return settings as unknown as { tags: readonly string[]; ends: TagEnds };
}
