import { findLevels, LEVELS, nearestLevel } from "./find-levels.js";
import { WORD_TABLE_HEADER, WORD_TABLE_MAGIC } from "./read-word-table.js";

/** What a table is written from: a row of `dimensions` numbers and a bit set for each form. */
export interface WordRows {
  /** None of them holds a line end. */
  readonly forms: readonly string[];
  /** An even number. */
  readonly dimensions: number;
  readonly vectorDimensions: number;
  /** Row after row. */
  readonly values: Float32Array;
  readonly bits: Uint16Array;
}

/** The bytes that `readWordTable` reads: each number as the nearest of the 16 levels of its dimension. */
export function writeWordTable({
  forms,
  dimensions,
  vectorDimensions,
  values,
  bits,
}: WordRows): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(forms.map((form) => `${form}\n`).join(""));
  const bitsAt = WORD_TABLE_HEADER + 4 * dimensions * LEVELS;
  const rowsAt = bitsAt + 2 * forms.length;
  const bytes = new Uint8Array(rowsAt + values.length / 2 + words.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(WORD_TABLE_MAGIC));
  [forms.length, dimensions, vectorDimensions, words.length].forEach((field, index) => {
    view.setUint32(WORD_TABLE_MAGIC.length + 4 * index, field, true);
  });
  const column = new Float32Array(forms.length);
  for (let d = 0; d < dimensions; d++) {
    for (let index = 0; index < forms.length; index++) column[index] = values[index * dimensions + d];
    const levels = findLevels(column);
    levels.forEach((level, place) => {
      view.setFloat32(WORD_TABLE_HEADER + 4 * (d * LEVELS + place), level, true);
    });
    // Two numbers share a byte: the first has its lower half.
    const shift = d % 2 === 0 ? 0 : 4;
    column.forEach((value, index) => {
      bytes[rowsAt + ((index * dimensions + d) >> 1)] |= nearestLevel(levels, value) << shift;
    });
  }
  bits.forEach((set, index) => {
    view.setUint16(bitsAt + 2 * index, set, true);
  });
  bytes.set(words, rowsAt + values.length / 2);
  return bytes;
}
