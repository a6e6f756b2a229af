import { describe, expect, it } from "vitest";
import { createNetwork } from "../../../src/language/parser/network.js";
import { createScorer } from "../../../src/language/parser/scorer.js";
import { createDropout } from "../../../src/learn/dropout.js";
import { createMemory } from "../../../src/learn/kernel/memory.js";
import { createParameters, type Matrix, type Parameters } from "../../../src/learn/parameters.js";
import { createRandom } from "../../../src/learn/random.js";

const WIDTHS = { input: 8, hidden: 8, arc: 8, label: 8 };
const RELATIONS = 4;
const HEADS = [1, -1, 4, 4, 1, 1];
const COUNT = HEADS.length;

function setUp() {
  const memory = createMemory(8);
  const created = createParameters(memory, createRandom(1));
  const matrices: Matrix[] = [];
  const parameters: Parameters = {
    ...created,
    matrix: (...shape) => {
      const matrix = created.matrix(...shape);
      matrices.push(matrix);
      return matrix;
    },
  };
  const network = createNetwork(parameters, WIDTHS, RELATIONS, createDropout(memory, createRandom(2), 0));
  const random = createRandom(3);
  const x = memory.allocate(COUNT * WIDTHS.input);
  for (let i = 0; i < COUNT * WIDTHS.input; i++) memory.floats[(x >> 2) + i] = random.normal();
  return { memory, created, matrices, network, x };
}

describe("createNetwork", () => {
  it("has a way back that gives the gradients that small steps show", () => {
    const { memory, matrices, network, x } = setUp();
    const { floats } = memory;
    const random = createRandom(4);
    const factors = Float32Array.from({ length: COUNT * (8 + RELATIONS) }, () => random.normal());
    const mark = memory.mark();
    const run = (): { arcs: number; relations: number; loss: number } => {
      memory.release(mark);
      network.read(x, COUNT);
      const { address, width } = network.scoreArcs();
      const scores = network.scoreRelations(HEADS);
      let loss = 0;
      for (let i = 0; i < COUNT; i++) {
        for (let j = 0; j <= COUNT; j++) loss += factors[i * 8 + j] * floats[(address >> 2) + i * width + j];
        for (let r = 0; r < RELATIONS; r++)
          loss += factors[COUNT * 8 + i * RELATIONS + r] * floats[(scores >> 2) + i * RELATIONS + r];
      }
      return { arcs: address, relations: scores, loss };
    };
    const { arcs, relations } = run();
    for (let i = 0; i < COUNT; i++)
      for (let j = 0; j < 8; j++) floats[(arcs >> 2) + i * 8 + j] = j <= COUNT ? factors[i * 8 + j] : 0;
    floats.set(factors.subarray(COUNT * 8), relations >> 2);
    const dx = memory.allocate(COUNT * WIDTHS.input);
    memory.clear(dx, COUNT * WIDTHS.input);
    network.backward(arcs, relations, dx);

    const given = (address: number, length: number): Float32Array =>
      floats.slice(address >> 2, (address >> 2) + length);
    const checked = [
      ...matrices.map(({ name, weights, gradient, rows, columns }) => ({
        ...{ name, weights, length: rows * columns },
        gradient: given(gradient, rows * columns),
      })),
      { name: "x", weights: x, length: COUNT * WIDTHS.input, gradient: given(dx, COUNT * WIDTHS.input) },
    ];
    for (const { name, weights, length, gradient } of checked) {
      // Single numbers are off where a step crosses the kink of a rectifier.
      let [off, all] = [0, 0];
      for (let i = 0; i < length; i += 3) {
        const at = (weights >> 2) + i;
        const kept = floats[at];
        floats[at] = kept + 0.001;
        const above = run().loss;
        floats[at] = kept - 0.001;
        const below = run().loss;
        floats[at] = kept;
        const shown = (above - below) / 0.002;
        off += (shown - gradient[i]) ** 2;
        all += shown ** 2;
      }
      expect(all, name).toBeGreaterThan(0);
      expect(Math.sqrt(off / all), name).toBeLessThan(0.1);
    }
  });

  it("gives the scores that a scorer with its weights gives, but for rounding", () => {
    const { memory, created, network, x } = setUp();
    network.read(x, COUNT);
    const { address, width } = network.scoreArcs();
    const arcs = memory.floats.slice(address >> 2, (address >> 2) + COUNT * width);
    const relations = network.scoreRelations(HEADS) >> 2;
    const labels = memory.floats.slice(relations, relations + COUNT * RELATIONS);

    const other = createMemory(8);
    const scorer = createScorer(other, created.store(), WIDTHS, RELATIONS);
    const vectors = other.allocate(COUNT * WIDTHS.input);
    other.floats.set(memory.floats.subarray(x >> 2, (x >> 2) + COUNT * WIDTHS.input), vectors >> 2);
    const nothing = other.allocate(scorer.gates);
    const parts = new Int32Array(2 * COUNT).fill(nothing);
    for (let i = 0; i < COUNT; i++) {
      parts[2 * i] = other.allocate(scorer.gates);
      scorer.readVector(vectors + i * WIDTHS.input * 4, parts[2 * i], true);
    }
    scorer.read(parts, COUNT);
    const again = scorer.scoreArcs();
    expect(again.width).toBe(width);
    arcs.forEach((score, i) => {
      expect(other.floats[(again.address >> 2) + i]).toBeCloseTo(score, 2);
    });
    const scores = scorer.scoreRelations(HEADS) >> 2;
    labels.forEach((score, i) => {
      expect(other.floats[scores + i]).toBeCloseTo(score, 2);
    });
  });
});
