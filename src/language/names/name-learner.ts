import { createMemory, type Memory } from "../../learn/kernel/memory.js";
import { createParameters, type Parameters } from "../../learn/parameters.js";
import type { Random } from "../../learn/random.js";
import type { Name } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { labelLoss } from "./label-loss.js";
import { labelNames } from "./labels.js";
import {
  HASHED_FEATURES,
  type NameFeatures,
  type NameSentence,
  NO_TAG,
  readNameFeatures,
  TAG_FEATURE,
} from "./name-features.js";
import { createNameModel, type MaskSource, type NameModelSize } from "./name-model.js";

/** A sentence to learn from. */
export interface NamedSentence extends NameSentence {
  readonly names: readonly Name[];
}

/** What is hidden from the model while it learns, as shares from 0 to 1, so that it does not lean on one thing. */
export interface Hiding {
  /** Of the numbers that go into the reader. */
  readonly inputs: number;
  /** Of the numbers that come out of it. */
  readonly outputs: number;
  /** Of the rows in the word table: how names look that nobody has heard of. */
  readonly words: number;
  /** Of the tags, which are at times wrong. */
  readonly tags: number;
  /** Of the sentences, that are read in capitals or in title case instead of as they are. */
  readonly writing: number;
}

/** A model that learns names. */
export interface NameLearner {
  readonly parameters: Parameters;
  /** Goes through sentences once, in their order; the rate falls evenly. Returns the mean loss of a sentence. */
  read(sentences: readonly NamedSentence[], rate: readonly [first: number, last: number]): number;
}

const MEGABYTES = 24;
const BATCH = 8;
/** Longer sentences are left out: mostly tables and lists. */
const LONGEST = 200;
/** Floats in a pool of factors, of which every token takes a run. */
const POOL = 1 << 14;

/** A learner that begins with random weights. */
export function createNameLearner(
  words: WordTable,
  size: NameModelSize,
  hiding: Hiding,
  random: Random,
): NameLearner {
  const memory = createMemory(MEGABYTES);
  const parameters = createParameters(memory, random);
  const model = createNameModel(parameters, words, size);
  const { floats } = memory;
  const mask: MaskSource = {
    inputs: createMasks(memory, model.inputs, hiding.inputs, random),
    outputs: createMasks(memory, model.outputs, hiding.outputs, random),
  };
  const mark = memory.mark();

  const readOne = (sentence: NamedSentence): number => {
    const features = hide(readNameFeatures(recase(sentence, hiding.writing, random), words), hiding, random);
    const labels = labelNames(sentence.names, features.count);
    memory.release(mark);
    const scores = model.score(features, mask);
    const length = features.count * model.stride;
    const dscores = memory.allocate(length);
    memory.clear(dscores, length);
    const loss = labelLoss(
      { floats, scores: scores >> 2, stride: model.stride, transitions: model.transitions.weights >> 2 },
      { dscores: dscores >> 2, dtransitions: model.transitions.gradient >> 2 },
      labels,
    );
    model.learn(features, dscores);
    return loss;
  };

  return {
    parameters,
    read(sentences, [first, last]) {
      const used = sentences.filter(({ forms }) => forms.length > 0 && forms.length <= LONGEST);
      let loss = 0;
      used.forEach((sentence, index) => {
        loss += readOne(sentence);
        const batch = (index % BATCH) + 1;
        if (batch === BATCH || index === used.length - 1)
          parameters.step({ rate: first + ((last - first) * index) / used.length, batch });
      });
      return used.length === 0 ? 0 : loss / used.length;
    },
  };
}

/** Runs of factors, each 0 with the probability `share` and else so much above 1 that their mean is 1. */
function createMasks(memory: Memory, width: number, share: number, random: Random): () => number {
  const length = POOL + width;
  const at = memory.allocate(length);
  for (let i = 0; i < length; i++)
    memory.floats[(at >> 2) + i] = random.uniform() < share ? 0 : 1 / (1 - share);
  return () => at + random.below(POOL / 4) * 16;
}

function recase(sentence: NamedSentence, share: number, random: Random): NameSentence {
  const draw = random.uniform();
  if (draw >= share) return sentence;
  const write =
    draw < share / 2
      ? (form: string): string => form.toUpperCase()
      : (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);
  return { forms: sentence.forms.map(write), tags: sentence.tags };
}

function hide(features: NameFeatures, { words, tags }: Hiding, random: Random): NameFeatures {
  const { count } = features;
  const rows = features.rows.slice();
  const bits = features.bits.slice();
  const hashed = features.hashed.slice();
  // Half of what is hidden of the tags are whole sentences.
  const allTags = random.uniform() < tags / 2;
  for (let t = 0; t < count; t++) {
    if (random.uniform() < words) {
      rows[t] = -1;
      bits[t] = 0;
    }
    if (allTags || random.uniform() < tags / 2) hashed[t * HASHED_FEATURES + TAG_FEATURE] = NO_TAG;
  }
  return { count, rows, bits, hashed };
}
