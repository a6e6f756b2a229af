import type { Matrix, Parameters } from "./parameters.js";

/** A layer y = W x + b for several vectors at once. */
export interface Affine {
  readonly inputs: number;
  readonly outputs: number;
  /** Writes W x[t] + b to y[t] for `count` vectors. */
  forward(x: number, y: number, count: number): void;
  /** Adds what the loss says of W and b to their gradients, and of x to `dx` unless it is 0. */
  backward(x: number, dy: number, dx: number, count: number): void;
}

/** `inputs` and `outputs` are multiples of 4. Weights start with the variance of Glorot & Bengio 2010 unless `spread` is given. */
export function createAffine(
  parameters: Parameters,
  name: string,
  inputs: number,
  outputs: number,
  spread = Math.sqrt(2 / (inputs + outputs)),
): Affine {
  const { kernel } = parameters.memory;
  const weights: Matrix = parameters.matrix(`${name}.weights`, outputs, inputs, spread);
  const bias: Matrix = parameters.matrix(`${name}.bias`, 1, outputs, 0);
  return {
    inputs,
    outputs,
    forward: (x, y, count) => {
      kernel.broadcast(y, bias.weights, outputs, count);
      kernel.affine(weights.weights, x, y, outputs, inputs, count);
    },
    backward: (x, dy, dx, count) => {
      kernel.addRows(bias.gradient, dy, outputs, count);
      kernel.outer(weights.gradient, dy, x, outputs, inputs, count);
      if (dx !== 0) kernel.affineBack(weights.weights, dy, dx, outputs, inputs, count);
    },
  };
}
