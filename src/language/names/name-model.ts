import { createAffine } from "../../learn/affine.js";
import { createBiLstm } from "../../learn/bi-lstm.js";
import { createEmbedding } from "../../learn/embedding.js";
import type { Matrix, Parameters } from "../../learn/parameters.js";
import { WORD_BIT_COUNT, type WordTable } from "../word-table/word-table.js";
import { LABEL_COUNT } from "./labels.js";
import { HASHED_FEATURES, HASHED_ROWS, type NameFeatures } from "./name-features.js";

/** The size of a model. */
export interface NameModelSize {
  /** Width of the vectors of hashed features; a multiple of 4. */
  readonly hashed: number;
  /** Width of the memory in each direction; a multiple of 4. */
  readonly hidden: number;
}

/** Scores of the labels of each token, from a memory that reads the sentence from both ends. */
export interface NameModel {
  /** Floats that go into the reader for each token, and that come out of it. */
  readonly inputs: number;
  readonly outputs: number;
  /** Floats from the scores of a token to those of the next. */
  readonly stride: number;
  /** Scores of label after label: row before, column after. */
  readonly transitions: Matrix;
  /** Reads a sentence; returns the address of its scores, taken from the memory. */
  score(features: NameFeatures, mask?: MaskSource): number;
  /** Goes back through the latest `score`, from the gradients of its scores. */
  learn(features: NameFeatures, dscores: number): void;
}

/** Addresses of vectors of factors, 0 or above 1: what is multiplied with 0 is left out for once. */
export interface MaskSource {
  inputs(): number;
  outputs(): number;
}

/** A number of floats that the kernel can work on. */
const whole = (length: number): number => Math.ceil(length / 4) * 4;

/** A model over rows of `words`; its weights are those of `parameters`. */
export function createNameModel(
  parameters: Parameters,
  words: WordTable,
  { hashed, hidden }: NameModelSize,
): NameModel {
  const { memory } = parameters;
  const { kernel, floats } = memory;
  const bitsAt = whole(words.dimensions);
  const hashedAt = bitsAt + WORD_BIT_COUNT;
  const width = hashedAt + hashed;
  const stride = whole(LABEL_COUNT);
  const table = createEmbedding(parameters, "hashed", HASHED_ROWS, hashed);
  const reader = createBiLstm(parameters, "reader", width, hidden);
  const output = createAffine(parameters, "output", reader.outputs, stride);
  const transitions = parameters.matrix("transitions", stride, stride, 0);
  let inputs = 0;
  let read = 0;
  let masks: { inputs: number; outputs: number }[] | null = null;

  const writeInput = (at: number, features: NameFeatures, index: number): void => {
    const row = features.rows[index];
    const start = at >> 2;
    floats.fill(0, start, start + width);
    if (row >= 0) words.readRow(row, floats, start);
    const bits = features.bits[index];
    for (let bit = 0; bit < WORD_BIT_COUNT; bit++) floats[start + bitsAt + bit] = (bits >> bit) & 1;
    for (let k = 0; k < HASHED_FEATURES; k++)
      table.addTo(features.hashed[index * HASHED_FEATURES + k], at + hashedAt * 4);
  };

  return {
    inputs: width,
    outputs: reader.outputs,
    stride,
    transitions,
    score(features, mask) {
      const { count } = features;
      inputs = memory.allocate(count * width);
      for (let t = 0; t < count; t++) writeInput(inputs + t * width * 4, features, t);
      masks = mask === undefined ? null : [];
      if (mask !== undefined && masks !== null)
        for (let t = 0; t < count; t++) {
          const drawn = { inputs: mask.inputs(), outputs: mask.outputs() };
          masks.push(drawn);
          kernel.multiply(inputs + t * width * 4, drawn.inputs, width);
        }
      read = reader.forward(inputs, count);
      if (masks !== null) {
        // The reader's own copy is needed on its way back.
        const kept = read;
        read = memory.allocate(count * reader.outputs);
        floats.copyWithin(read >> 2, kept >> 2, (kept >> 2) + count * reader.outputs);
        masks.forEach((drawn, t) => {
          kernel.multiply(read + t * reader.outputs * 4, drawn.outputs, reader.outputs);
        });
      }
      const scores = memory.allocate(count * stride);
      output.forward(read, scores, count);
      return scores;
    },
    learn(features, dscores) {
      const { count } = features;
      const dread = memory.allocate(count * reader.outputs);
      memory.clear(dread, count * reader.outputs);
      output.backward(read, dscores, dread, count);
      masks?.forEach((drawn, t) => {
        kernel.multiply(dread + t * reader.outputs * 4, drawn.outputs, reader.outputs);
      });
      const dinputs = memory.allocate(count * width);
      memory.clear(dinputs, count * width);
      reader.backward(inputs, dread, dinputs, count);
      for (let t = 0; t < count; t++) {
        const at = dinputs + t * width * 4;
        if (masks !== null) kernel.multiply(at, masks[t].inputs, width);
        for (let k = 0; k < HASHED_FEATURES; k++)
          table.backward(features.hashed[t * HASHED_FEATURES + k], at + hashedAt * 4);
      }
    },
  };
}
