import { describe, expect, it } from "vitest";
import type { EncodedForm } from "../../../src/language/tagger/form-encoder.js";
import { createNetwork, edgesOf } from "../../../src/language/tagger/network.js";
import { createDropout } from "../../../src/learn/dropout.js";
import { createMemory } from "../../../src/learn/kernel/memory.js";
import { createParameters, type Matrix } from "../../../src/learn/parameters.js";
import { createRandom } from "../../../src/learn/random.js";
import { WORDS } from "./sample.js";

const SIZE = { lexicon: 4, form: 8, reach: 2, hidden: 8, topReach: 1, top: 8, scores: 4 };

const form = (lexicon: number[], hashed: number[], word: number): EncodedForm => ({ lexicon, hashed, word });

describe("createNetwork", () => {
  it("goes back through windows in windows: gradients are what small steps show", () => {
    const memory = createMemory(16);
    const random = createRandom(2);
    const parameters = createParameters(memory, random);
    const matrices: Matrix[] = [];
    const spied = {
      ...parameters,
      matrix: (...shape: Parameters<typeof parameters.matrix>) => {
        matrices.push(parameters.matrix(...shape));
        return matrices[matrices.length - 1];
      },
      table: (...shape: Parameters<typeof parameters.table>) => {
        matrices.push(parameters.table(...shape));
        return matrices[matrices.length - 1];
      },
    };
    const none = createDropout(memory, random, 0);
    const network = createNetwork(spied, WORDS, SIZE, { form: none, hidden: none });
    const edge = new Array<EncodedForm>(edgesOf(SIZE)).fill(form([], [0], -1));
    const words = [form([0, 1], [1, 2], 0), form([2], [1], -1), form([], [3], 2)];
    const forms = [...edge, ...words, ...edge];
    const factors = Float32Array.from({ length: words.length * SIZE.scores }, () => random.normal());
    // Far from 0, where the rectifier has its edge: a step across it shows another gradient.
    for (const { weights, rows, columns } of matrices)
      for (let i = 0; i < Math.min(4, rows) * columns; i++)
        memory.floats[(weights >> 2) + i] = random.normal();
    const start = memory.mark();
    const loss = (): number => {
      const scores = network.forward(forms) >> 2;
      memory.release(start);
      return factors.reduce((sum, factor, i) => sum + factor * memory.floats[scores + i], 0);
    };
    const scores = network.forward(forms);
    memory.floats.set(factors, scores >> 2);
    network.backward(forms, scores);
    memory.release(start);

    const differences = new Map<string, number[]>();
    for (const { name, weights, gradient, rows, columns } of matrices)
      for (let i = 0; i < Math.min(4, rows) * columns; i++) {
        const at = (weights >> 2) + i;
        const kept = memory.floats[at];
        memory.floats[at] = kept + 0.0005;
        const above = loss();
        memory.floats[at] = kept - 0.0005;
        const below = loss();
        memory.floats[at] = kept;
        const difference = Math.abs((above - below) / 0.001 - memory.floats[(gradient >> 2) + i]);
        differences.set(name, [...(differences.get(name) ?? []), difference]);
      }
    expect([...differences.keys()]).toEqual(
      expect.arrayContaining(["lexicon", "hashed", "hidden.weights", "top.bias"]),
    );
    for (const list of differences.values()) expect(Math.max(...list)).toBeLessThan(0.03);
  });
});
