import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/learn/kernel/memory.js";

const LANES = 8;

describe("the kernel's sums of scattered rows", () => {
  const memory = createMemory(0.1);
  const shorts = new Int16Array(memory.bytes.buffer);
  const numbers = new Int32Array(memory.bytes.buffer);
  const table = memory.allocateBytes(6 * LANES * 2);
  for (let i = 0; i < 6 * LANES; i++) shorts[table / 2 + i] = i * 7 - 100;
  const rowOf = (row: number): number[] => [
    ...shorts.subarray(table / 2 + row * LANES, table / 2 + (row + 1) * LANES),
  ];
  const addressOf = (row: number): number => table + row * LANES * 2;
  const sum = (...rows: number[]): number[] =>
    rowOf(0).map((_, lane) => rows.reduce((total, row) => total + rowOf(row)[lane], 0));

  it("gathers as many rows as each place counts, one after the other, and none where it counts none", () => {
    const rows = memory.allocate(3 * 4);
    const counts = memory.allocate(3);
    const y = memory.allocateBytes(3 * LANES * 2);
    numbers.set([addressOf(1), addressOf(5), 0, 0, addressOf(2)], rows / 4);
    numbers.set([2, 1, 0], counts / 4);
    memory.kernel.gatherShorts(y, rows, counts, 4, 3);
    const found = [...shorts.subarray(y / 2, y / 2 + 3 * LANES)];
    expect(found).toEqual([...sum(1, 5), ...sum(2), ...sum()]);
  });

  it("spreads the rows that follow each other over the places that do, onto what is there", () => {
    const rows = memory.allocate(2);
    const y = memory.allocateBytes(4 * LANES * 2);
    numbers.set([addressOf(0), addressOf(3)], rows / 4);
    shorts.fill(1, y / 2, y / 2 + 4 * LANES);
    memory.kernel.spreadShorts(y, rows, 3, 2);
    const found = [...shorts.subarray(y / 2, y / 2 + 4 * LANES)].map((value) => value - 1);
    expect(found).toEqual([...sum(0), ...sum(1, 3), ...sum(2, 4), ...sum(5)]);
  });
});
