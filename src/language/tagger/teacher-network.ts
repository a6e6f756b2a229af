import { createAffine } from "../../learn/affine.js";
import { createBiLstm } from "../../learn/bi-lstm.js";
import type { Dropout } from "../../learn/dropout.js";
import type { Parameters } from "../../learn/parameters.js";
import type { WordTable } from "../word-table/word-table.js";
import { createFormEncoder } from "./form-encoder.js";
import type { Network } from "./network.js";

/** The measures of a teacher's network. */
export interface TeacherSize {
  readonly lexicon: number;
  /** Numbers that stand for a form. */
  readonly form: number;
  /** Width of the memories in each direction; a multiple of 4. */
  readonly hidden: number;
  readonly scores: number;
}

/** Edges of a sentence that the network wants to see, on each side. */
export const TEACHER_EDGES = 1;

/**
 * A network that reads the whole sentence from both ends, twice: slower than the tagger's, which sees three words to
 * each side, and so only there to teach it.
 */
export function createTeacherNetwork(
  parameters: Parameters,
  words: WordTable,
  size: TeacherSize,
  dropout: Dropout | null,
): Network {
  const { memory } = parameters;
  const { kernel, floats } = memory;
  const encoder = createFormEncoder(parameters, words, size);
  const lower = createBiLstm(parameters, "lower", size.form, size.hidden);
  const upper = createBiLstm(parameters, "upper", lower.outputs, size.hidden);
  const output = createAffine(parameters, "output", upper.outputs, size.scores);
  const width = lower.outputs;
  const offset = TEACHER_EDGES * width * 4;
  /** A copy with a part left out: a memory's own output must stay as it is for its way back. */
  const omit = (from: number, length: number): { at: number; factors: number } => {
    if (dropout === null) return { at: from, factors: 0 };
    const at = memory.allocate(length);
    floats.copyWithin(at >> 2, from >> 2, (from >> 2) + length);
    return { at, factors: dropout.apply(at, length) };
  };
  let x = 0;
  let given = { at: 0, factors: 0 };
  let low = given;
  let high = given;

  return {
    forward: (forms) => {
      const all = forms.length;
      const count = all - 2 * TEACHER_EDGES;
      x = memory.allocate(all * size.form);
      encoder.forward(forms, x);
      given = omit(x, all * size.form);
      low = omit(lower.forward(given.at, all), all * width);
      high = omit(upper.forward(low.at, all), all * width);
      const scores = memory.allocate(count * size.scores);
      output.forward(high.at + offset, scores, count);
      return scores;
    },
    backward: (forms, dscores) => {
      const all = forms.length;
      const zeros = (length: number): number => {
        const address = memory.allocate(length);
        memory.clear(address, length);
        return address;
      };
      const dhigh = zeros(all * width);
      output.backward(high.at + offset, dscores, dhigh + offset, all - 2 * TEACHER_EDGES);
      kernel.multiply(dhigh, high.factors, all * width);
      const dlow = zeros(all * width);
      upper.backward(low.at, dhigh, dlow, all);
      kernel.multiply(dlow, low.factors, all * width);
      const dx = zeros(all * size.form);
      lower.backward(given.at, dlow, dx, all);
      kernel.multiply(dx, given.factors, all * size.form);
      encoder.backward(forms, x, dx);
    },
  };
}
