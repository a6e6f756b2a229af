import { createRandom, type Random } from "../../learn/random.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { WordTable } from "../word-table/word-table.js";
import { agreeOnNames } from "./agree-on-names.js";
import type { NameSentence } from "./name-features.js";
import { createNameFinder } from "./name-finder.js";
import { createNameLearner, type Hiding, type NamedSentence, type NameLearner } from "./name-learner.js";
import type { NameModelSize } from "./name-model.js";

/** A step of the training that is done: an epoch of the first model, of the mixture, or of the end. */
export interface NameTrainingProgress {
  readonly phase: "first" | "mixed" | "last";
  readonly epoch: number;
  /** Mean loss of a sentence. */
  readonly loss: number;
}

/** How names are learned. */
export interface TrainNamesOptions {
  readonly seed: number;
  /** Times that the first model goes through the sentences. */
  readonly epochs?: number;
  /** Sentences of the kind that names will be looked for in; nobody has marked their names. Any number. */
  readonly unlabelled?: readonly NameSentence[];
  /** As many of those are learned from, at most. */
  readonly sample?: number;
  /** Times that the final model goes through the sentences, each time with another part of the sample. */
  readonly mixedEpochs?: number;
  /** Times that it then goes through the sentences alone. */
  readonly lastEpochs?: number;
  readonly size?: NameModelSize;
  readonly hiding?: Hiding;
  readonly onProgress?: (done: NameTrainingProgress) => void;
}

/** How far Adam's first steps go. */
const RATE = 0.003;
const LAST_RATE = 0.0015;

/**
 * Learns to find names in sentences whose names are marked, and from sentences whose names are not.
 *
 * A first model learns from the marked ones and finds names in the others; where it finds the same name often, its
 * finds are made to agree (`agreeOnNames`). The final model learns from both, and at the end from the marked ones alone:
 * it has seen the names and the phrases of the news, which the treebank hardly holds. Without unmarked sentences
 * the first model is the result. The same input and seed give the same weights.
 * Source: Yarowsky 1995, Unsupervised word sense disambiguation rivaling supervised methods, ACL; his one sense per
 * collocation and discourse is one type per name here.
 */
export function trainNames(
  sentences: readonly NamedSentence[],
  words: WordTable,
  {
    seed,
    epochs = 8,
    unlabelled = [],
    sample = 80_000,
    mixedEpochs = 5,
    lastEpochs = 6,
    size = { hashed: 24, hidden: 48 },
    hiding = { inputs: 0.35, outputs: 0.5, words: 0.05, tags: 0.2, writing: 0.1 },
    onProgress = () => {},
  }: TrainNamesOptions,
): TensorFile {
  const random = createRandom(seed);
  const create = (): NameLearner => createNameLearner(words, size, hiding, random);
  const read = (learner: NameLearner, phase: Phase, epochs: number, rate: number, more: Extra = []): void => {
    const share = Math.ceil(more.length / epochs);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const together = [...sentences, ...more.slice(epoch * share, (epoch + 1) * share)];
      // The rate falls from the first step to nothing at the last.
      const rates = [rate * (1 - epoch / epochs), rate * (1 - (epoch + 1) / epochs)] as const;
      onProgress({ phase, epoch, loss: learner.read(shuffled(together, random), rates) });
    }
  };
  const store = ({ parameters }: NameLearner): TensorFile => ({
    settings: { ...size },
    tensors: parameters.store(),
  });

  const chosen = shuffled(unlabelled.filter(isUseful), random).slice(0, sample);
  const first = create();
  read(first, "first", epochs, RATE);
  if (chosen.length === 0) return store(first);

  const finder = createNameFinder(store(first), words);
  const found = agreeOnNames(
    chosen,
    chosen.map((sentence) => finder.find(sentence)),
  );
  const final = create();
  read(final, "mixed", mixedEpochs, RATE, shuffled(found, random));
  read(final, "last", lastEpochs, LAST_RATE);
  return store(final);
}

type Phase = NameTrainingProgress["phase"];
type Extra = readonly NamedSentence[];

const FEWEST_TOKENS = 4;
const MOST_TOKENS = 50;
const CAPITAL = /\p{Lu}/u;

/** Without a capital after the first word there is little to learn, and long sentences are mostly lists. */
function isUseful({ forms }: NameSentence): boolean {
  const fits = forms.length >= FEWEST_TOKENS && forms.length <= MOST_TOKENS;
  return fits && forms.some((form, index) => index > 0 && CAPITAL.test(form));
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = Uint32Array.from(items.keys());
  random.shuffle(order);
  return Array.from(order, (index) => items[index]);
}
