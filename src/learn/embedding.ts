import type { Parameters } from "./parameters.js";

/** A table of vectors, one for each word, suffix, tag or whatever is numbered from 0. */
export interface Embedding {
  readonly rows: number;
  readonly columns: number;
  /** Adds the vector of `row` to the one at `y`. */
  addTo(row: number, y: number): void;
  /** Adds what the loss says of the vector of `row`. */
  backward(row: number, dy: number): void;
}

/** `columns` is a multiple of 4. */
export function createEmbedding(
  parameters: Parameters,
  name: string,
  rows: number,
  columns: number,
  spread = 0.1,
): Embedding {
  const { kernel } = parameters.memory;
  const { weights, gradient, touched } = parameters.table(name, rows, columns, spread);
  return {
    rows,
    columns,
    addTo: (row, y) => kernel.add(y, weights + row * columns * 4, columns),
    backward: (row, dy) => {
      kernel.add(gradient + row * columns * 4, dy, columns);
      if (touched === null || touched.flags[row] === 1) return;
      touched.flags[row] = 1;
      touched.list.push(row);
    },
  };
}
