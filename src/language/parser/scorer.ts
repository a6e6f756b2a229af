import { createAffine } from "../../learn/affine.js";
import type { Memory } from "../../learn/kernel/memory.js";
import { loadParameters } from "../../learn/parameters.js";
import { readFloats } from "../../learn/quantise.js";
import type { StoredTensor } from "../../learn/tensor-file.js";
import { DISTANCE_BUCKETS, distanceBuckets } from "./distance.js";
import { type ArcScores, firstChildren } from "./network.js";
import type { Widths } from "./settings.js";
import { LONGEST_STRETCH } from "./stretches.js";

/** The layers of a `Network` that was learned, to use it: the same scores but for rounding, in a third of the time. */
export interface Scorer {
  /** Numbers that stand for a token where sentences are read: what its vector gives to the gates of the lower memory. */
  readonly gates: number;
  /** Writes to `gates` what a part of a token's vector, `input` floats at x, gives to them; their bias if `whole`. */
  readVector(x: number, gates: number, whole: boolean): void;
  /**
   * Reads up to `LONGEST_STRETCH` tokens. For each of them `parts` has the addresses of two vectors of `gates` numbers,
   * which are added. Everything after it is about that sentence.
   */
  read(parts: Int32Array, count: number): void;
  scoreArcs(): ArcScores;
  /** Address of `count` rows of scores for the relations of all tokens to their heads. */
  scoreRelations(heads: ArrayLike<number>): number;
}

/** Weights and what is put out are kept as 16-bit integers: their sums of products stay within 32 bits. */
const LARGEST_WEIGHT = 2047;
const UNIT = 4096;

interface Rounded {
  readonly weights: number;
  readonly scale: number;
  /** Address of the bias, or 0. */
  readonly bias: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A scorer with stored weights. Throws a RangeError when a matrix is missing or has another shape.
 */
export function createScorer(
  memory: Memory,
  tensors: ReadonlyMap<string, StoredTensor>,
  { input, hidden, arc, label }: Widths,
  relations: number,
): Scorer {
  const { kernel, floats } = memory;
  const parameters = loadParameters(memory, tensors);
  const top = 2 * hidden;
  const wide = 4 * hidden;
  const round = (name: string, rows: number, columns: number): Rounded =>
    roundMatrix(memory, tensors, name, rows, columns);
  const directions = ["forward", "backward"] as const;
  const lower = directions.map((direction) => ({
    input: parameters.matrix(`lower.${direction}.input.weights`, wide, input, 0).weights,
    bias: parameters.matrix(`lower.${direction}.input.bias`, 1, wide, 0).weights,
    recurrent: round(`lower.${direction}.recurrent`, wide, hidden),
  }));
  const upper = directions.map((direction) => ({
    input: round(`upper.${direction}.input`, wide, top),
    recurrent: round(`upper.${direction}.recurrent`, wide, hidden),
  }));
  const dependentLayer = round("arc.dependent", arc, top);
  const headLayer = round("arc.head", arc, top);
  const turnLayer = createAffine(parameters, "arc.turn", arc, arc);
  const distanceLayer = createAffine(parameters, "arc.distance", arc, DISTANCE_BUCKETS);
  const root = parameters.matrix("arc.root", 1, arc, 0).weights;
  const labelDependentLayer = round("label.dependent", label, top);
  const labelHeadLayer = round("label.head", label, top);
  const labelChildLayer = round("label.child", label, top);
  const relationLayer = createAffine(parameters, "label.relation", label, relations);
  const cell = memory.allocate(hidden);

  let count = 0;
  let high = 0;
  const buckets = distanceBuckets(LONGEST_STRETCH);

  const apply = ({ weights, scale, bias, rows, columns }: Rounded, x: number, y: number): void => {
    kernel.broadcast(y, bias, rows, count);
    kernel.affineMixed(weights, x, y, scale, rows, columns, count);
  };
  const remember = (recurrent: Rounded, gates: number, out: number, reverse: number): void =>
    kernel.lstmMixed(
      ...([recurrent.weights, gates, cell, out + reverse * hidden * 2, recurrent.scale, UNIT] as const),
      ...([top, hidden, count, reverse] as const),
    );

  return {
    gates: 2 * wide,
    readVector: (x, gates, whole) => {
      lower.forEach(({ input: weights, bias }, direction) => {
        const at = gates + direction * wide * 4;
        memory.clear(at, wide);
        if (whole) kernel.add(at, bias, wide);
        kernel.affine(weights, x, at, wide, input, 1);
      });
    },
    read: (parts, length) => {
      count = length;
      const gates = memory.allocate(count * wide);
      const low = memory.allocate(count * hidden);
      lower.forEach(({ recurrent }, reverse) => {
        for (let t = 0; t < count; t++) {
          const at = gates + t * wide * 4;
          const from = parts[2 * t] + reverse * wide * 4;
          floats.copyWithin(at >> 2, from >> 2, (from >> 2) + wide);
          kernel.add(at, parts[2 * t + 1] + reverse * wide * 4, wide);
        }
        remember(recurrent, gates, low, reverse);
      });
      high = memory.allocate(count * hidden);
      upper.forEach(({ input: layer, recurrent }, reverse) => {
        apply(layer, low, gates);
        remember(recurrent, gates, high, reverse);
      });
    },
    scoreArcs: () => {
      const width = Math.ceil((count + 1) / 4) * 4;
      const dependents = memory.allocate(count * arc);
      const turned = memory.allocate(count * arc);
      const heads = memory.allocate(width * arc);
      apply(dependentLayer, high, dependents);
      kernel.rectify(dependents, count * arc);
      memory.clear(heads, width * arc);
      kernel.add(heads, root, arc);
      apply(headLayer, high, heads + arc * 4);
      kernel.rectify(heads + arc * 4, count * arc);
      turnLayer.forward(dependents, turned, count);
      const address = memory.allocate(count * width);
      memory.clear(address, count * width);
      kernel.affine(heads, turned, address, width, arc, count);
      const distances = memory.allocate(count * DISTANCE_BUCKETS);
      distanceLayer.forward(dependents, distances, count);
      for (let i = 0; i < count; i++) {
        const row = (address >> 2) + i * width + 1;
        const prior = (distances >> 2) + i * DISTANCE_BUCKETS;
        const from = LONGEST_STRETCH - i;
        for (let j = 0; j < count; j++) floats[row + j] += floats[prior + buckets[from + j]];
      }
      return { address, width };
    },
    scoreRelations: (heads) => {
      const labelled = memory.allocate(count * label);
      const ofHeads = memory.allocate(count * label);
      const ofChildren = memory.allocate(count * label);
      apply(labelDependentLayer, high, labelled);
      apply(labelHeadLayer, high, ofHeads);
      apply(labelChildLayer, high, ofChildren);
      const firstChild = firstChildren(heads, count);
      for (let i = 0; i < count; i++) {
        const at = labelled + i * label * 4;
        if (heads[i] >= 0) kernel.add(at, ofHeads + heads[i] * label * 4, label);
        if (firstChild[i] >= 0) kernel.add(at, ofChildren + firstChild[i] * label * 4, label);
      }
      kernel.rectify(labelled, count * label);
      const scores = memory.allocate(count * relations);
      relationLayer.forward(labelled, scores, count);
      return scores;
    },
  };
}

/** A matrix, and its bias if it has one, as 16-bit integers with one scale. */
function roundMatrix(
  memory: Memory,
  tensors: ReadonlyMap<string, StoredTensor>,
  name: string,
  rows: number,
  columns: number,
): Rounded {
  const biasTensor = tensors.get(`${name}.bias`);
  const tensor = tensors.get(biasTensor === undefined ? name : `${name}.weights`);
  if (tensor === undefined || tensor.rows !== rows || tensor.columns !== columns)
    throw new RangeError(`the model has no ${rows} by ${columns} matrix "${name}"`);
  const values = readFloats(tensor);
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const step = largest / LARGEST_WEIGHT;
  const weights = memory.allocateBytes(values.length * 2);
  const shorts = new Int16Array(memory.bytes.buffer, weights, values.length);
  if (step > 0) for (let i = 0; i < values.length; i++) shorts[i] = Math.round(values[i] / step);
  let bias = 0;
  if (biasTensor !== undefined) {
    bias = memory.allocate(rows);
    memory.floats.set(readFloats(biasTensor), bias >> 2);
  }
  return { weights, scale: step / UNIT, bias, rows, columns };
}
