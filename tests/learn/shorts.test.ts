import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/learn/kernel/memory.js";
import { createRandom } from "../../src/learn/random.js";

const memory = createMemory(1);
const { kernel } = memory;
const random = createRandom(1);

function shorts(values: readonly number[]): { at: number; values: Int16Array } {
  const at = memory.allocateBytes(values.length * 2);
  const view = new Int16Array(memory.floats.buffer, at, values.length);
  view.set(values);
  return { at, values: view };
}

function integers(values: readonly number[]): { at: number; values: Int32Array } {
  const at = memory.allocateBytes(values.length * 4);
  const view = new Int32Array(memory.floats.buffer, at, values.length);
  view.set(values);
  return { at, values: view };
}

const draws = (length: number, limit: number): number[] =>
  Array.from({ length }, () => random.below(2 * limit) - limit);

describe("the kernel's 16-bit integers", () => {
  it("sumParts adds up the last part of the first row to the first of the last, rectified, within the range", () => {
    const part = (value: number): number[] => new Array(8).fill(value);
    const rows = [
      shorts([...part(1), ...part(20), ...part(-300)]),
      shorts([...part(4), ...part(50), ...part(600)]),
      shorts([...part(7), ...part(32_000), ...part(32_000)]),
      shorts([...part(32_000), ...part(0), ...part(0)]),
    ];
    const addresses = integers(rows.map(({ at }) => at));
    const y = shorts(new Array(2 * 8).fill(9));
    kernel.sumParts(y.at, addresses.at, 3, 8, 2);
    expect([...y.values]).toEqual([...part(-24), ...part(32_767)]);
    addresses.values[1] = rows[0].at;
    kernel.sumParts(y.at, addresses.at, 3, 8, 1);
    expect([...y.values.subarray(0, 8)]).toEqual(part(-27));
  });

  it("rectifyShorts leaves a tenth of what is below 0", () => {
    const x = shorts([100, -100, 0, -1000, 32_767, -32_768, 5, -5]);
    kernel.rectifyShorts(x.at, 8);
    expect([...x.values]).toEqual([100, -10, 0, -100, 32_767, -3277, 5, -1]);
  });

  it("toShorts takes the nearest integer, and the end of the range for what is beyond", () => {
    const x = memory.allocate(8);
    memory.floats.set([0.5, 0.26, -0.26, 1000, -1000, 0, 1.5, -1], x >> 2);
    const y = shorts(new Array(8).fill(9));
    kernel.toShorts(x, y.at, 100, 8);
    expect([...y.values]).toEqual([50, 26, -26, 32_767, -32_768, 0, 150, -100]);
  });

  it("affineShorts multiplies windows that overlap, an odd and an even number of them", () => {
    const [rows, columns, stride] = [8, 24, 8];
    const w = shorts(draws(rows * columns, 300));
    const bias = integers(draws(rows, 100_000));
    for (const count of [1, 2, 5]) {
      const x = shorts(draws(columns + (count - 1) * stride, 3000));
      const y = integers(new Array(rows * count).fill(7));
      kernel.affineShorts(w.at, bias.at, x.at, y.at, rows, columns, stride, count);
      const expected = Array.from({ length: rows * count }, (_, i) => {
        const [t, r] = [Math.floor(i / rows), i % rows];
        let sum = bias.values[r];
        for (let k = 0; k < columns; k++) sum += w.values[r * columns + k] * x.values[t * stride + k];
        return sum;
      });
      expect([...y.values]).toEqual(expected);
    }
  });

  it("narrow shifts right, rounding down, and stays at the end of the range", () => {
    const x = integers([256, 255, -1, -256, 2 ** 30, -(2 ** 30), 512, 0]);
    const y = shorts(new Array(8).fill(9));
    kernel.narrow(x.at, y.at, 8, 8);
    expect([...y.values]).toEqual([1, 0, -1, -1, 32_767, -32_768, 2, 0]);
  });

  it("largest finds the largest of each vector, the first of those that differ in the last 8 bits only", () => {
    const rows = [
      [0, 0, 0, 0, 0, 0, 0, 0],
      [-5000, -900, -(2 ** 31), -4000, -(2 ** 31), -3000, -700, -8000],
      [1, 2 ** 30, 3, 4, 2 ** 30 + 255, 5, 6, 7],
      [1, 2 ** 30, 3, 4, 2 ** 30 + 256, 5, 6, 7],
      [0, 0, 0, 0, 0, 0, 0, 2 ** 31 - 1],
    ];
    const x = integers(rows.flat());
    const out = memory.allocateBytes(rows.length);
    kernel.largest(x.at, out, 8, rows.length);
    expect([...memory.bytes.subarray(out, out + rows.length)]).toEqual([0, 6, 1, 4, 7]);
  });
});
