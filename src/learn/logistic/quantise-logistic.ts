import type { LogisticModel } from "./logistic-model.js";

/** Weights before the probabilities are known. */
export interface Uncalibrated extends Omit<LogisticModel, "calibration"> {
  /** What a step is worth, as a natural logarithm of odds. */
  readonly step: number;
}

/** Steps of the largest weight. */
const LARGEST = 127;

/**
 * Learned weights, the bias last, in whole steps of one size.
 *
 * `widest` cuts off weights that are so many standard deviations from 0, so that one of them does not make the steps coarse.
 */
export function quantiseLogistic(learned: Float64Array, widest: number | null = null): Uncalibrated {
  const rows = learned.length - 1;
  let largest = 0;
  let squares = 0;
  let used = 0;
  for (let row = 0; row < rows; row++) {
    largest = Math.max(largest, Math.abs(learned[row]));
    squares += learned[row] * learned[row];
    if (learned[row] !== 0) used++;
  }
  if (widest !== null && used > 0) largest = Math.min(largest, widest * Math.sqrt(squares / used));
  const step = largest === 0 ? 1 : largest / LARGEST;
  return {
    rows,
    step,
    weights: Int8Array.from(learned.subarray(0, rows), (weight) =>
      Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step))),
    ),
    bias: Math.round(learned[rows] / step),
  };
}
