import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** How loaded a sentence is by its vector, as a natural logarithm of odds. */
export type Teacher = (vector: Float32Array) => number;

/** Sentences by their vectors, with what those who judged them say, as natural logarithms of odds. */
export interface Taught {
  readonly vectors: readonly Float32Array[];
  readonly logOdds: readonly number[];
}

const RIDGE = 3000;
/** How much a sentence of the second kind counts for one of the first. */
const SECOND = 0.2;

/**
 * Learns teachers: ridge regressions on vectors of what annotators say, standardised, of some sentences and of others that `second` judged.
 *
 * Each kind has a mean of its own, as some call more sentences loaded than others do; a teacher's is that of the first. `second` is the same
 * for all teachers, and may be empty. Without sentences of the first kind a teacher learns from those of the second alone, which count as little as
 * ever, so that the ridge weighs more; without any it says 0 of all.
 */
export function teachersWith(second: Taught): (first: Taught) => Teacher {
  const others = second.vectors.length === 0 ? null : sumUp(second);
  return (first) => {
    const own = first.vectors.length === 0 ? null : sumUp(first);
    const leading = own ?? others;
    if (leading === null) return () => 0;
    const { means, level } = leading;
    const width = means.length;
    const all = Matrix.zeros(width, width);
    const wanted = Matrix.zeros(width, 1);
    for (const [sums, worth] of [
      [own, 1],
      [others, SECOND],
    ] as const) {
      if (sums === null) continue;
      all.add(Matrix.mul(sums.squares, worth));
      wanted.add(Matrix.mul(sums.products, worth));
    }
    const count = first.vectors.length + SECOND * second.vectors.length;
    const deviation = all.diagonal().map((square) => Math.sqrt(square / count) || 1);
    // What is not standardised costs as much as if it were.
    for (let d = 0; d < width; d++) all.set(d, d, all.get(d, d) + RIDGE * deviation[d] ** 2);
    const slopes = new CholeskyDecomposition(all).solve(wanted).getColumn(0);
    return (vector) => slopes.reduce((sum, slope, d) => sum + slope * (vector[d] - means[d]), level);
  };
}

/** Sums over sentences, of what differs from their mean. */
interface Sums {
  readonly means: Float64Array;
  readonly level: number;
  /** Of products of two numbers of a vector. */
  readonly squares: Matrix;
  /** Of products of a number and a logarithm of odds. */
  readonly products: Matrix;
}

function sumUp({ vectors, logOdds }: Taught): Sums {
  const width = vectors[0].length;
  const means = new Float64Array(width);
  for (const vector of vectors) for (let d = 0; d < width; d++) means[d] += vector[d] / vectors.length;
  const level = logOdds.reduce((sum, value) => sum + value, 0) / vectors.length;
  const rows = Array.from({ length: width }, () => new Float64Array(width));
  const products = new Float64Array(width);
  const own = new Float64Array(width);
  vectors.forEach((vector, index) => {
    for (let d = 0; d < width; d++) own[d] = vector[d] - means[d];
    for (let a = 0; a < width; a++) {
      const value = own[a];
      const row = rows[a];
      products[a] += value * (logOdds[index] - level);
      for (let b = 0; b <= a; b++) row[b] += value * own[b];
    }
  });
  for (let a = 0; a < width; a++) for (let b = a + 1; b < width; b++) rows[a][b] = rows[b][a];
  return { means, level, squares: new Matrix(rows), products: Matrix.columnVector(products) };
}
