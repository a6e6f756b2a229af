import { FramelensError } from "../../errors.js";
import type { TensorFile } from "../tensor-file.js";

/**
 * What a logistic regression over hashed features knows, in whole steps, so that every engine gives the same.
 *
 * Features go to rows by their hash (Weinberger et al. 2009), so that no list of features need be kept.
 */
export interface LogisticModel {
  /** Rows of `weights`: a power of two. */
  readonly rows: number;
  readonly weights: Int8Array;
  /** Steps that speak for a yes before any feature does. */
  readonly bias: number;
  /** Probabilities in [0, 1] at `points` places from `low` steps on, `width` steps apart; between them they are joined by straight lines. */
  readonly calibration: { readonly low: number; readonly width: number; readonly points: readonly number[] };
}

/** Steps for a yes: the sum of the weights of the first `count` features, given as rows. */
export function scoreOf({ weights, bias }: LogisticModel, features: Uint32Array, count: number): number {
  let score = bias;
  for (let i = 0; i < count; i++) score += weights[features[i]];
  return score;
}

/**
 * The probability of a yes at so many steps, in [0, 1].
 * @example probabilityOf({ low: 0, width: 10, points: [0, 0.5, 1] }, 15) // 0.75
 */
export function probabilityOf({ low, width, points }: LogisticModel["calibration"], score: number): number {
  const place = (score - low) / width;
  if (!(place > 0)) return points[0];
  const left = Math.floor(place);
  if (left >= points.length - 1) return points[points.length - 1];
  return points[left] + (points[left + 1] - points[left]) * (place - left);
}

/** The model as a file of weights. */
export function writeLogisticModel({ rows, weights, bias, calibration }: LogisticModel): TensorFile {
  const values = new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  return {
    settings: { kind: "logistic", rows, bias, calibration },
    tensors: new Map([["weights", { type: "bytes", rows, columns: 1, values }]]),
  };
}

/** Throws a `FramelensError` with code `BROKEN_MODEL` when the file is of another kind. */
export function readLogisticModel({ settings, tensors }: TensorFile, name = "model"): LogisticModel {
  const stored = tensors.get("weights");
  if (settings.kind !== "logistic" || stored?.type !== "bytes")
    throw new FramelensError(
      "BROKEN_MODEL",
      `${name}: not a logistic regression: train or download it again`,
    );
  // As `writeLogisticModel` wrote them.
  const { rows, bias, calibration } = settings as unknown as LogisticModel;
  const { buffer, byteOffset, length } = stored.values;
  return { rows, bias, calibration, weights: new Int8Array(buffer, byteOffset, length) };
}
