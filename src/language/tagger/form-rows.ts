import type { Parameters } from "../../learn/parameters.js";
import type { WordTable } from "../word-table/word-table.js";
import { createFormEncoder, type EncodedForm } from "./form-encoder.js";
import { layerShapes, type NetworkSize } from "./network.js";
import { STEPS_PER_ONE } from "./short-layer.js";

/** What each form gives to the hidden numbers of the words around it. */
export interface FormRows {
  /** Numbers in a row. */
  readonly length: number;
  /**
   * Writes the row of a form to an address: first what it gives to the word `reach` to its left, last to the one as far
   * to its right, 16-bit integers in steps.
   */
  write(form: EncodedForm, address: number): void;
}

/**
 * The hidden layer cut up by position: the matrix of each position times the form's vector, added up over the words of
 * a window, is what the layer gives for the window; so it is worked out once for a form and not for each word.
 */
export function createFormRows(parameters: Parameters, words: WordTable, size: NetworkSize): FormRows {
  const { memory } = parameters;
  const { kernel } = memory;
  const encoder = createFormEncoder(parameters, words, size);
  const length = (2 * size.reach + 1) * size.hidden;
  const vector = memory.allocate(size.form);
  const sums = memory.allocate(length);
  const { weights, bias } = cutUp(parameters, size);
  return {
    length,
    write: (form, address) => {
      const mark = memory.mark();
      encoder.forward([form], vector);
      kernel.broadcast(sums, bias, length, 1);
      kernel.affine(weights, vector, sums, length, size.form, 1);
      kernel.toShorts(sums, address, STEPS_PER_ONE, length);
      memory.release(mark);
    },
  };
}

/** The matrices of the positions, last first, one below the other; the bias goes with the middle one. */
function cutUp(parameters: Parameters, size: NetworkSize): { weights: number; bias: number } {
  const { memory } = parameters;
  const { floats } = memory;
  const { form, hidden, reach } = size;
  const { name, inputs } = layerShapes(size).hidden;
  const whole = parameters.matrix(`${name}.weights`, hidden, inputs, 0).weights >> 2;
  const wholeBias = parameters.matrix(`${name}.bias`, 1, hidden, 0).weights >> 2;
  const positions = 2 * reach + 1;
  const weights = memory.allocate(positions * hidden * form);
  const bias = memory.allocate(positions * hidden);
  memory.clear(bias, positions * hidden);
  floats.copyWithin((bias >> 2) + reach * hidden, wholeBias, wholeBias + hidden);
  for (let position = 0; position < positions; position++)
    for (let row = 0; row < hidden; row++) {
      const from = whole + row * inputs + (positions - 1 - position) * form;
      floats.copyWithin((weights >> 2) + (position * hidden + row) * form, from, from + form);
    }
  return { weights, bias };
}
