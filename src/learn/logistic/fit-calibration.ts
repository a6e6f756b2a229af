import type { LogisticModel } from "./logistic-model.js";

/** A score that a model gave to something that it had not seen, and whether it is a yes. */
export interface ScoredExample {
  readonly score: number;
  readonly yes: boolean;
}

const POINTS = 41;
/** Probabilities are written with four decimals. */
const SCALE = 10_000;
const STEPS = 60;

/**
 * Makes probabilities of scores: a logistic curve through scores of examples that the model had not seen, written down
 * as a line of points.
 *
 * Source: Platt 1999, with his targets, which keep away from 0 and 1. Without examples every probability is .5.
 */
export function fitCalibration(examples: readonly ScoredExample[]): LogisticModel["calibration"] {
  const scores = examples.map(({ score }) => score);
  const spread = Math.max(1, ...scores.map(Math.abs));
  const yes = examples.filter((example) => example.yes).length;
  const no = examples.length - yes;
  const targets = [1 / (no + 2), (yes + 1) / (yes + 2)];
  let slope = 0;
  let shift = 0;
  // Newton's method; scores are scaled so that the steps are of one size.
  for (let step = 0; step < STEPS; step++) {
    let [gradientA, gradientB, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const example of examples) {
      const x = example.score / spread;
      const p = 1 / (1 + Math.exp(-(slope * x + shift)));
      const error = targets[example.yes ? 1 : 0] - p;
      const weight = Math.max(1e-6, p * (1 - p));
      gradientA += error * x;
      gradientB += error;
      aa += weight * x * x;
      ab += weight * x;
      bb += weight;
    }
    const determinant = aa * bb - ab * ab;
    if (examples.length === 0 || Math.abs(determinant) < 1e-12) break;
    slope += (bb * gradientA - ab * gradientB) / determinant;
    shift += (aa * gradientB - ab * gradientA) / determinant;
  }
  const low = -Math.ceil(spread);
  const width = Math.max(1, Math.ceil((2 * spread) / (POINTS - 1)));
  const points = Array.from({ length: POINTS }, (_, index) => {
    const x = (low + index * width) / spread;
    return Math.round(SCALE / (1 + Math.exp(-(slope * x + shift)))) / SCALE;
  });
  return { low, width, points };
}

/** The expected calibration error, in [0, 1]: in ten bins of equal width, how far the mean probability is from the share of yes. `null` without examples. */
export function calibrationError(
  examples: readonly { readonly probability: number; readonly yes: boolean }[],
): number | null {
  if (examples.length === 0) return null;
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, yes: 0 }));
  for (const { probability, yes } of examples) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    bin.sum += probability;
    bin.yes += yes ? 1 : 0;
  }
  return bins.reduce((error, { sum, yes }) => error + Math.abs(sum - yes), 0) / examples.length;
}
