import { FramelensError } from "../../errors.js";
import { readFloats } from "../quantise.js";
import type { StoredTensor } from "../tensor-file.js";

/** How large a window network is; all but `reach` are multiples of 4. */
export interface WindowSize {
  /** Words that have numbers of their own, beside what is known of them: the first. */
  readonly own: number;
  /** Numbers that are known of a word beforehand. */
  readonly known: number;
  /** Numbers that stand for a word in a window. */
  readonly dimensions: number;
  /** Words before and behind a word that its window takes in. */
  readonly reach: number;
  /** Things that a window can hold, each more or less. */
  readonly hidden: number;
}

/**
 * What a word says in its neighbourhood.
 *
 * A word is what `projection` makes of the numbers that are known of it, and for the first words their own numbers on top. A window of
 * `2 × reach + 1` words goes through one hidden layer with leaky rectifiers; what it holds adds up to one number for the word in its middle,
 * and those of all words to the sentence's. So words and sentence agree, as in a sum of weights, and yet "not", "so" or a rising list count.
 * The sentence's words, on average, say what its windows hold beforehand, and how much each thing that is held counts in it: between
 * nothing and twice, 1 + z / (1 + |z|).
 * Source: Collobert & Weston 2008, A unified architecture for natural language processing (the window approach).
 */
export interface WindowModel {
  readonly size: WindowSize;
  /** `own` × `dimensions`. */
  readonly own: Float32Array;
  /** `dimensions` × `known`. */
  readonly projection: Float32Array;
  /** `hidden` × (2 × `reach` + 1) × `dimensions`. */
  readonly layer: Float32Array;
  /** One for each of `hidden`. */
  readonly bias: Float32Array;
  readonly output: Float32Array;
  /** `hidden` × `dimensions`: what an average of words adds to all windows. */
  readonly context: Float32Array;
  /** `hidden` × `dimensions`, and one for each of `hidden`: how much what is held counts beside such an average. */
  readonly gate: Float32Array;
  readonly gateBias: Float32Array;
}

/** What averages of words are multiplied by, so that they are about as large as words. */
export const CONTEXT_WORTH = 4;

/** How much what is held counts, by what the sentence says of it. */
export function gateOf(z: number): number {
  return 1 + z / (1 + Math.abs(z));
}

/** Names of layers; the weights and bias of each are tensors of their own. */
export const WINDOW_LAYER = "windows.layer";
export const WINDOW_GATE = "windows.gate";

/** Tensors of a window network, by the names that `trainWindows` gives them. */
export const WINDOW_TENSORS = {
  own: "windows.own",
  projection: "windows.projection",
  layer: `${WINDOW_LAYER}.weights`,
  bias: `${WINDOW_LAYER}.bias`,
  output: "windows.output",
  context: "windows.context",
  gate: `${WINDOW_GATE}.weights`,
  gateBias: `${WINDOW_GATE}.bias`,
} as const;

/**
 * Reads what `trainWindows` made; `null` where a file has no windows.
 *
 * Throws a `FramelensError` with code `BROKEN_MODEL` when a tensor is missing or of another shape.
 */
export function readWindows(
  tensors: ReadonlyMap<string, StoredTensor>,
  size: WindowSize,
): WindowModel | null {
  if (!Object.values(WINDOW_TENSORS).some((name) => tensors.has(name))) return null;
  const width = (2 * size.reach + 1) * size.dimensions;
  const read = (name: string, rows: number, columns: number): Float32Array => {
    const tensor = tensors.get(name);
    if (tensor?.rows === rows && tensor.columns === columns) return readFloats(tensor);
    throw new FramelensError(
      "BROKEN_MODEL",
      `the model has no ${rows} by ${columns} matrix "${name}": train or download it again`,
    );
  };
  return {
    size,
    own: read(WINDOW_TENSORS.own, size.own, size.dimensions),
    projection: read(WINDOW_TENSORS.projection, size.dimensions, size.known),
    layer: read(WINDOW_TENSORS.layer, size.hidden, width),
    bias: read(WINDOW_TENSORS.bias, 1, size.hidden),
    output: read(WINDOW_TENSORS.output, 1, size.hidden),
    context: read(WINDOW_TENSORS.context, size.hidden, size.dimensions),
    gate: read(WINDOW_TENSORS.gate, size.hidden, size.dimensions),
    gateBias: read(WINDOW_TENSORS.gateBias, 1, size.hidden),
  };
}
