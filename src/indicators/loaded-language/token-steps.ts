import { hashString, mixHash } from "../../learn/hash.js";
import type { LogisticModel } from "../../learn/logistic/logistic-model.js";
import { SHAPE } from "../../text/shape.js";
import type { DocField, Finding } from "../../types.js";
import { maskOf } from "./masked.js";
import { readMarks } from "./sentence-marks.js";
import { END, END_TAG, rowOf, SHORTEST_SHOUT, SLOT, START_TAG } from "./token-features.js";
import { createWordSteps, type WordSteps } from "./word-steps.js";

/** What each token of a field adds to its sentence's score, in steps of the model; 0 outside of sentences. */
export type StepReader = (field: DocField, findings: readonly Finding[]) => Int32Array;

const TAGS = 256;

/**
 * Adds up the weights of the features that `tokenFeatures` lists, without listing them: what a word says by itself, and what
 * two tags say, is worked out once. `findings` are those of loaded language. Before a sentence's length is taken into account.
 */
export function createStepReader(model: LogisticModel): StepReader {
  const { weights } = model;
  const words = createWordSteps(model);
  const tagSteps = stepsOfTags(weights);
  return (field, findings) => {
    const steps = new Int32Array(field.tokens.length);
    for (const { from, to } of field.sentences) addSentence(field, from, to, weights, words, tagSteps, steps);
    addMarks(field, findings, weights, steps);
    return steps;
  };
}

function addSentence(
  { tokens }: DocField,
  from: number,
  to: number,
  weights: Int8Array,
  words: WordSteps,
  tagSteps: Int16Array,
  steps: Int32Array,
): void {
  const { norm, tag, shape } = tokens;
  let before = START_TAG;
  let baseBefore = 0;
  for (let i = from; i < to; i++) {
    const own = tag[i];
    const after = i + 1 < to ? tag[i + 1] : END_TAG;
    let sum = tagSteps[own * TAGS + after];
    sum += weights[rowOf(SLOT.threeTags, mixHash(mixHash(before, own), after))];
    let base = maskOf(tokens, i, from);
    if (base !== 0) sum += weights[rowOf(SLOT.form, base)];
    else {
      const place = words.placeOf(tokens, i);
      base = words.lemmas[place];
      sum += words.steps[place];
      if ((shape[i] & SHAPE.allCaps) !== 0 && norm[i].length >= SHORTEST_SHOUT)
        sum += weights[rowOf(SLOT.shouted, 1)];
    }
    sum += weights[rowOf(SLOT.lemmaAndTag, mixHash(base, own))];
    if (i > from) sum += weights[rowOf(SLOT.pair, mixHash(baseBefore, base))];
    if (i + 1 === to) sum += weights[rowOf(SLOT.pair, mixHash(base, END))];
    steps[i] = sum;
    before = own;
    baseBefore = base;
  }
}

/** Steps for a tag and for it with the next one, by both. */
function stepsOfTags(weights: Int8Array): Int16Array {
  const steps = new Int16Array(TAGS * TAGS);
  for (let tag = 0; tag < TAGS; tag++)
    for (let after = 0; after < TAGS; after++)
      steps[tag * TAGS + after] =
        weights[rowOf(SLOT.tag, tag)] + weights[rowOf(SLOT.tagAndNext, mixHash(tag, after))];
  return steps;
}

function addMarks(
  field: DocField,
  findings: readonly Finding[],
  weights: Int8Array,
  steps: Int32Array,
): void {
  const { tokens, sentences, sentenceOf } = field;
  readMarks(field, findings, {
    entry: (token, value) => {
      steps[token] += weights[rowOf(SLOT.entry, value)];
      if (token + 1 >= (sentences[sentenceOf[token]]?.to ?? 0)) return;
      const next = mixHash(value, hashString(tokens.pos[token + 1]));
      steps[token] += weights[rowOf(SLOT.entryAndNext, next)];
    },
    finding: (token, value) => {
      steps[token] += weights[rowOf(SLOT.finding, value)];
    },
    stance: (token, value) => {
      steps[token] += weights[rowOf(SLOT.stance, value)];
    },
  });
}
