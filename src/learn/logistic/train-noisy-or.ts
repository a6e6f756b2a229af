import { createRandom } from "../random.js";
import { quantiseLogistic, type Uncalibrated } from "./quantise-logistic.js";

/** Several things of which nobody said which one makes the whole a yes: their features, as rows of the table of weights. */
export interface BagExample {
  readonly members: readonly Uint32Array[];
  readonly yes: boolean;
}

export interface TrainNoisyOrOptions {
  readonly seed: number;
  /** Rows of the table of weights: a power of two. */
  readonly rows: number;
  /** Times that it goes through the examples. */
  readonly epochs?: number;
  /** How far AdaGrad's first steps go. */
  readonly rate?: number;
  /** The weight of the squares of all weights beside the loss of all examples. */
  readonly penalty?: number;
}

/** A member is no cue, as a natural logarithm of odds, before anything is known: most are none. */
const START = -4;
/** Squares of gradients that AdaGrad has before the first. */
const CAUTION = 0.1;
/** Rows met less often stay 0: they could only be learned by heart. */
const FEWEST = 3;

/**
 * Learns which members of a bag are cues when only the bags are labelled: a bag is a yes unless none of its members is a cue, which
 * are logistic regressions over sparse features, 1 - Π(1 - p).
 *
 * The same examples and seed give the same weights. Bags without members teach nothing.
 * Source: Maron & Lozano-Pérez 1997, A framework for multiple-instance learning, NIPS 10; Duchi, Hazan & Singer 2011 for the steps.
 */
export function trainNoisyOr(
  examples: readonly BagExample[],
  { seed, rows, epochs = 12, rate = 0.15, penalty = 3 }: TrainNoisyOrOptions,
): Uncalibrated {
  const weights = new Float64Array(rows + 1);
  const squares = new Float64Array(rows + 1).fill(CAUTION);
  const total = new Float64Array(rows + 1);
  const decay = decays(examples, rows, penalty);
  weights[rows] = START;
  const random = createRandom(seed);
  const order = Uint32Array.from(examples.keys());
  let passes = 0;
  const learn = (row: number, gradient: number): void => {
    squares[row] += gradient * gradient;
    weights[row] += (rate * (gradient - decay[row] * weights[row])) / Math.sqrt(squares[row]);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const place of order) {
      const { members, yes } = examples[place];
      const cues = members.map((features) => {
        let score = weights[rows];
        for (const row of features) score += weights[row];
        return 1 / (1 + Math.exp(-score));
      });
      const none = cues.reduce((product, cue) => product * (1 - cue), 1);
      const share = yes ? none / Math.max(1e-9, 1 - none) : -1;
      members.forEach((features, k) => {
        const gradient = cues[k] * share;
        learn(rows, gradient);
        for (const row of features) if (decay[row] > 0) learn(row, gradient);
      });
    }
    // Later passes count: the average of their ends moves less than any of them.
    if (epoch * 2 < epochs) continue;
    passes++;
    for (let row = 0; row <= rows; row++) total[row] += weights[row];
  }
  return quantiseLogistic(total.map((sum) => sum / passes));
}

/** The part of the penalty that each visit of a row pays, so that a pass pays it once; 0 for a row that is not learned. */
function decays(examples: readonly BagExample[], rows: number, penalty: number): Float64Array {
  const visits = new Float64Array(rows + 1);
  for (const { members } of examples)
    for (const features of members) for (const row of features) visits[row]++;
  return visits.map((count) => (count < FEWEST ? 0 : penalty / count));
}
