import { createAffine } from "../../learn/affine.js";
import { createBiLstm } from "../../learn/bi-lstm.js";
import type { Dropout } from "../../learn/dropout.js";
import type { Matrix, Parameters } from "../../learn/parameters.js";
import { DISTANCE_BUCKETS, distanceBuckets } from "./distance.js";
import type { Widths } from "./settings.js";

/** Scores for the heads of a sentence of `count` tokens. */
export interface ArcScores {
  /** Address of the scores: a row for each token; its column 0 is for the root, column `head + 1` for a head. */
  readonly address: number;
  /** Numbers in a row: `count + 1`, rounded up to a multiple of 4. */
  readonly width: number;
}

/**
 * The layers that score a sentence, to learn their weights; a `Scorer` uses them. Two bidirectional memories read it; the head of each token is found by comparing
 * projections of what they put out (Dozat & Manning 2017), with a prior for the distance that each token sets for
 * itself; the relation by a layer over what dependent and head put out (Kiperwasser & Goldberg 2016).
 */
export interface Network {
  /** The weights by which the memories remember. */
  readonly recurrents: readonly Matrix[];
  /** Reads `count` token vectors at `x`. Everything after it is about that sentence. */
  read(x: number, count: number): void;
  scoreArcs(): ArcScores;
  /** Scores for the relation of each token to its head: address of `count` rows of `relations` numbers. */
  scoreRelations(heads: ArrayLike<number>): number;
  /** Goes back through all three, from gradients of the two tables of scores to that of `x`, added to `dx`. */
  backward(dArcs: number, dRelations: number, dx: number): void;
}

/** The layers, with weights made by `parameters`; `relations` is the number of scores that a token gets for its relation. */
export function createNetwork(
  parameters: Parameters,
  { input, hidden, arc, label }: Widths,
  relations: number,
  dropout: Dropout,
): Network {
  const { memory } = parameters;
  const { kernel, floats } = memory;
  const top = 2 * hidden;
  const lower = createBiLstm(parameters, "lower", input, hidden);
  const upper = createBiLstm(parameters, "upper", top, hidden);
  const dependentLayer = createAffine(parameters, "arc.dependent", top, arc);
  const headLayer = createAffine(parameters, "arc.head", top, arc);
  const turnLayer = createAffine(parameters, "arc.turn", arc, arc);
  const distanceLayer = createAffine(parameters, "arc.distance", arc, DISTANCE_BUCKETS);
  const root = parameters.matrix("arc.root", 1, arc, 0.1);
  const labelDependentLayer = createAffine(parameters, "label.dependent", top, label);
  const labelHeadLayer = createAffine(parameters, "label.head", top, label);
  const labelChildLayer = createAffine(parameters, "label.child", top, label);
  const relationLayer = createAffine(parameters, "label.relation", label, relations);

  let count = 0;
  let width = 0;
  let x = 0;
  let low = 0;
  let high = 0;
  let lowMask = 0;
  let highMask = 0;
  let dependents = 0;
  let turned = 0;
  let heads = 0;
  let arcMasks = [0, 0];
  let labelled = 0;
  let labelMask = 0;
  let headOf: ArrayLike<number> = [];
  let firstChild: ArrayLike<number> = [];
  let buckets = distanceBuckets(100);
  let bucketsFor = 100;

  // A memory's own output must stay as it is for its way back.
  const copy = (from: number, length: number): number => {
    const address = memory.allocate(length);
    floats.copyWithin(address >> 2, from >> 2, (from >> 2) + length);
    return address;
  };
  const project = (layer: ReturnType<typeof createAffine>, y: number): void => {
    layer.forward(high, y, count);
    kernel.rectify(y, count * layer.outputs);
  };
  const addDistances = (scores: number, distances: number, sign: 1 | -1): void => {
    // Forward, scores take from distances; backward (sign -1) distances take from scores.
    if (count > bucketsFor) {
      bucketsFor = count * 2;
      buckets = distanceBuckets(bucketsFor);
    }
    for (let i = 0; i < count; i++) {
      const row = (scores >> 2) + i * width + 1;
      const prior = (distances >> 2) + i * DISTANCE_BUCKETS;
      const from = bucketsFor - i;
      if (sign === 1) for (let j = 0; j < count; j++) floats[row + j] += floats[prior + buckets[from + j]];
      else for (let j = 0; j < count; j++) floats[prior + buckets[from + j]] += floats[row + j];
    }
  };

  return {
    recurrents: [...lower.recurrents, ...upper.recurrents],
    read: (vectors, length) => {
      x = vectors;
      count = length;
      width = Math.ceil((count + 1) / 4) * 4;
      low = lower.forward(x, count);
      low = copy(low, count * top);
      lowMask = dropout.apply(low, count * top);
      high = upper.forward(low, count);
      high = copy(high, count * top);
      highMask = dropout.apply(high, count * top);
    },
    scoreArcs: () => {
      dependents = memory.allocate(count * arc);
      turned = memory.allocate(count * arc);
      heads = memory.allocate(width * arc);
      project(dependentLayer, dependents);
      memory.clear(heads, width * arc);
      kernel.add(heads, root.weights, arc);
      project(headLayer, heads + arc * 4);
      arcMasks = [dropout.apply(dependents, count * arc), dropout.apply(heads + arc * 4, count * arc)];
      turnLayer.forward(dependents, turned, count);
      const address = memory.allocate(count * width);
      memory.clear(address, count * width);
      kernel.affine(heads, turned, address, width, arc, count);
      const distances = memory.allocate(count * DISTANCE_BUCKETS);
      distanceLayer.forward(dependents, distances, count);
      addDistances(address, distances, 1);
      return { address, width };
    },
    scoreRelations: (given) => {
      headOf = given;
      labelled = memory.allocate(count * label);
      const ofHeads = memory.allocate(count * label);
      labelDependentLayer.forward(high, labelled, count);
      labelHeadLayer.forward(high, ofHeads, count);
      const ofChildren = memory.allocate(count * label);
      labelChildLayer.forward(high, ofChildren, count);
      firstChild = firstChildren(headOf, count);
      for (let i = 0; i < count; i++) {
        const at = labelled + i * label * 4;
        if (headOf[i] >= 0) kernel.add(at, ofHeads + headOf[i] * label * 4, label);
        if (firstChild[i] >= 0) kernel.add(at, ofChildren + firstChild[i] * label * 4, label);
      }
      kernel.rectify(labelled, count * label);
      labelMask = dropout.apply(labelled, count * label);
      const scores = memory.allocate(count * relations);
      relationLayer.forward(labelled, scores, count);
      return scores;
    },
    backward: (dArcs, dRelations, dx) => {
      const zeros = (length: number): number => {
        const address = memory.allocate(length);
        memory.clear(address, length);
        return address;
      };
      const dHigh = zeros(count * top);

      const dLabelled = zeros(count * label);
      const dOfHeads = zeros(count * label);
      relationLayer.backward(labelled, dRelations, dLabelled, count);
      kernel.multiply(dLabelled, labelMask, count * label);
      // The mask is 0 or positive, so that `labelled` after it has the sign it had before, or the gradient is 0.
      kernel.rectifyBack(dLabelled, labelled, count * label);
      const dOfChildren = zeros(count * label);
      for (let i = 0; i < count; i++) {
        const from = dLabelled + i * label * 4;
        if (headOf[i] >= 0) kernel.add(dOfHeads + headOf[i] * label * 4, from, label);
        if (firstChild[i] >= 0) kernel.add(dOfChildren + firstChild[i] * label * 4, from, label);
      }
      labelChildLayer.backward(high, dOfChildren, dHigh, count);
      labelDependentLayer.backward(high, dLabelled, dHigh, count);
      labelHeadLayer.backward(high, dOfHeads, dHigh, count);

      const dTurned = zeros(count * arc);
      const dHeads = zeros(width * arc);
      const dDependents = zeros(count * arc);
      const dDistances = zeros(count * DISTANCE_BUCKETS);
      kernel.affineBack(heads, dArcs, dTurned, width, arc, count);
      kernel.outer(dHeads, dArcs, turned, width, arc, count);
      addDistances(dArcs, dDistances, -1);
      turnLayer.backward(dependents, dTurned, dDependents, count);
      distanceLayer.backward(dependents, dDistances, dDependents, count);
      kernel.add(root.gradient, dHeads, arc);
      kernel.multiply(dDependents, arcMasks[0], count * arc);
      kernel.multiply(dHeads + arc * 4, arcMasks[1], count * arc);
      kernel.rectifyBack(dDependents, dependents, count * arc);
      kernel.rectifyBack(dHeads + arc * 4, heads + arc * 4, count * arc);
      dependentLayer.backward(high, dDependents, dHigh, count);
      headLayer.backward(high, dHeads + arc * 4, dHigh, count);

      const dLow = zeros(count * top);
      kernel.multiply(dHigh, highMask, count * top);
      upper.backward(low, dHigh, dLow, count);
      kernel.multiply(dLow, lowMask, count * top);
      lower.backward(x, dLow, dx, count);
    },
  };
}

/** The first dependent of each token among those before it, or -1: mostly a preposition, a conjunction, a subject. */
export function firstChildren(heads: ArrayLike<number>, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let i = count - 1; i >= 0; i--) if (heads[i] > i) first[heads[i]] = i;
  return first;
}
