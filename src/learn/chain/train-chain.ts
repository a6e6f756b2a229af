import { createRandom, type Random } from "../random.js";
import type { ChainModel } from "./chain-model.js";
import type { ChainSequence } from "./chain-sequence.js";
import { type ChainSums, sumChain } from "./chain-sums.js";
import { quantiseChain } from "./quantise-chain.js";

/** How a chain is learned. */
export interface TrainChainOptions {
  readonly seed: number;
  readonly labels: number;
  /** Rows of the table of weights: a power of two. */
  readonly buckets: number;
  readonly edgeClasses: number;
  readonly allowed: Uint8Array;
  readonly first: Uint8Array;
  /** Times that it goes through the sequences. */
  readonly epochs?: number;
  /** Models learned from other orders of the sequences, whose weights are averaged. */
  readonly draws?: number;
  /** How far AdaGrad's first steps go. */
  readonly rate?: number;
  /** How much each step takes off a weight, as a share of it. */
  readonly decay?: number;
  /** A feature seen less often in all sequences is left out. */
  readonly fewest?: number;
  readonly onEpoch?: (done: { readonly draw: number; readonly epoch: number; readonly loss: number }) => void;
}

/** Float weights while they are learned. */
interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Squares of gradients that AdaGrad has before the first: its first steps are this much shorter. */
const CAUTION = 0.01;
/** Gradients below this are left out: most labels of most tokens are settled. */
const LEAST = 1e-4;
/** Sequences after which the exponentials of the transitions are worked out anew. */
const FRESH = 8;

/**
 * Learns a linear-chain conditional random field: the weights under which the labels of all sequences are most likely.
 *
 * Stochastic, by AdaGrad, a sequence at a time; the average of several draws. The same input and seed give the same
 * weights. Source: Duchi, Hazan & Singer 2011, Adaptive subgradient methods, JMLR 12.
 */
export function trainChain(sequences: readonly ChainSequence[], options: TrainChainOptions): ChainModel {
  const { labels, buckets, edgeClasses, seed, draws = 1 } = options;
  const total: Weights = {
    rows: new Float32Array(buckets * labels),
    transitions: new Float32Array(edgeClasses * labels * labels),
  };
  const random = createRandom(seed);
  const kept = sequences.map(withoutRare(sequences, options.fewest ?? 2, buckets));
  for (let draw = 0; draw < draws; draw++) {
    const { rows, transitions } = learnOnce(kept, options, random, draw);
    rows.forEach((weight, i) => {
      total.rows[i] += weight / draws;
    });
    transitions.forEach((weight, i) => {
      total.transitions[i] += weight / draws;
    });
  }
  return quantiseChain(total.rows, total.transitions, options);
}

function learnOnce(
  sequences: readonly ChainSequence[],
  options: TrainChainOptions,
  random: Random,
  draw: number,
): Weights {
  const { labels, buckets, edgeClasses, allowed, first } = options;
  const { epochs = 2, rate = 0.02, decay = 1e-4, onEpoch = () => {} } = options;
  const square = labels * labels;
  const rows = new Float32Array(buckets * labels);
  const transitions = new Float32Array(edgeClasses * square);
  const rowSquares = new Float32Array(rows.length).fill(CAUTION);
  const transitionSquares = new Float32Array(transitions.length).fill(CAUTION);
  const odds = new Float32Array(transitions.length);
  const refresh = (edgeClass: number): void => {
    for (let j = edgeClass * square; j < (edgeClass + 1) * square; j++)
      odds[j] = allowed[j % square] === 0 ? 0 : Math.exp(transitions[j]);
  };
  for (let edgeClass = 0; edgeClass < edgeClasses; edgeClass++) refresh(edgeClass);
  const sums = createSums(Math.max(1, ...sequences.map(({ length }) => length)), labels);
  const order = Uint32Array.from(sequences.keys());
  const stale = new Set<number>();

  const learnRows = (sequence: ChainSequence): number => {
    const { starts, features, length } = sequence;
    let loss = 0;
    for (let t = 0; t < length; t++) {
      const gradient = sums.gradient.subarray(t * labels, (t + 1) * labels);
      gradient[sequence.labels[t]] += 1;
      loss -= Math.log(Math.max(1e-9, 1 - gradient[sequence.labels[t]]));
      for (let j = starts[t]; j < starts[t + 1]; j++) {
        const row = features[j] * labels;
        for (let b = 0; b < labels; b++) {
          const g = gradient[b];
          if (g < LEAST && g > -LEAST) continue;
          rowSquares[row + b] += g * g;
          rows[row + b] += (rate * (g - decay * rows[row + b])) / Math.sqrt(rowSquares[row + b]);
        }
      }
    }
    return loss;
  };
  const learnTransitions = (sequence: ChainSequence): void => {
    for (let t = 1; t < sequence.length; t++) {
      const edge = sequence.edges[t] * square;
      const seen = sequence.labels[t - 1] * labels + sequence.labels[t];
      const share = sums.pairShares(t, odds, edge);
      for (let j = 0; j < square; j++) {
        const g = (j === seen ? 1 : 0) - share[j];
        if (allowed[j] === 0 || (g < LEAST / 10 && g > -LEAST / 10)) continue;
        transitionSquares[edge + j] += g * g;
        transitions[edge + j] +=
          (rate * (g - decay * transitions[edge + j])) / Math.sqrt(transitionSquares[edge + j]);
      }
      stale.add(sequence.edges[t]);
    }
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    order.forEach((place, step) => {
      const sequence = sequences[place];
      sumChain(sequence, { rows, odds, first, labels }, sums);
      loss += learnRows(sequence);
      learnTransitions(sequence);
      if (step % FRESH !== FRESH - 1) return;
      for (const edgeClass of stale) refresh(edgeClass);
      stale.clear();
    });
    onEpoch({ draw, epoch, loss: loss / Math.max(1, sequences.length) });
  }
  return { rows, transitions };
}

/** Hashes are counted by so many of their low bits. */
const COUNTED_BITS = 24;

/** Leaves rare features out of a sequence, and makes rows of the hashes of the others. */
function withoutRare(
  sequences: readonly ChainSequence[],
  fewest: number,
  buckets: number,
): (sequence: ChainSequence) => ChainSequence {
  const counts = new Uint8Array(1 << COUNTED_BITS);
  const last = counts.length - 1;
  for (const { features } of sequences)
    for (const feature of features) if (counts[feature & last] < fewest) counts[feature & last]++;
  return (sequence) => {
    const starts = new Uint32Array(sequence.length + 1);
    const features = new Uint32Array(sequence.features.length);
    let count = 0;
    for (let t = 0; t < sequence.length; t++) {
      for (let j = sequence.starts[t]; j < sequence.starts[t + 1]; j++) {
        const feature = sequence.features[j];
        if (counts[feature & last] >= fewest) features[count++] = feature & (buckets - 1);
      }
      starts[t + 1] = count;
    }
    return { ...sequence, starts, features: features.slice(0, count) };
  };
}

function createSums(
  longest: number,
  labels: number,
): ChainSums & {
  pairShares(t: number, odds: Float32Array, edge: number): Float64Array;
} {
  const size = longest * labels;
  const alpha = new Float64Array(size);
  const beta = new Float64Array(size);
  const unary = new Float64Array(size);
  const shares = new Float64Array(labels * labels);
  return {
    ...{ alpha, beta, unary },
    scale: new Float64Array(longest),
    gradient: new Float64Array(size),
    pairShares: (t, odds, edge) => {
      const here = t * labels;
      let total = 0;
      for (let a = 0; a < labels; a++)
        for (let b = 0; b < labels; b++) {
          const j = a * labels + b;
          shares[j] = alpha[here - labels + a] * odds[edge + j] * unary[here + b] * beta[here + b];
          total += shares[j];
        }
      for (let j = 0; j < shares.length; j++) shares[j] /= total;
      return shares;
    },
  };
}
