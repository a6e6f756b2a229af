import { createMemory } from "../../learn/kernel/memory.js";
import { createParameters } from "../../learn/parameters.js";
import { quantiseMatrices } from "../../learn/quantise.js";
import { createRandom } from "../../learn/random.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import { createWeightDrop } from "../../learn/weight-drop.js";
import type { ParsedSentence } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { createLearner, type Omissions } from "./learner.js";
import { newsCopies } from "./news-style.js";
import type { ParserSettings, Widths } from "./settings.js";
import { buildVocabulary } from "./vocabulary.js";

/** How the parser learns. */
export interface TrainParserOptions {
  readonly seed: number;
  /** How often each sentence is read. */
  readonly epochs?: number;
  readonly widths?: Widths;
  /** Adam's step at its largest; it rises over the first steps and falls to nearly nothing at the end. */
  readonly rate?: number;
  /** Sentences to a step. */
  readonly batch?: number;
  /** What is left out while learning. */
  readonly omissions?: Omissions;
  /** Part of the weights by which the memories remember that is left out of each step. */
  readonly forgotten?: number;
  /** Is told after each epoch. */
  readonly onProgress?: (progress: ParserProgress) => void;
}

/** How far learning is. */
export interface ParserProgress {
  /** From 1 on. */
  readonly epoch: number;
  readonly epochs: number;
  /** Mean loss per token over the epoch, in nats: of heads and of relations. */
  readonly loss: number;
}

const WIDTHS: Widths = { input: 128, hidden: 96, arc: 80, label: 80 };
const OMISSIONS: Omissions = { dropout: 0.25, forms: 0.25, known: 0.1, tags: 0.1 };
/** Longer sentences teach little and cost much. */
const LONGEST_TAUGHT = 120;
/** Part of the steps, the last ones, over which weights are averaged, and how often they are taken. */
const AVERAGED = 0.25;
const MEAN_OF = 40;
const WARM_STEPS = 200;

/**
 * Learns a parser from sentences with tags and trees. Give the tags that a tagger gives, not those of the treebank: it
 * learns how far they can be trusted. Sentences of more than 120 tokens are left out.
 *
 * The same sentences, options and seed give the same file on one engine.
 */
export function trainParser(
  sentences: readonly ParsedSentence[],
  words: WordTable,
  {
    seed,
    epochs = 20,
    widths = WIDTHS,
    rate = 0.003,
    batch = 20,
    omissions = OMISSIONS,
    forgotten = 0.1,
    onProgress,
  }: TrainParserOptions,
): TensorFile {
  const random = createRandom(seed);
  const memory = createMemory(256);
  const parameters = createParameters(memory, random);
  const vocabulary = buildVocabulary(sentences);
  const learner = createLearner(parameters, random, words, { vocabulary, widths, omissions });
  const weightDrop = createWeightDrop(memory, random, forgotten, learner.network.recurrents);
  const lessons = [...sentences, ...newsCopies(sentences)]
    .filter(({ forms }) => forms.length > 0 && forms.length <= LONGEST_TAUGHT)
    .map(learner.lessonOf);
  const tokens = lessons.reduce((sum, { forms }) => sum + forms.length, 0);
  const order = Uint32Array.from(lessons.keys());
  const steps = Math.ceil(lessons.length / batch) * epochs;
  const warm = Math.min(WARM_STEPS, steps / 10);
  const averageFrom = Math.floor(steps * (1 - AVERAGED));
  const every = Math.max(1, Math.floor((steps - averageFrom) / MEAN_OF));

  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const chosen = order.subarray(from, from + batch);
      weightDrop.begin();
      for (const index of chosen) loss += learner.learn(lessons[index]);
      weightDrop.end();
      step++;
      parameters.step({
        rate: rate * Math.min(1, step / warm) * (1 - (0.98 * step) / steps),
        batch: chosen.length,
      });
      if (step > averageFrom && (step - averageFrom) % every === 0) parameters.remember();
    }
    onProgress?.({ epoch, epochs, loss: tokens === 0 ? 0 : loss / tokens });
  }
  parameters.remember();
  parameters.useMean();
  const settings: ParserSettings = { kind: "parser", widths, vocabulary };
  return { settings: { ...settings }, tensors: quantiseMatrices(parameters.store()) };
}
