import { describe, expect, it } from "vitest";
import { createAffine } from "../../src/learn/affine.js";
import { createBiLstm } from "../../src/learn/bi-lstm.js";
import { createEmbedding } from "../../src/learn/embedding.js";
import { createMemory, type Memory } from "../../src/learn/kernel/memory.js";
import { createParameters, type Matrix, type Parameters } from "../../src/learn/parameters.js";
import { createRandom } from "../../src/learn/random.js";

/** Parameters whose matrices can be looked at. */
function spied(memory: Memory, seed: number): { parameters: Parameters; matrices: Matrix[] } {
  const parameters = createParameters(memory, createRandom(seed));
  const matrices: Matrix[] = [];
  const spy =
    (make: Parameters["matrix"]): Parameters["matrix"] =>
    (...shape) => {
      const matrix = make(...shape);
      matrices.push(matrix);
      return matrix;
    };
  return {
    matrices,
    parameters: { ...parameters, matrix: spy(parameters.matrix), table: spy(parameters.table) },
  };
}

/** The largest difference between the gradients that `backward` gives and those that small steps show. */
function worstDifference(
  memory: Memory,
  addresses: readonly { weights: number; gradient: number; length: number }[],
  loss: () => number,
  backward: () => void,
): number {
  const { floats } = memory;
  loss();
  backward();
  let worst = 0;
  for (const { weights, gradient, length } of addresses) {
    for (let i = 0; i < length; i++) {
      const at = (weights >> 2) + i;
      const kept = floats[at];
      floats[at] = kept + 0.01;
      const above = loss();
      floats[at] = kept - 0.01;
      const below = loss();
      floats[at] = kept;
      worst = Math.max(worst, Math.abs((above - below) / 0.02 - floats[(gradient >> 2) + i]));
    }
  }
  return worst;
}

/** A loss that weighs every number a layer puts out differently, and its gradient. */
function weighted(memory: Memory, length: number, seed: number) {
  const random = createRandom(seed);
  const factors = Float32Array.from({ length }, () => random.normal());
  const gradient = memory.allocate(length);
  memory.floats.set(factors, gradient >> 2);
  const loss = (out: number): number =>
    factors.reduce((sum, factor, i) => sum + factor * memory.floats[(out >> 2) + i], 0);
  return { gradient, loss };
}

function vectors(memory: Memory, length: number, seed: number) {
  const random = createRandom(seed);
  const weights = memory.allocate(length);
  for (let i = 0; i < length; i++) memory.floats[(weights >> 2) + i] = random.normal();
  return { weights, gradient: memory.allocate(length), length };
}

const all = (matrices: readonly Matrix[]) =>
  matrices.map(({ weights, gradient, rows, columns }) => ({ weights, gradient, length: rows * columns }));

describe("the way back through a layer gives the gradients that small steps show", () => {
  it.each([1, 2, 3, 5])("createAffine, for %i vectors", (count) => {
    const memory = createMemory(1);
    const { parameters, matrices } = spied(memory, 1);
    const layer = createAffine(parameters, "layer", 8, 4);
    const x = vectors(memory, count * 8, 2);
    const y = memory.allocate(count * 4);
    const { loss, gradient } = weighted(memory, count * 4, 3);
    const run = (): number => {
      layer.forward(x.weights, y, count);
      return loss(y);
    };
    const back = (): void => layer.backward(x.weights, gradient, x.gradient, count);
    expect(worstDifference(memory, [...all(matrices), x], run, back)).toBeLessThan(2e-3);
  });

  it.each([1, 2, 3, 6])("createBiLstm, for %i vectors", (count) => {
    const memory = createMemory(1);
    const { parameters, matrices } = spied(memory, 4);
    const layer = createBiLstm(parameters, "layer", 4, 8);
    const x = vectors(memory, count * 4, 5);
    const { loss, gradient } = weighted(memory, count * 16, 6);
    let mark = memory.mark();
    const run = (): number => {
      memory.release(mark);
      return loss(layer.forward(x.weights, count));
    };
    const back = (): void => {
      layer.backward(x.weights, gradient, x.gradient, count);
      mark = memory.mark();
    };
    expect(worstDifference(memory, [...all(matrices), x], run, back)).toBeLessThan(1e-2);
  });

  it("createEmbedding, for a row that is read twice", () => {
    const memory = createMemory(1);
    const { parameters, matrices } = spied(memory, 7);
    const layer = createEmbedding(parameters, "layer", 3, 4);
    const y = memory.allocate(4);
    const { loss, gradient } = weighted(memory, 4, 8);
    const run = (): number => {
      memory.clear(y, 4);
      for (const row of [2, 0, 2]) layer.addTo(row, y);
      return loss(y);
    };
    const back = (): void => {
      for (const row of [2, 0, 2]) layer.backward(row, gradient);
    };
    expect(worstDifference(memory, all(matrices), run, back)).toBeLessThan(1e-3);
    expect(matrices[0].touched?.list).toEqual([2, 0]);
  });
});

describe("createParameters", () => {
  it("learns: the loss of a small problem falls to almost nothing", () => {
    const memory = createMemory(1);
    const parameters = createParameters(memory, createRandom(1));
    const hidden = createAffine(parameters, "hidden", 4, 16);
    const output = createAffine(parameters, "output", 16, 4);
    const { kernel, floats } = memory;
    const [x, h, y, dh, dy] = [4, 16, 4, 16, 4].map((length) => memory.allocate(length));
    // Exclusive or, which no single layer can learn.
    const loss = (a: number, b: number): number => {
      floats.set([a, b, 0, 0], x >> 2);
      hidden.forward(x, h, 1);
      kernel.rectify(h, 16);
      output.forward(h, y, 1);
      const difference = floats[y >> 2] - (a ^ b);
      memory.clear(dy, 4);
      memory.clear(dh, 16);
      floats[dy >> 2] = difference;
      output.backward(h, dy, dh, 1);
      kernel.rectifyBack(dh, h, 16);
      hidden.backward(x, dh, 0, 1);
      return difference ** 2;
    };
    let last = 1;
    for (let epoch = 0; epoch < 300; epoch++) {
      last = loss(0, 0) + loss(0, 1) + loss(1, 0) + loss(1, 1);
      parameters.step({ rate: 0.02, batch: 4 });
    }
    expect(last).toBeLessThan(0.01);
  });

  it("moves rows of a table that were met, and goes on moving them where every row shall be", () => {
    const movedBy = (everyRow: boolean): readonly number[] => {
      const memory = createMemory(1);
      const { parameters, matrices } = spied(memory, 1);
      const table = createEmbedding(parameters, "table", 4, 4, 0);
      const dy = memory.allocate(4);
      memory.floats.fill(1, dy >> 2, (dy >> 2) + 4);
      const rows = (): readonly number[] =>
        [0, 1].map((row) => memory.floats[(matrices[0].weights >> 2) + 4 * row]);
      table.backward(0, dy);
      parameters.step({ rate: 0.1, batch: 1, everyRow });
      const [met] = rows();
      table.backward(1, dy);
      parameters.step({ rate: 0.1, batch: 1, everyRow });
      const [afterwards, other] = rows();
      return [met, afterwards - met, other];
    };
    const [met, afterwards, other] = movedBy(false);
    expect(afterwards).toBe(0);
    expect(met).toBeLessThan(0);
    expect(other).toBeLessThan(0);
    const moved = movedBy(true);
    expect(moved[0]).toBe(met);
    expect(moved[1]).toBeLessThan(0);
  });
});
