import type { ChainModel } from "./chain-model.js";

/** Finds the most likely labels of sequences, in whole numbers: the same in every engine. */
export interface ChainDecoder {
  /** Labels for `length` tokens. `scores` holds `stride` numbers a token, the first for its labels; `edges` a class each. */
  decode(scores: Int16Array, stride: number, edges: Uint16Array, length: number): DecodedChain;
}

/** What is found is overwritten by the next call. */
export interface DecodedChain {
  readonly labels: Uint8Array;
  /**
   * How many steps the best way to label the sequence is ahead of the best one that gives token `t` another label than
   * `label`; negative when that one is ahead.
   */
  margin(t: number, label: number): number;
}

/** Less than any score, and far from where whole numbers overflow. */
const NEVER = -1e9;

export function createChainDecoder(model: ChainModel): ChainDecoder {
  const { labels, first } = model;
  const steps = stepsOf(model);
  const { pairs, before, bounds, weights } = steps;
  let unary = new Int32Array(0);
  let scores = new Int32Array(0);
  let rest = new Int32Array(0);
  let from = new Uint8Array(0);
  let found = new Uint8Array(0);
  const grow = (length: number): void => {
    if (found.length >= length) return;
    const room = 2 * length;
    unary = new Int32Array(room * labels);
    scores = new Int32Array(room * labels);
    rest = new Int32Array(room * labels);
    from = new Uint8Array(room * labels);
    found = new Uint8Array(room);
  };

  const readScores = (given: Int16Array, stride: number, length: number): void => {
    for (let t = 0; t < length; t++)
      for (let b = 0; b < labels; b++) unary[t * labels + b] = given[t * stride + b];
  };
  const forward = (edges: Uint16Array, length: number): void => {
    for (let b = 0; b < labels; b++) scores[b] = first[b] === 0 ? NEVER : unary[b];
    for (let t = 1; t < length; t++) {
      const edge = edges[t] * pairs;
      const last = (t - 1) * labels;
      const here = t * labels;
      let k = 0;
      for (let b = 0; b < labels; b++) {
        let best = NEVER;
        let arg = 0;
        for (const end = bounds[b]; k < end; k++) {
          const score = scores[last + before[k]] + weights[edge + k];
          if (score <= best) continue;
          best = score;
          arg = before[k];
        }
        scores[here + b] = best + unary[here + b];
        from[here + b] = arg;
      }
    }
  };
  /** What the tokens behind a token add at best, for each of its labels. */
  const backward = (edges: Uint16Array, length: number): void => {
    rest.fill(0, (length - 1) * labels, length * labels);
    rest.fill(NEVER, 0, (length - 1) * labels);
    for (let t = length - 1; t > 0; t--) {
      const edge = edges[t] * pairs;
      const last = (t - 1) * labels;
      let k = 0;
      for (let b = 0; b < labels; b++) {
        const here = unary[t * labels + b] + rest[t * labels + b];
        for (const end = bounds[b]; k < end; k++) {
          const score = here + weights[edge + k];
          const at = last + before[k];
          if (score > rest[at]) rest[at] = score;
        }
      }
    }
  };

  return {
    decode: (given, stride, edges, length) => {
      grow(length);
      readScores(given, stride, length);
      forward(edges, length);
      const end = (length - 1) * labels;
      let label = 0;
      for (let b = 1; b < labels; b++) if (scores[end + b] > scores[end + label]) label = b;
      for (let t = length - 1; t >= 0; t--) {
        found[t] = label;
        label = from[t * labels + label];
      }
      let known = false;
      return {
        labels: found,
        margin: (t, wanted) => {
          if (!known) backward(edges, length);
          known = true;
          let other = NEVER;
          for (let b = 0; b < labels; b++)
            if (b !== wanted) other = Math.max(other, scores[t * labels + b] + rest[t * labels + b]);
          return scores[t * labels + wanted] + rest[t * labels + wanted] - other;
        },
      };
    },
  };
}

/** All steps from a label to the next that are allowed, by the label they go to. */
interface Steps {
  /** How many there are. */
  readonly pairs: number;
  /** The label that each comes from. */
  readonly before: Uint8Array;
  /** Where those to each label end. */
  readonly bounds: Uint8Array;
  /** `pairs` weights for each class of places. */
  readonly weights: Int16Array;
}

function stepsOf({ labels, allowed, edgeClasses, transitions }: ChainModel): Steps {
  const all = Array.from({ length: labels }, (_, label) => label);
  const lists = all.map((b) => all.filter((a) => allowed[a * labels + b] !== 0));
  const places = lists.flatMap((list, b) => list.map((a) => a * labels + b));
  const pairs = places.length;
  return {
    pairs,
    before: Uint8Array.from(lists.flat()),
    bounds: Uint8Array.from(all, (b) => lists.slice(0, b + 1).flat().length),
    weights: Int16Array.from(
      { length: edgeClasses * pairs },
      (_, k) => transitions[Math.floor(k / pairs) * labels * labels + places[k % pairs]],
    ),
  };
}
