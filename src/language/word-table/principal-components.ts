import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** The directions in which a cloud of rows is widest. */
export interface PrincipalComponents {
  /** The mean of the rows. */
  readonly mean: Float64Array;
  /** Directions of length 1, the widest first. */
  readonly directions: readonly Float64Array[];
  /** The variance of the rows in each direction. */
  readonly variances: readonly number[];
}

/**
 * The first `keep` principal components of rows with weights, from their covariance.
 *
 * The largest number of a direction is positive, so that its sign does not hang on the method of computing.
 */
export function findPrincipalComponents(
  rows: Float32Array,
  width: number,
  weights: Float64Array,
  keep: number,
): PrincipalComponents {
  const mean = new Float64Array(width);
  let total = 0;
  weights.forEach((weight, index) => {
    total += weight;
    for (let d = 0; d < width; d++) mean[d] += weight * rows[index * width + d];
  });
  for (let d = 0; d < width; d++) mean[d] /= total || 1;
  const covariance = covarianceOf(rows, width, weights, mean, total);
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues
    .map((_, index) => index)
    .sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  const chosen = order.slice(0, keep);
  return {
    mean,
    directions: chosen.map((column) => withFixedSign(Float64Array.from(eigenvectorMatrix.getColumn(column)))),
    variances: chosen.map((column) => Math.max(0, realEigenvalues[column])),
  };
}

function covarianceOf(
  rows: Float32Array,
  width: number,
  weights: Float64Array,
  mean: Float64Array,
  total: number,
): Matrix {
  const sums = new Float64Array(width * width);
  const centred = new Float64Array(width);
  weights.forEach((weight, index) => {
    if (weight === 0) return;
    for (let d = 0; d < width; d++) centred[d] = rows[index * width + d] - mean[d];
    for (let a = 0; a < width; a++) {
      const scaled = weight * centred[a];
      for (let b = 0; b <= a; b++) sums[a * width + b] += scaled * centred[b];
    }
  });
  const covariance = Matrix.zeros(width, width);
  for (let a = 0; a < width; a++)
    for (let b = 0; b <= a; b++) {
      const value = sums[a * width + b] / (total || 1);
      covariance.set(a, b, value);
      covariance.set(b, a, value);
    }
  return covariance;
}

function withFixedSign(direction: Float64Array): Float64Array {
  let largest = 0;
  for (const value of direction) if (Math.abs(value) > Math.abs(largest) + 1e-9) largest = value;
  return largest < 0 ? direction.map((value) => -value) : direction;
}

/** A row as its distances from the mean along each direction. */
export function project(
  row: Float32Array,
  at: number,
  { mean, directions }: PrincipalComponents,
  into: Float32Array,
  intoAt: number,
): void {
  directions.forEach((direction, index) => {
    let sum = 0;
    for (let d = 0; d < direction.length; d++) sum += direction[d] * (row[at + d] - mean[d]);
    into[intoAt + index] = sum;
  });
}
