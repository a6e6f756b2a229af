import type { ChainSequence } from "./chain-sequence.js";

/** What the forward and the backward pass leave, `labels` numbers for each token. */
export interface ChainSums {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  /** How well each label fits its token, by the token's features alone. */
  readonly unary: Float64Array;
  readonly scale: Float64Array;
  /** The probability of each label, negative. */
  readonly gradient: Float64Array;
}

/** Weights as the sums read them. */
export interface ChainWeights {
  readonly rows: Float32Array;
  /** Exponentials of the transitions; 0 where a label may not follow. */
  readonly odds: Float32Array;
  readonly first: Uint8Array;
  readonly labels: number;
}

/** Sums over all ways to label a sequence, into `into`, whose arrays hold at least the sequence. */
export function sumChain(sequence: ChainSequence, weights: ChainWeights, into: ChainSums): void {
  const { labels } = weights;
  readUnary(sequence, weights, into.unary);
  forward(sequence, weights, into);
  backward(sequence, weights, into);
  const { alpha, beta, gradient } = into;
  for (let t = 0; t < sequence.length; t++) {
    const here = t * labels;
    let total = 0;
    for (let b = 0; b < labels; b++) total += alpha[here + b] * beta[here + b];
    for (let b = 0; b < labels; b++) gradient[here + b] = (-alpha[here + b] * beta[here + b]) / total;
  }
}

function readUnary(
  { length, starts, features }: ChainSequence,
  { rows, labels }: ChainWeights,
  unary: Float64Array,
): void {
  unary.fill(0, 0, length * labels);
  for (let t = 0; t < length; t++) {
    const here = t * labels;
    for (let j = starts[t]; j < starts[t + 1]; j++) {
      const row = features[j] * labels;
      for (let b = 0; b < labels; b++) unary[here + b] += rows[row + b];
    }
    let largest = unary[here];
    for (let b = 1; b < labels; b++) largest = Math.max(largest, unary[here + b]);
    for (let b = 0; b < labels; b++) unary[here + b] = Math.exp(unary[here + b] - largest);
  }
}

function forward(
  { length, edges }: ChainSequence,
  { odds, first, labels }: ChainWeights,
  { alpha, unary, scale }: ChainSums,
): void {
  for (let t = 0; t < length; t++) {
    const here = t * labels;
    const edge = edges[t] * labels * labels;
    let total = 0;
    for (let b = 0; b < labels; b++) {
      let sum = t === 0 ? first[b] : 0;
      if (t > 0)
        for (let a = 0; a < labels; a++) sum += alpha[here - labels + a] * odds[edge + a * labels + b];
      alpha[here + b] = sum * unary[here + b];
      total += alpha[here + b];
    }
    scale[t] = total;
    for (let b = 0; b < labels; b++) alpha[here + b] /= total;
  }
}

function backward(
  { length, edges }: ChainSequence,
  { odds, labels }: ChainWeights,
  { beta, unary, scale }: ChainSums,
): void {
  beta.fill(1, (length - 1) * labels, length * labels);
  for (let t = length - 2; t >= 0; t--) {
    const next = (t + 1) * labels;
    const edge = edges[t + 1] * labels * labels;
    for (let a = 0; a < labels; a++) {
      let sum = 0;
      for (let b = 0; b < labels; b++) sum += odds[edge + a * labels + b] * unary[next + b] * beta[next + b];
      beta[t * labels + a] = sum / scale[t + 1];
    }
  }
}
