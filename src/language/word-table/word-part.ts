import { findPrincipalComponents, project } from "./principal-components.js";

/** Some of the numbers of every row. Where nothing is known of a row, its numbers are the mean: 0. */
export interface WordPart {
  readonly width: number;
  readonly values: Float32Array;
  known(index: number): boolean;
}

/** The first `keep` principal components of a part, over the rows that are known and by their weights. */
export function reducePart(part: WordPart, weights: Float64Array, keep: number): WordPart {
  const known = weights.map((weight, index) => (part.known(index) ? weight : 0));
  const components = findPrincipalComponents(part.values, part.width, known, keep);
  const width = components.directions.length;
  const values = new Float32Array(weights.length * width);
  for (let index = 0; index < weights.length; index++)
    if (part.known(index)) project(part.values, index * part.width, components, values, index * width);
  return { width, values, known: part.known };
}

/** The part with mean 0 and variance 1 in each dimension, over the rows that are known and by their weights. */
export function standardisePart({ width, values, known }: WordPart, weights: Float64Array): WordPart {
  const standard = new Float32Array(values.length);
  for (let d = 0; d < width; d++) {
    let total = 0;
    let sum = 0;
    let squares = 0;
    weights.forEach((weight, index) => {
      if (!known(index)) return;
      const value = values[index * width + d];
      total += weight;
      sum += weight * value;
      squares += weight * value * value;
    });
    const mean = sum / (total || 1);
    const deviation = Math.sqrt(Math.max(0, squares / (total || 1) - mean * mean)) || 1;
    weights.forEach((_, index) => {
      if (known(index)) standard[index * width + d] = (values[index * width + d] - mean) / deviation;
    });
  }
  return { width, values: standard, known };
}

/** Rows of `dimensions` numbers: those of the parts one after the other, then zeros. */
export function joinParts(parts: readonly WordPart[], rows: number, dimensions: number): Float32Array {
  const joined = new Float32Array(rows * dimensions);
  let at = 0;
  for (const { width, values } of parts) {
    for (let index = 0; index < rows; index++)
      joined.set(values.subarray(index * width, (index + 1) * width), index * dimensions + at);
    at += width;
  }
  return joined;
}
