import { createDropout } from "../../learn/dropout.js";
import { createRandom } from "../../learn/random.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { TaggedSentence } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { learnTags } from "./learn-tags.js";
import { createNetwork, edgesOf, type NetworkSize } from "./network.js";

/** How a tagger is trained. */
export interface TrainTaggerOptions {
  readonly seed: number;
  /** Times each sentence is seen. */
  readonly epochs?: number;
  /** Sentences of the kind that will be tagged, with tags that `tagByTeachers` gave them; any number. */
  readonly more?: readonly TaggedSentence[];
  /** Times each of those is seen. */
  readonly moreEpochs?: number;
  /** Called after each time, with the share of tags that were right, with words left out as training does. */
  readonly onProgress?: (progress: { readonly epoch: number; readonly right: number }) => void;
}

/** Numbers in each layer, and how far it sees. */
const SIZE = { form: 64, reach: 2, hidden: 80, topReach: 1, top: 48 };
const FORM_DROPOUT = 0.2;
const HIDDEN_DROPOUT = 0.3;

/**
 * Trains a tagger; the file it returns is for `createTagger`. The same sentences, words, options: the same file.
 *
 * Throws a RangeError when there are more than 128 tags.
 */
export function trainTagger(
  treebank: readonly TaggedSentence[],
  words: WordTable,
  { seed, epochs = 8, more = [], moreEpochs = 2, onProgress = () => {} }: TrainTaggerOptions,
): TensorFile {
  const random = createRandom(seed);
  const lessons = { treebank, more, epochs, moreEpochs, onProgress };
  const { tags, ends, tensors } = learnTags(lessons, words, random, (parameters, memory, ends) => {
    const size: NetworkSize = { ...SIZE, ...ends };
    const dropout = {
      form: createDropout(memory, random, FORM_DROPOUT),
      hidden: createDropout(memory, random, HIDDEN_DROPOUT),
    };
    return { network: createNetwork(parameters, words, size, dropout), edges: edgesOf(size) };
  });
  return { settings: { kind: "tagger", tags, size: { ...SIZE, ...ends } }, tensors };
}
