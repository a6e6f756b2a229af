import { createAffine } from "./affine.js";
import type { Matrix, Parameters } from "./parameters.js";

/**
 * A long short-term memory that reads a sentence from both ends: a vector for each token that knows what is before and
 * behind it (Graves & Schmidhuber 2005). Vectors are `2 * hidden` wide, first what was read from the left.
 */
export interface BiLstm {
  readonly outputs: number;
  /** The weights by which it remembers, for those who learn with a part of them left out. */
  readonly recurrents: readonly Matrix[];
  /** Reads `count` vectors at x; returns the address of what it puts out, taken from the memory. */
  forward(x: number, count: number): number;
  /**
   * Goes back through the latest `forward`: adds to the gradients of the weights, and to `dx` unless it is 0.
   * What that `forward` took from the memory must still be there.
   */
  backward(x: number, dout: number, dx: number, count: number): void;
}

interface Direction {
  gates: number;
  cells: number;
  tanhs: number;
}

/** `inputs` and `hidden` are multiples of 4. */
export function createBiLstm(parameters: Parameters, name: string, inputs: number, hidden: number): BiLstm {
  const { memory } = parameters;
  const { kernel, floats } = memory;
  const outputs = 2 * hidden;
  const directions = ["forward", "backward"].map((direction) => {
    const input = createAffine(parameters, `${name}.${direction}.input`, inputs, 4 * hidden);
    const recurrent = parameters.matrix(
      `${name}.${direction}.recurrent`,
      4 * hidden,
      hidden,
      Math.sqrt(1 / hidden),
    );
    return { input, recurrent };
  });
  const states: Direction[] = [];
  let out = 0;
  const scratch = parameters.training ? memory.allocate(outputs) : 0;
  return {
    outputs,
    recurrents: directions.map(({ recurrent }) => recurrent),
    forward: (x, count) => {
      out = memory.allocate(count * outputs);
      directions.forEach(({ input, recurrent }, reverse) => {
        const gates = memory.allocate(count * 4 * hidden);
        const cells = memory.allocate(count * hidden);
        const tanhs = memory.allocate(count * hidden);
        states[reverse] = { gates, cells, tanhs };
        input.forward(x, gates, count);
        const from = out + reverse * hidden * 4;
        kernel.lstm(recurrent.weights, gates, cells, tanhs, from, outputs, hidden, count, reverse);
      });
      return out;
    },
    backward: (x, dout, dx, count) => {
      directions.forEach(({ input, recurrent }, reverse) => {
        const { gates, cells, tanhs } = states[reverse];
        const dgates = memory.allocate(count * 4 * hidden);
        const at = reverse * hidden * 4;
        kernel.lstmBack(
          ...([recurrent.weights, recurrent.gradient, gates, cells, tanhs, out + at, dout + at] as const),
          ...([dgates, scratch, scratch + hidden * 4, outputs, hidden, count, reverse] as const),
        );
        input.backward(x, dgates, dx, count);
      });
      floats.fill(0, scratch >> 2, (scratch >> 2) + outputs);
    },
  };
}
