import { type LogisticExample, sumOfWeights } from "../../learn/logistic/train-logistic.js";

/** How much each of several tables of weights counts, and the bias of all. */
export interface Combination {
  readonly shares: readonly number[];
  readonly bias: number;
}

const STEPS = 300;
const RATE = 2;

/** The score of an example by one table of weights, without the table's bias. */
export function sumOf(
  { features, worths, scale = 1 }: Pick<LogisticExample, "features" | "worths" | "scale">,
  weights: Float64Array,
): number {
  return sumOfWeights(weights, features, worths) * scale;
}

/** Fits how much each score counts for how likely a yes is: a logistic regression over `scores`, which are standardised first, by gradient descent. */
export function fitCombination(
  scores: readonly (readonly number[])[],
  likelihoods: readonly number[],
): Combination {
  const count = scores[0]?.length ?? 0;
  const size = scores.length || 1;
  const columns = Array.from({ length: count }, (_, column) => {
    const mean = scores.reduce((sum, row) => sum + row[column], 0) / size;
    const variance = scores.reduce((sum, row) => sum + (row[column] - mean) ** 2, 0) / size;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const standard = scores.map((row) =>
    row.map((value, j) => (value - columns[j].mean) / columns[j].deviation),
  );
  const slopes = new Float64Array(count);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(count);
    let total = 0;
    standard.forEach((row, index) => {
      const sum = row.reduce((score, value, j) => score + slopes[j] * value, bias);
      const error = likelihoods[index] - 1 / (1 + Math.exp(-sum));
      row.forEach((value, j) => {
        gradient[j] += error * value;
      });
      total += error;
    });
    for (let j = 0; j < count; j++) slopes[j] += (RATE * gradient[j]) / size;
    bias += (RATE * total) / size;
  }
  const shares = columns.map(({ deviation }, j) => slopes[j] / deviation);
  return { shares, bias: shares.reduce((sum, share, j) => sum - share * columns[j].mean, bias) };
}

/** The score of an example by several tables together. */
export function combinedScore({ shares, bias }: Combination, scores: readonly number[]): number {
  return scores.reduce((sum, score, index) => sum + shares[index] * score, bias);
}
