import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/learn/kernel/memory.js";
import { createRandom } from "../../src/learn/random.js";

const UNIT = 4096;

/** Small multiples of 1 / 64, which 16-bit integers hold exactly, as floats and as integers of 1 / `unit`. */
function both(length: number, unit: number, seed: number) {
  const random = createRandom(seed);
  const floats = Float32Array.from({ length }, () => (random.below(65) - 32) / 64);
  return { floats, shorts: Int16Array.from(floats, (value) => value * unit) };
}

describe("the kernel on 16-bit integers", () => {
  it.each([1, 2, 5])("affineMixed gives what affine gives, for %i vectors", (count) => {
    const memory = createMemory(1);
    const { kernel, floats } = memory;
    const put = (values: Float32Array): number => {
      const address = memory.allocate(values.length);
      floats.set(values, address >> 2);
      return address;
    };
    const putShorts = (values: Int16Array): number => {
      const address = memory.allocateBytes(values.byteLength);
      new Int16Array(floats.buffer, address, values.length).set(values);
      return address;
    };
    const w = both(8 * 16, 1024, 1);
    const x = both(count * 16, UNIT, 2);
    const exact = memory.allocate(count * 8);
    kernel.affine(put(w.floats), put(x.floats), exact, 8, 16, count);
    const mixed = memory.allocate(count * 8);
    kernel.affineMixed(putShorts(w.shorts), putShorts(x.shorts), mixed, 1 / 1024 / UNIT, 8, 16, count);
    expect(floats.slice(mixed >> 2, (mixed >> 2) + count * 8)).toEqual(
      floats.slice(exact >> 2, (exact >> 2) + count * 8),
    );
  });

  it.each([0, 1])("lstmMixed gives what lstm gives but for rounding, with reverse %i", (reverse) => {
    const memory = createMemory(1);
    const { kernel, floats } = memory;
    const [hidden, count] = [8, 6];
    const w = both(4 * hidden * hidden, 1024, 3);
    const input = both(count * 4 * hidden, UNIT, 4);
    const weights = memory.allocate(w.floats.length);
    floats.set(w.floats, weights >> 2);
    const shorts = memory.allocateBytes(w.shorts.byteLength);
    new Int16Array(floats.buffer, shorts, w.shorts.length).set(w.shorts);
    const gates = memory.allocate(input.floats.length);
    const [cells, tanhs, out, cell] = [0, 0, 0, 0].map(() => memory.allocate(count * hidden));
    const rounded = memory.allocateBytes(count * hidden * 2);
    floats.set(input.floats, gates >> 2);
    kernel.lstm(weights, gates, cells, tanhs, out, hidden, hidden, count, reverse);
    floats.set(input.floats, gates >> 2);
    kernel.lstmMixed(shorts, gates, cell, rounded, 1 / 1024 / UNIT, UNIT, hidden, hidden, count, reverse);
    const got = new Int16Array(floats.buffer, rounded, count * hidden);
    got.forEach((value, i) => {
      expect(Math.abs(value / UNIT - floats[(out >> 2) + i])).toBeLessThan(1e-3);
    });
  });
});
