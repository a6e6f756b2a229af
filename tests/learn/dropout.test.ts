import { describe, expect, it } from "vitest";
import { createDropout } from "../../src/learn/dropout.js";
import { createMemory } from "../../src/learn/kernel/memory.js";
import { createParameters } from "../../src/learn/parameters.js";
import { createRandom } from "../../src/learn/random.js";
import { createWeightDrop } from "../../src/learn/weight-drop.js";

const ones = (length: number): Float32Array => new Float32Array(length).fill(1);

describe("createDropout", () => {
  it("sets about the given part to 0 and keeps the mean", () => {
    const memory = createMemory(4);
    const x = memory.allocate(4000);
    memory.floats.set(ones(4000), x >> 2);
    createDropout(memory, createRandom(1), 0.25).apply(x, 4000);
    const values = memory.floats.subarray(x >> 2, (x >> 2) + 4000);
    const dropped = values.filter((value) => value === 0).length;
    expect(dropped / 4000).toBeCloseTo(0.25, 1);
    expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
  });

  it("returns the factors that it multiplied by", () => {
    const memory = createMemory(4);
    const x = memory.allocate(8);
    memory.floats.set(ones(8), x >> 2);
    const factors = createDropout(memory, createRandom(1), 0.5).apply(x, 8);
    expect(memory.floats.slice(factors >> 2, (factors >> 2) + 8)).toEqual(
      memory.floats.slice(x >> 2, (x >> 2) + 8),
    );
  });

  it("leaves all numbers as they are at a rate of 0", () => {
    const memory = createMemory(4);
    const x = memory.allocate(8);
    memory.floats.set(ones(8), x >> 2);
    createDropout(memory, createRandom(1), 0).apply(x, 8);
    expect(memory.floats.slice(x >> 2, (x >> 2) + 8)).toEqual(ones(8));
  });
});

describe("createWeightDrop", () => {
  it("drops weights between begin and end, and then lets no gradient through for them", () => {
    const memory = createMemory(4);
    const { floats } = memory;
    const matrix = createParameters(memory, createRandom(1)).matrix("weights", 4, 8, 1);
    const read = (address: number): Float32Array => floats.slice(address >> 2, (address >> 2) + 32);
    const before = read(matrix.weights);
    const drop = createWeightDrop(memory, createRandom(2), 0.5, [matrix]);
    drop.begin();
    const during = read(matrix.weights);
    floats.set(ones(32), matrix.gradient >> 2);
    drop.end();
    expect(during.some((weight) => weight === 0)).toBe(true);
    expect(read(matrix.weights)).toEqual(before);
    expect(read(matrix.gradient)).toEqual(during.map((weight) => (weight === 0 ? 0 : 2)));
  });
});
