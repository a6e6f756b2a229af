import type { Memory } from "../../learn/kernel/memory.js";
import { createMemory } from "../../learn/kernel/memory.js";
import { createParameters, type Parameters } from "../../learn/parameters.js";
import type { Random } from "../../learn/random.js";
import { softmax } from "../../learn/softmax.js";
import type { StoredTensor } from "../../learn/tensor-file.js";
import type { TaggedSentence } from "../types.js";
import type { WordTable } from "../word-table/word-table.js";
import { settleTag, UNSETTLED } from "./conventions.js";
import { disguise } from "./disguise.js";
import { type EncodedForm, encodedForm } from "./form-encoder.js";
import { formFeatures } from "./form-features.js";
import { buildLexicon, lexiconSize, storeLexicon } from "./lexicon.js";
import type { Network } from "./network.js";
import { encodeSentence } from "./sentence.js";
import { tagName, tagNames } from "./tag-set.js";

/** What is learned from, and how often. */
export interface TagLessons {
  /** Sentences of treebanks: their forms and tags are those that the model will know. */
  readonly treebank: readonly TaggedSentence[];
  /** More sentences, tagged by a model; tags that are `UNSETTLED` teach nothing. */
  readonly more: readonly TaggedSentence[];
  /** Times that each sentence of the treebanks is seen, and each time with another part of the others. */
  readonly epochs: number;
  /** Times that each of the others is seen. */
  readonly moreEpochs: number;
  readonly onProgress: (progress: { readonly epoch: number; readonly right: number }) => void;
}

/** How large the ends of a network are: what goes in of forms, what comes out for tags. */
export interface TagEnds {
  /** Rows of the lexicon. */
  readonly lexicon: number;
  /** Scores: the number of tags, rounded up to a multiple of 4. */
  readonly scores: number;
}

/** A network to be taught. */
export interface TagPupil {
  readonly network: Network;
  /** Edges of a sentence that it wants to see, on each side. */
  readonly edges: number;
}

/** What was learned. */
export interface LearnedTags {
  /** Names of the tags, by their number. */
  readonly tags: readonly string[];
  readonly ends: TagEnds;
  readonly tensors: Map<string, StoredTensor>;
}

/** Times a form must stand in the treebanks to have a vector of its own. */
const FEWEST = 3;
const SENTENCES_PER_STEP = 8;
/** How far the first step goes; it falls to a share of that in a straight line. */
const RATE = 0.002;
const LAST_RATE = 0.3;
/** The weights are the mean of what they were in the later part of training, looked at now and then. */
const MEAN_FROM = 0.5;
const STEPS_PER_MEAN = 100;
/** A form that was seen n times loses its vector with probability a / (a + n): so the model learns to do without. */
const RARE_FORM_DROPOUT = 0.3;
const WORD_TABLE_DROPOUT = 0.02;
const MEGABYTES = 128;

/**
 * Teaches a network that `create` makes to tag. The same lessons, words, random numbers: the same weights.
 *
 * Throws a RangeError when there are more than 128 tags.
 */
export function learnTags(
  { treebank, more, epochs, moreEpochs, onProgress }: TagLessons,
  words: WordTable,
  random: Random,
  create: (parameters: Parameters, memory: Memory, ends: TagEnds) => TagPupil,
): LearnedTags {
  const sentences = treebank.map(({ forms, tags }) => ({
    forms,
    tags: tags.map((tag, index) => settleTag(forms[index], tag)),
  }));
  const { lexicon, counts } = buildLexicon(sentences, FEWEST);
  const names = tagNames(sentences).filter((name) => name !== tagName(UNSETTLED));
  if (names.length > 128) throw new RangeError(`${names.length} tags: expected 128 at most`);
  const ends: TagEnds = {
    lexicon: lexiconSize(lexicon),
    scores: Math.max(4, Math.ceil(names.length / 4) * 4),
  };
  const memory = createMemory(MEGABYTES);
  const parameters = createParameters(memory, random);
  const { network, edges } = create(parameters, memory, ends);

  const featuresOf = remembered((form) => formFeatures(form, lexicon, words));
  const encode = (forms: readonly string[]): EncodedForm[] =>
    encodeSentence(forms.map(featuresOf), edges, encodedForm).map((form) => weaken(form, counts, random));
  const numbers = new Map(names.map((name, index) => [name, index]));
  // Nothing is to be learned from an unsettled tag, nor from one of a substitute that no word of the sentences has.
  const goldOf = ({ tags }: TaggedSentence): number[] => tags.map((tag) => numbers.get(tagName(tag)) ?? -1);
  const order = Uint32Array.from(sentences, (_, index) => index);
  const moreOrder = Uint32Array.from(more, (_, index) => index);
  const share = Math.ceil((more.length * moreEpochs) / epochs);
  const steps = epochs * Math.ceil((order.length + share) / SENTENCES_PER_STEP);
  const start = memory.mark();
  let step = 0;
  let next = 0;

  /** The next part of the other sentences, which are shuffled each time that all were seen. */
  const takeMore = (): TaggedSentence[] =>
    Array.from({ length: share }, () => {
      if (next % more.length === 0) random.shuffle(moreOrder);
      return more[moreOrder[next++ % more.length]];
    });
  const teach = (sentence: TaggedSentence): number => {
    const { forms } = sentence;
    const gold = goldOf(sentence);
    const encoded = encode(forms);
    const scores = network.forward(encoded);
    let right = 0;
    for (let t = 0; t < forms.length; t++) {
      const at = (scores >> 2) + t * ends.scores;
      if (softmax(memory.floats, at, ends.scores) === gold[t]) right++;
      if (gold[t] >= 0) memory.floats[at + gold[t]] -= 1;
      else memory.floats.fill(0, at, at + ends.scores);
    }
    network.backward(encoded, scores);
    memory.release(start);
    return right;
  };

  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(order);
    const own = Array.from(order, (index) => sentences[index]);
    const all = share === 0 ? own : mixed(own, takeMore(), random);
    let right = 0;
    let seen = 0;
    for (let from = 0; from < all.length; from += SENTENCES_PER_STEP) {
      const before = seen;
      for (const sentence of all.slice(from, from + SENTENCES_PER_STEP)) {
        const lesson = disguise(sentence, random);
        right += teach(lesson);
        seen += lesson.forms.length;
      }
      if (seen > before)
        parameters.step({ rate: RATE * (1 - (1 - LAST_RATE) * (step / steps)), batch: seen - before });
      step++;
      if (step > steps * MEAN_FROM && step % STEPS_PER_MEAN === 0) parameters.remember();
    }
    onProgress({ epoch, right: seen === 0 ? 0 : right / seen });
  }
  parameters.useMean();
  const tensors = parameters.store();
  tensors.set("forms", storeLexicon(lexicon));
  return { tags: names, ends, tensors };
}

function mixed<Item>(some: readonly Item[], others: readonly Item[], random: Random): Item[] {
  const all = [...some, ...others];
  const order = Uint32Array.from(all.keys());
  random.shuffle(order);
  return Array.from(order, (index) => all[index]);
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
