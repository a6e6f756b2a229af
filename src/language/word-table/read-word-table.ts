import { FramelensError } from "../../errors.js";
import { LEVELS } from "./find-levels.js";
import { createFormIndex } from "./form-index.js";
import { numberPattern } from "./normalize-form.js";
import type { WordTable } from "./word-table.js";

/** The first bytes of a word table; the digit is the version of its layout. */
export const WORD_TABLE_MAGIC = "FLWORDS1";

/** Bytes of the header: the magic, then rows, dimensions, dimensions of the vector, bytes of the words. */
export const WORD_TABLE_HEADER = WORD_TABLE_MAGIC.length + 4 * 4;

/**
 * Reads a table made by `buildWordTable`. All numbers are little-endian.
 *
 * header | 16 levels per dimension, float32 | bits per row, uint16 | rows, 4 bits a number | forms, a line each
 *
 * Throws a `FramelensError` with code `BAD_LEXICON` when the bytes are no such table.
 */
export function readWordTable(bytes: Uint8Array): WordTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = new TextDecoder("latin1").decode(bytes.subarray(0, WORD_TABLE_MAGIC.length));
  if (magic !== WORD_TABLE_MAGIC || bytes.length < WORD_TABLE_HEADER)
    throw badTable(`begins with "${magic}"`);
  const field = (index: number): number => view.getUint32(WORD_TABLE_MAGIC.length + 4 * index, true);
  const size = field(0);
  const dimensions = field(1);
  const levelsAt = WORD_TABLE_HEADER;
  const bitsAt = levelsAt + 4 * dimensions * LEVELS;
  const rowsAt = bitsAt + 2 * size;
  const formsAt = rowsAt + (size * dimensions) / 2;
  if (bytes.length !== formsAt + field(3))
    throw badTable(`has ${bytes.length} bytes where its header promises ${formsAt + field(3)}`);

  const levels = Float32Array.from({ length: dimensions * LEVELS }, (_, place) =>
    view.getFloat32(levelsAt + 4 * place, true),
  );
  const find = createFormIndex(new TextDecoder().decode(bytes.subarray(formsAt)), size);
  return {
    size,
    dimensions,
    vectorDimensions: field(2),
    indexOf(form) {
      const index = find(form);
      if (index >= 0) return index;
      const pattern = numberPattern(form);
      return pattern === null ? -1 : find(pattern);
    },
    readRow(index, into, at) {
      const from = rowsAt + (index * dimensions) / 2;
      for (let d = 0; d < dimensions; d += 2) {
        const pair = bytes[from + d / 2];
        into[at + d] = levels[d * LEVELS + (pair & 15)];
        into[at + d + 1] = levels[(d + 1) * LEVELS + (pair >> 4)];
      }
    },
    bits: (index) => view.getUint16(bitsAt + 2 * index, true),
  };
}

/** The forms of a table, in the order of its rows. The bytes are taken to be those of a table. */
export function readWordForms(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(WORD_TABLE_MAGIC.length + 4 * 3, true);
  return new TextDecoder()
    .decode(bytes.subarray(bytes.length - length))
    .trimEnd()
    .split("\n");
}

function badTable(what: string): FramelensError {
  return new FramelensError(
    "BAD_LEXICON",
    `word table: ${what}: expected a table written by this version; train the language models again`,
  );
}
