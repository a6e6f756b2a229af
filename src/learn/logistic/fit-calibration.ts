import { Matrix, solve } from "ml-matrix";
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
/** Keeps a term that no score moves at 0. */
const LEAST_CURVATURE = 1e-9;

/** How a score becomes log-odds: along a straight line, or along one that may be less or more steep above 0 than below. */
export type CalibrationCurve = "straight" | "bent";

/**
 * Makes probabilities of scores: a logistic curve through scores of examples that the model had not seen, written down
 * as a line of points.
 *
 * Source: Platt 1999, with his targets, which keep away from 0 and 1. Without examples every probability is .5.
 */
export function fitCalibration(
  examples: readonly ScoredExample[],
  curve: CalibrationCurve = "straight",
): LogisticModel["calibration"] {
  const scores = examples.map(({ score }) => score);
  // Scores are scaled so that Newton's steps are of one size.
  const spread = Math.max(1, ...scores.map(Math.abs));
  const terms = (score: number): number[] => {
    const x = score / spread;
    return [x, 1, Math.max(0, x)];
  };
  const straight = fitSlopes(examples, (score) => terms(score).slice(0, 2));
  const bent = curve === "bent" ? fitSlopes(examples, terms) : straight;
  // Few examples can bend it so far that it falls.
  const slopes = bent[0] > 0 && bent[0] + (bent[2] ?? 0) > 0 ? bent : straight;
  const low = -Math.ceil(spread);
  const width = Math.max(1, Math.ceil((2 * spread) / (POINTS - 1)));
  const points = Array.from({ length: POINTS }, (_, index) => {
    const logOdds = dot(slopes, terms(low + index * width));
    return Math.round(SCALE / (1 + Math.exp(-logOdds))) / SCALE;
  });
  return { low, width, points };
}

/** A logistic regression on what `terms` makes of scores, by Newton's method. */
function fitSlopes(examples: readonly ScoredExample[], terms: (score: number) => number[]): number[] {
  const count = terms(0).length;
  const yes = examples.filter((example) => example.yes).length;
  const targets = [1 / (examples.length - yes + 2), (yes + 1) / (yes + 2)];
  const known = examples.map(({ score, yes }) => ({ row: terms(score), target: targets[yes ? 1 : 0] }));
  let slopes: number[] = new Array(count).fill(0);
  for (let step = 0; step < STEPS && examples.length > 0; step++) {
    const gradient = Matrix.zeros(count, 1);
    const curvature = Matrix.eye(count, count, LEAST_CURVATURE);
    for (const { row, target } of known) {
      const p = 1 / (1 + Math.exp(-dot(slopes, row)));
      const weight = Math.max(1e-6, p * (1 - p));
      for (let a = 0; a < count; a++) {
        gradient.set(a, 0, gradient.get(a, 0) + (target - p) * row[a]);
        for (let b = 0; b < count; b++) curvature.set(a, b, curvature.get(a, b) + weight * row[a] * row[b]);
      }
    }
    const moved = solve(curvature, gradient, true).getColumn(0);
    slopes = slopes.map((slope, term) => slope + moved[term]);
  }
  return slopes;
}

/** The sum of products, as far as `a` goes. */
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index], 0);
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
