import { createRandom } from "../random.js";
import { quantiseLogistic, type Uncalibrated } from "./quantise-logistic.js";

/** Something to learn from: its features, as rows of the table of weights, and whether it is a yes. */
export interface LogisticExample {
  readonly features: Uint32Array;
  /** How much each of `features` counts; 1 unless given. */
  readonly worths?: Float32Array;
  readonly yes: boolean;
  /** How likely a yes is, in [0, 1], where annotators were not of one mind; 1 or 0 as `yes` says unless given. */
  readonly likelihood?: number;
  /** What each weight is multiplied by, such as less in a longer text; 1 unless given. */
  readonly scale?: number;
  /** A logarithm of odds that is known before any feature; 0 unless given. */
  readonly offset?: number;
}

export interface TrainLogisticOptions {
  readonly seed: number;
  /** Rows of the table of weights: a power of two. */
  readonly rows: number;
  /** Times that it goes through the examples. */
  readonly epochs?: number;
  /** How far AdaGrad's first steps go. */
  readonly rate?: number;
  /** How much each step takes off a weight, as a share of it. */
  readonly decay?: number;
}

/** Squares of gradients that AdaGrad has before the first: its first steps are this much shorter. */
const CAUTION = 0.1;

/**
 * Learns a logistic regression over sparse features: stochastic, by AdaGrad, with decaying weights.
 *
 * The same examples and seed give the same weights. No example gives weights of 0.
 * Source: Duchi, Hazan & Singer 2011, Adaptive subgradient methods, JMLR 12.
 */
export function trainLogistic(
  examples: readonly LogisticExample[],
  options: TrainLogisticOptions,
): Uncalibrated {
  return quantiseLogistic(learnWeights(examples, options));
}

/** How likely a yes is: as the example says, else 1 for a yes and 0 for a no. */
export function likelihoodOf({
  yes,
  likelihood = yes ? 1 : 0,
}: Pick<LogisticExample, "yes" | "likelihood">): number {
  return likelihood;
}

/** The same as numbers that are not yet whole steps: `rows` weights, then the bias. */
export function learnWeights(
  examples: readonly LogisticExample[],
  { seed, rows, epochs = 15, rate = 0.02, decay = 0.0005 }: TrainLogisticOptions,
): Float64Array {
  const weights = new Float64Array(rows + 1);
  const squares = new Float64Array(rows + 1).fill(CAUTION);
  const total = new Float64Array(rows + 1);
  const random = createRandom(seed);
  const order = Uint32Array.from(examples.keys());
  let passes = 0;
  const learn = (row: number, gradient: number, shrink: number): void => {
    squares[row] += gradient * gradient;
    weights[row] += (rate * (gradient - shrink * weights[row])) / Math.sqrt(squares[row]);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const place of order) {
      const { features, worths, scale = 1, offset = 0, ...example } = examples[place];
      const score = weights[rows] + offset + scale * sumOfWeights(weights, features, worths);
      const gradient = likelihoodOf(example) - 1 / (1 + Math.exp(-score));
      learn(rows, gradient, 0);
      for (let at = 0; at < features.length; at++)
        learn(features[at], scale * gradient * (worths?.[at] ?? 1), decay);
    }
    // Later passes count: the average of their ends moves less than any of them.
    if (epoch * 2 < epochs) continue;
    passes++;
    for (let row = 0; row <= rows; row++) total[row] += weights[row];
  }
  return total.map((sum) => sum / passes);
}

/** The sum of the weights of features, each as much as it counts. */
export function sumOfWeights(weights: Float64Array, features: Uint32Array, worths?: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += weights[features[at]] * (worths?.[at] ?? 1);
  return sum;
}
