import { createRandom } from "../../learn/random.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { WordTable } from "../word-table/word-table.js";
import { createNameLearner, type Hiding, type NamedSentence } from "./name-learner.js";
import type { NameModelSize } from "./name-model.js";

/** An epoch of the training that is done. */
export interface NameTrainingProgress {
  readonly epoch: number;
  /** Mean loss of a sentence. */
  readonly loss: number;
}

/** How names are learned. */
export interface TrainNamesOptions {
  readonly seed: number;
  /** Times that the model goes through the sentences. */
  readonly epochs?: number;
  readonly size?: NameModelSize;
  readonly hiding?: Hiding;
  readonly onProgress?: (done: NameTrainingProgress) => void;
}

/** How far Adam's first steps go; the rate falls from there to nothing at the last. */
const RATE = 0.003;

/** Learns to find names from sentences whose names are marked. The same input and seed give the same weights. */
export function trainNames(
  sentences: readonly NamedSentence[],
  words: WordTable,
  {
    seed,
    epochs = 14,
    size = { hashed: 24, hidden: 48 },
    hiding = { inputs: 0.35, outputs: 0.5, words: 0.05, tags: 0.2, writing: 0.1 },
    onProgress = () => {},
  }: TrainNamesOptions,
): TensorFile {
  const random = createRandom(seed);
  const learner = createNameLearner(words, size, hiding, random);
  const order = Uint32Array.from(sentences.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    const rates = [RATE * (1 - epoch / epochs), RATE * (1 - (epoch + 1) / epochs)] as const;
    const shuffled = Array.from(order, (index) => sentences[index]);
    onProgress({ epoch, loss: learner.read(shuffled, rates) });
  }
  return { settings: { ...size }, tensors: learner.parameters.store() };
}
