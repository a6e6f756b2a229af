import type { Memory } from "./kernel/memory.js";
import { quantiseRows, readFloats } from "./quantise.js";
import type { Random } from "./random.js";
import type { StoredTensor } from "./tensor-file.js";

/** A matrix of weights that is learned. Addresses are in the memory; those of training are 0 in a model that is used. */
export interface Matrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly weights: number;
  readonly gradient: number;
  /** For a table of embeddings: the rows that have a gradient since the last step; `null` for dense matrices. */
  readonly touched: TouchedRows | null;
}

/** Rows that were touched, each once, in the order they were first touched. */
export interface TouchedRows {
  readonly flags: Uint8Array;
  readonly list: number[];
}

/** The weights of a model: made by its layers, moved by `step`, stored under their names. */
export interface Parameters {
  readonly memory: Memory;
  /** True while the model learns; false when it is only used. */
  readonly training: boolean;
  /** A dense matrix with normal draws of the standard deviation `spread`; rows and columns are multiples of 4. */
  matrix(name: string, rows: number, columns: number, spread: number): Matrix;
  /** A table of which few rows are touched at a time. */
  table(name: string, rows: number, columns: number, spread: number): Matrix;
  /**
   * Moves all weights against their gradients, divided by `batch`, and forgets the gradients (Adam). Gradients whose
   * norm is above `clip` are scaled down to it. Rows of tables that have no gradient stay where they are, unless `everyRow`: then they move on
   * by their running mean, as Adam has it.
   */
  step(options: { rate: number; batch: number; clip?: number; everyRow?: boolean }): void;
  /**
   * Puts numbers that `store` gave in place of the weights, each under its name; what Adam keeps of steps before is not touched. Throws a
   * RangeError where one is missing or of another shape.
   */
  load(stored: ReadonlyMap<string, StoredTensor>): void;
  /** Adds the weights as they are now to a running mean. */
  remember(): void;
  /** Puts the mean of what was remembered in place of the weights. */
  useMean(): void;
  /** The weights by name: tables as 8-bit integers, the others as floats. */
  store(): Map<string, StoredTensor>;
}

interface Learned extends Matrix {
  readonly mean: number;
  readonly square: number;
}

const KEEP_MEAN = 0.9;
const KEEP_SQUARE = 0.99;

/** Parameters to learn, drawn with `random`. */
export function createParameters(memory: Memory, random: Random): Parameters {
  const { kernel, floats } = memory;
  const matrices: Learned[] = [];
  let steps = 0;
  let remembered = 0;
  const sums = new Map<string, Float64Array>();
  const create = (name: string, rows: number, columns: number, spread: number, sparse: boolean): Matrix => {
    const size = rows * columns;
    const [weights, gradient, mean, square] = [0, 0, 0, 0].map(() => memory.allocate(size));
    if (spread > 0) for (let i = 0; i < size; i++) floats[(weights >> 2) + i] = random.normal() * spread;
    const touched = sparse ? { flags: new Uint8Array(rows), list: [] } : null;
    const matrix = { name, rows, columns, weights, gradient, mean, square, touched };
    matrices.push(matrix);
    return matrix;
  };
  const norm = (): number => {
    let total = 0;
    for (const { touched, gradient, rows, columns } of matrices) {
      if (touched === null) total += kernel.squares(gradient, rows * columns);
      else for (const row of touched.list) total += kernel.squares(gradient + row * columns * 4, columns);
    }
    return Math.sqrt(total);
  };
  return {
    memory,
    training: true,
    matrix: (name, rows, columns, spread) => create(name, rows, columns, spread, false),
    table: (name, rows, columns, spread) => create(name, rows, columns, spread, true),
    step: ({ rate, batch, clip = 5, everyRow = false }) => {
      steps++;
      const length = norm() / batch;
      const scale = (length > clip ? clip / length : 1) / batch;
      const corrected = (rate * Math.sqrt(1 - KEEP_SQUARE ** steps)) / (1 - KEEP_MEAN ** steps);
      const move = (at: number, length: number, { weights, gradient, mean, square }: Learned): void =>
        kernel.adam(
          weights + at,
          gradient + at,
          mean + at,
          square + at,
          length,
          corrected,
          scale,
          KEEP_MEAN,
          KEEP_SQUARE,
        );
      for (const matrix of matrices) {
        const { touched, rows, columns } = matrix;
        if (touched === null || everyRow) move(0, rows * columns, matrix);
        else for (const row of touched.list) move(row * columns * 4, columns, matrix);
        if (touched === null) continue;
        for (const row of touched.list) touched.flags[row] = 0;
        touched.list.length = 0;
      }
    },
    load: (stored) => {
      for (const { name, rows, columns, weights } of matrices)
        floats.set(floatsOf(stored, name, rows, columns), weights >> 2);
    },
    remember: () => {
      remembered++;
      for (const { name, weights, rows, columns } of matrices) {
        const sum = sums.get(name) ?? new Float64Array(rows * columns);
        for (let i = 0; i < sum.length; i++) sum[i] += floats[(weights >> 2) + i];
        sums.set(name, sum);
      }
    },
    useMean: () => {
      for (const { name, weights } of matrices) {
        const sum = sums.get(name);
        if (sum !== undefined)
          for (let i = 0; i < sum.length; i++) floats[(weights >> 2) + i] = sum[i] / remembered;
      }
    },
    store: () =>
      new Map(
        matrices.map(({ name, rows, columns, weights, touched }) => {
          const values = floats.slice(weights >> 2, (weights >> 2) + rows * columns);
          return [
            name,
            touched === null ? { type: "f32", rows, columns, values } : quantiseRows(values, rows, columns),
          ];
        }),
      ),
  };
}

function floatsOf(
  stored: ReadonlyMap<string, StoredTensor>,
  name: string,
  rows: number,
  columns: number,
): Float32Array {
  const tensor = stored.get(name);
  if (tensor === undefined || tensor.rows !== rows || tensor.columns !== columns)
    throw new RangeError(`the model has no ${rows} by ${columns} matrix "${name}"`);
  return readFloats(tensor);
}

/** Parameters read from a file, to use and not to learn. A layer that asks for one that is not there is a broken model. */
export function loadParameters(memory: Memory, stored: ReadonlyMap<string, StoredTensor>): Parameters {
  const load = (name: string, rows: number, columns: number): Matrix => {
    const values = floatsOf(stored, name, rows, columns);
    const weights = memory.allocate(rows * columns);
    memory.floats.set(values, weights >> 2);
    return { name, rows, columns, weights, gradient: 0, touched: null };
  };
  const unfit = (): never => {
    throw new Error("these parameters were loaded to be used: make them with createParameters to learn them");
  };
  return {
    memory,
    training: false,
    matrix: load,
    table: load,
    step: unfit,
    load: unfit,
    remember: unfit,
    useMean: unfit,
    store: unfit,
  };
}
