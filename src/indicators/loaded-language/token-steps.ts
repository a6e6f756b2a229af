import { hashString, mixHash } from "../../learn/hash.js";
import { createWindowReader } from "../../learn/windows/window-reader.js";
import { SHAPE } from "../../text/shape.js";
import type { DocField, Finding, TokenSpan } from "../../types.js";
import { maskOf } from "./masked.js";
import { readMarks } from "./sentence-marks.js";
import type { SentenceModel } from "./sentence-model.js";
import { END, END_TAG, rowOf, SHORTEST_SHOUT, SLOT, START_TAG } from "./token-features.js";
import { voiceWorth } from "./voice-worth.js";
import { knownOfWord, windowMask } from "./window-words.js";
import { createWordSteps, type WordSteps } from "./word-steps.js";

/** What each token of a field adds to its sentence's score, in steps of the model; 0 outside of sentences. */
export type StepReader = (field: DocField, findings: readonly Finding[]) => Int32Array;

const TAGS = 256;

/**
 * Adds up the weights of the features that `tokenFeatures` lists, without listing them: what a word says by itself, and what
 * two tags say, is worked out once. Then what words say in their windows. `findings` are those of loaded language. Each token counts
 * as much as `voiceWorth` says of its voice. All before a sentence's length is taken into account.
 */
export function createStepReader(model: SentenceModel): StepReader {
  const { weights, windows, windowWorth } = model;
  const known: KnownSteps = { weights, words: createWordSteps(model), tagSteps: stepsOfTags(weights) };
  const reader = windows === null ? null : createWindowReader(windows, knownOfWord, windowWorth);
  return (field, findings) => {
    const steps = new Int32Array(field.tokens.length);
    const inWindows = new Int32Array(field.tokens.length);
    for (const sentence of field.sentences) {
      addSentence(field, sentence, known, steps, inWindows);
      reader?.addTo(inWindows, sentence.from, sentence.to, steps);
    }
    addMarks(field, findings, weights, steps);
    // Steps are whole numbers, so that their sum is the same in every order.
    for (let i = 0; i < steps.length; i++) steps[i] = Math.round(steps[i] * voiceWorth(field.voices[i]));
    return steps;
  };
}

/** What is worked out once. */
interface KnownSteps {
  readonly weights: Int8Array;
  readonly words: WordSteps;
  readonly tagSteps: Int16Array;
}

/** Writes what words and tags of a sentence say to `steps`, and what stands for each word in windows to `inWindows`. */
function addSentence(
  { tokens }: DocField,
  { from, to }: TokenSpan,
  { weights, words, tagSteps }: KnownSteps,
  steps: Int32Array,
  inWindows: Int32Array,
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
    if (base !== 0) {
      sum += weights[rowOf(SLOT.form, base)];
      inWindows[i] = windowMask(base);
    } else {
      const place = words.placeOf(tokens, i);
      base = words.lemmas[place];
      sum += words.steps[place];
      inWindows[i] = words.windowWords[place];
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
