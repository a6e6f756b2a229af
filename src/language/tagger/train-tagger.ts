import { createDropout } from "../../learn/dropout.js";
import { createMemory } from "../../learn/kernel/memory.js";
import { createParameters } from "../../learn/parameters.js";
import { createRandom, type Random } from "../../learn/random.js";
import { softmax } from "../../learn/softmax.js";
import type { TensorFile } from "../../learn/tensor-file.js";
import type { TaggedSentence } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { settleTag, UNSETTLED } from "./conventions.js";
import type { EncodedForm } from "./form-encoder.js";
import { encodedForm } from "./form-encoder.js";
import { formFeatures } from "./form-features.js";
import { capitalise, headlineWords } from "./headlines.js";
import { buildLexicon, lexiconSize, storeLexicon } from "./lexicon.js";
import { createNetwork, edgesOf, type NetworkSize } from "./network.js";
import { encodeSentence } from "./sentence.js";
import { substitute } from "./substitutes.js";
import { tagName, tagNames } from "./tag-set.js";

/** How a tagger is trained. */
export interface TrainTaggerOptions {
  readonly seed: number;
  /** Times each sentence is seen. */
  readonly epochs?: number;
  /** Called after each time, with the share of tags that were right, with words left out as training does. */
  readonly onProgress?: (progress: { readonly epoch: number; readonly right: number }) => void;
}

/** Numbers in each layer, and how far it sees. */
const SIZE = { form: 64, reach: 2, hidden: 80, topReach: 1, top: 48 };
/** Times a form must stand in the sentences to have a vector of its own. */
const FEWEST = 3;
const SENTENCES_PER_STEP = 8;
/** How far the first step goes; it falls to a share of that in a straight line. */
const RATE = 0.002;
const LAST_RATE = 0.3;
/** The weights are the mean of what they were in the later part of training, looked at now and then. */
const MEAN_FROM = 0.5;
const STEPS_PER_MEAN = 100;
const FORM_DROPOUT = 0.2;
const HIDDEN_DROPOUT = 0.3;
/** A form that was seen n times loses its vector with probability a / (a + n): so the model learns to do without. */
const RARE_FORM_DROPOUT = 0.3;
const WORD_TABLE_DROPOUT = 0.02;
/** Share of sentences that are seen as headlines, and share that lose their full stop, as headlines have none. */
const HEADLINES = 0.08;
const BARE = 0.1;
/** Share of the headlines that leave out what headlines can do without. */
const SHORT_HEADLINES = 0.6;
/** Share of the words that have substitutes that are replaced by one. */
const SUBSTITUTES = 0.4;

/**
 * Trains a tagger; the file it returns is for `createTagger`. The same sentences, words, options: the same file.
 *
 * Throws a RangeError when there are more than 128 tags.
 */
export function trainTagger(
  treebank: readonly TaggedSentence[],
  words: WordTable,
  { seed, epochs = 8, onProgress }: TrainTaggerOptions,
): TensorFile {
  const random = createRandom(seed);
  const sentences = treebank.map(({ forms, tags }) => ({
    forms,
    tags: tags.map((tag, index) => settleTag(forms[index], tag)),
  }));
  const { lexicon, counts } = buildLexicon(sentences, FEWEST);
  const names = tagNames(sentences).filter((name) => name !== tagName(UNSETTLED));
  if (names.length > 128) throw new RangeError(`${names.length} tags: expected 128 at most`);
  const size: NetworkSize = {
    ...SIZE,
    lexicon: lexiconSize(lexicon),
    scores: Math.max(4, Math.ceil(names.length / 4) * 4),
  };
  const memory = createMemory(96);
  const parameters = createParameters(memory, random);
  const network = createNetwork(parameters, words, size, {
    form: createDropout(memory, random, FORM_DROPOUT),
    hidden: createDropout(memory, random, HIDDEN_DROPOUT),
  });

  const featuresOf = remembered((form) => formFeatures(form, lexicon, words));
  const encode = (forms: readonly string[]): EncodedForm[] =>
    encodeSentence(forms.map(featuresOf), edgesOf(size), encodedForm).map((form) =>
      weaken(form, counts, random),
    );
  const numbers = new Map(names.map((name, index) => [name, index]));
  // Nothing is to be learned from an unsettled tag, nor from one of a substitute that no word of the sentences has.
  const goldOf = ({ tags }: TaggedSentence): number[] => tags.map((tag) => numbers.get(tagName(tag)) ?? -1);
  const order = Uint32Array.from(sentences, (_, index) => index);
  const steps = epochs * Math.ceil(order.length / SENTENCES_PER_STEP);
  const start = memory.mark();
  let step = 0;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(order);
    let right = 0;
    let seen = 0;
    for (let from = 0; from < order.length; from += SENTENCES_PER_STEP) {
      const before = seen;
      for (const index of order.subarray(from, from + SENTENCES_PER_STEP)) {
        const lesson = disguise(sentences[index], random);
        const { forms } = lesson;
        const gold = goldOf(lesson);
        const encoded = encode(forms);
        const scores = network.forward(encoded);
        for (let t = 0; t < forms.length; t++) {
          const at = (scores >> 2) + t * size.scores;
          if (softmax(memory.floats, at, size.scores) === gold[t]) right++;
          if (gold[t] >= 0) memory.floats[at + gold[t]] -= 1;
          else memory.floats.fill(0, at, at + size.scores);
        }
        network.backward(encoded, scores);
        memory.release(start);
        seen += forms.length;
      }
      if (seen > before)
        parameters.step({ rate: RATE * (1 - (1 - LAST_RATE) * (step / steps)), batch: seen - before });
      step++;
      if (step > steps * MEAN_FROM && step % STEPS_PER_MEAN === 0) parameters.remember();
    }
    onProgress?.({ epoch, right: seen === 0 ? 0 : right / seen });
  }
  parameters.useMean();
  const tensors = parameters.store();
  tensors.set("forms", storeLexicon(lexicon));
  return { settings: { kind: "tagger", tags: names, size }, tensors };
}

/** A sentence now and then as a headline, without its full stop, or with substitutes. */
function disguise(sentence: TaggedSentence, random: Random): TaggedSentence {
  const { forms, tags } = substitute(sentence, SUBSTITUTES, random);
  const isHeadline = random.uniform() < HEADLINES;
  const isBare = random.uniform() < BARE && forms.length > 3 && tags[forms.length - 1].upos === "PUNCT";
  const isShort = isHeadline && random.uniform() < SHORT_HEADLINES;
  if (!isHeadline && !isBare) return { forms, tags };
  const all = isShort ? headlineWords({ forms, tags }) : [...forms.keys()];
  const kept = isBare ? all.filter((index) => index < forms.length - 1) : all;
  const words = kept.map((index) => forms[index]);
  return { forms: isHeadline ? capitalise(words, random) : words, tags: kept.map((index) => tags[index]) };
}

function weaken(form: EncodedForm, counts: Uint32Array, random: Random): EncodedForm {
  const lexicon = form.lexicon.filter(
    (row) => random.uniform() >= RARE_FORM_DROPOUT / (RARE_FORM_DROPOUT + counts[row]),
  );
  return { ...form, lexicon, word: random.uniform() < WORD_TABLE_DROPOUT ? -1 : form.word };
}

function remembered<Value>(make: (form: string) => Value): (form: string) => Value {
  const known = new Map<string, Value>();
  return (form) => {
    const found = known.get(form);
    if (found !== undefined) return found;
    const made = make(form);
    known.set(form, made);
    return made;
  };
}
