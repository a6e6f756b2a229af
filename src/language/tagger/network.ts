import { createAffine } from "../../learn/affine.js";
import type { Dropout } from "../../learn/dropout.js";
import type { Parameters } from "../../learn/parameters.js";
import type { WordTable } from "../word-table/word-table.js";
import { createFormEncoder, type EncodedForm } from "./form-encoder.js";

/** The measures of the network, all but the reaches and the lexicon multiples of 8. */
export interface NetworkSize {
  /** Rows of the lexicon. */
  readonly lexicon: number;
  /** Numbers that stand for a form. */
  readonly form: number;
  /** Words to each side whose forms the hidden layer sees. */
  readonly reach: number;
  readonly hidden: number;
  /** Words to each side whose hidden numbers the top layer sees. */
  readonly topReach: number;
  readonly top: number;
  /** Scores: the number of tags, rounded up to a multiple of 4. */
  readonly scores: number;
}

/** The edges of a sentence that the network wants to see, on each side. */
export function edgesOf({ reach, topReach }: NetworkSize): number {
  return reach + topReach;
}

/** The names of the layers' weights, and how many numbers go in. */
export function layerShapes({ form, reach, hidden, topReach }: NetworkSize) {
  return {
    hidden: { name: "hidden", inputs: (2 * reach + 1) * form },
    top: { name: "top", inputs: (2 * topReach + 1) * hidden },
  };
}

/**
 * A network over windows of words (Collobert & Weston 2008), two layers of them, as it learns.
 *
 * The hidden numbers of a word come from the forms around it; the top ones from the hidden numbers of the words around
 * it, so that `reach + topReach` words to each side have a say.
 */
export interface Network {
  /**
   * Scores of each tag for each word, taken from the memory. `forms` begins and ends with `edgesOf(size)` edges, which
   * have no scores.
   */
  forward(forms: readonly EncodedForm[]): number;
  /** Goes back through the latest `forward`; what that took from the memory must still be there. */
  backward(forms: readonly EncodedForm[], dscores: number): void;
}

export function createNetwork(
  parameters: Parameters,
  words: WordTable,
  size: NetworkSize,
  dropout: { readonly form: Dropout; readonly hidden: Dropout },
): Network {
  const { memory } = parameters;
  const { kernel, floats } = memory;
  const encoder = createFormEncoder(parameters, words, size);
  const shapes = layerShapes(size);
  const hidden = createAffine(parameters, shapes.hidden.name, shapes.hidden.inputs, size.hidden);
  const top = createAffine(parameters, shapes.top.name, shapes.top.inputs, size.top);
  const output = createAffine(parameters, "output", size.top, size.scores);

  /** Copies of the windows of vectors, which overlap, one after the other. */
  const takeWindows = (from: number, width: number, length: number, count: number): number => {
    const to = memory.allocate(count * length);
    for (let t = 0; t < count; t++) {
      const start = (from >> 2) + t * width;
      floats.copyWithin((to >> 2) + t * length, start, start + length);
    }
    return to;
  };
  const addWindows = (from: number, to: number, width: number, length: number, count: number): void => {
    for (let t = 0; t < count; t++) kernel.add(to + t * width * 4, from + t * length * 4, length);
  };
  const zeros = (length: number): number => {
    const address = memory.allocate(length);
    memory.clear(address, length);
    return address;
  };
  let at = { x: 0, formFactors: 0, windows: 0, h: 0, hiddenFactors: 0, topWindows: 0, tops: 0 };

  return {
    forward: (forms) => {
      const inner = forms.length - 2 * size.reach;
      const count = inner - 2 * size.topReach;
      const x = memory.allocate(forms.length * size.form);
      encoder.forward(forms, x);
      const formFactors = dropout.form.apply(x, forms.length * size.form);
      const windows = takeWindows(x, size.form, hidden.inputs, inner);
      const h = memory.allocate(inner * size.hidden);
      hidden.forward(windows, h, inner);
      kernel.rectify(h, inner * size.hidden);
      const hiddenFactors = dropout.hidden.apply(h, inner * size.hidden);
      const topWindows = takeWindows(h, size.hidden, top.inputs, count);
      const tops = memory.allocate(count * size.top);
      top.forward(topWindows, tops, count);
      kernel.rectify(tops, count * size.top);
      const scores = memory.allocate(count * size.scores);
      output.forward(tops, scores, count);
      at = { x, formFactors, windows, h, hiddenFactors, topWindows, tops };
      return scores;
    },
    backward: (forms, dscores) => {
      const inner = forms.length - 2 * size.reach;
      const count = inner - 2 * size.topReach;
      const dtops = zeros(count * size.top);
      const dtopWindows = zeros(count * top.inputs);
      const dh = zeros(inner * size.hidden);
      const dwindows = zeros(inner * hidden.inputs);
      const dx = zeros(forms.length * size.form);
      output.backward(at.tops, dscores, dtops, count);
      kernel.rectifyBack(dtops, at.tops, count * size.top);
      top.backward(at.topWindows, dtops, dtopWindows, count);
      addWindows(dtopWindows, dh, size.hidden, top.inputs, count);
      kernel.multiply(dh, at.hiddenFactors, inner * size.hidden);
      kernel.rectifyBack(dh, at.h, inner * size.hidden);
      hidden.backward(at.windows, dh, dwindows, inner);
      addWindows(dwindows, dx, size.form, hidden.inputs, inner);
      kernel.multiply(dx, at.formFactors, forms.length * size.form);
      encoder.backward(forms, at.x, dx);
    },
  };
}
