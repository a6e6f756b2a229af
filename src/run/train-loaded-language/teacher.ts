import { Matrix, solve } from "ml-matrix";

/** How loaded a sentence is by its vector, as a natural logarithm of odds. */
export type Teacher = (vector: Float32Array) => number;

const RIDGE = 1000;

/** A ridge regression of what annotators say (natural logarithms of odds) on the vectors of their sentences, standardised; 0 for all where there are none. */
export function learnTeacher(vectors: readonly Float32Array[], logOdds: readonly number[]): Teacher {
  const width = vectors[0]?.length ?? 0;
  if (width === 0) return () => 0;
  const count = vectors.length;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const vector of vectors) for (let d = 0; d < width; d++) mean[d] += vector[d] / count;
  for (const vector of vectors)
    for (let d = 0; d < width; d++) deviation[d] += (vector[d] - mean[d]) ** 2 / count;
  for (let d = 0; d < width; d++) deviation[d] = Math.sqrt(deviation[d]) || 1;
  const level = logOdds.reduce((sum, value) => sum + value, 0) / count;
  const rows = new Matrix(
    vectors.map((vector) => Array.from(vector, (value, d) => (value - mean[d]) / deviation[d])),
  );
  const turned = rows.transpose();
  const squares = turned.mmul(rows).add(Matrix.eye(width, width, RIDGE));
  const products = turned.mmul(Matrix.columnVector(logOdds.map((value) => value - level)));
  const slopes = solve(squares, products).getColumn(0);
  return (vector) => {
    let sum = level;
    for (let d = 0; d < width; d++) sum += (slopes[d] * (vector[d] - mean[d])) / deviation[d];
    return sum;
  };
}
