import { createAffine } from "../../learn/affine.js";
import { createEmbedding } from "../../learn/embedding.js";
import type { Parameters } from "../../learn/parameters.js";
import type { Morphology } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { WORD_BIT_COUNT, type WordTable } from "../word-table/word-table.js";
import { formPieces, tagPieces } from "./pieces.js";
import type { Vocabulary } from "./vocabulary.js";

/** What is known of a form before it is read in a sentence. */
export interface FormFacts {
  /** Rows of the pieces that have a vector; the first is the form's own if it has one. */
  readonly pieces: readonly number[];
  readonly hasOwn: boolean;
  /** Row of the word table, or -1. */
  readonly row: number;
}

/** Where the numbers that stand for a token come from: its form, what the word table knows of it, its tag. */
export interface Inputs {
  /** Width of a row of the word table and its bits, rounded up to a multiple of 4. */
  readonly known: number;
  factsOf(form: string): FormFacts;
  /** Rows of the vectors of a tag. */
  tagRows(tag: Morphology): readonly number[];
  /** Writes what the word table knows to the `known` floats at `y`, which are 0. */
  readKnown(row: number, y: number): void;
  /** Writes to the `count` vectors at x what stands in the word table, from `known` numbers each. */
  project(known: number, x: number, count: number): void;
  addPiece(row: number, x: number): void;
  addTag(row: number, x: number): void;
  /** The way back of the three. */
  projectBack(known: number, dx: number, count: number): void;
  pieceBack(row: number, dx: number): void;
  tagBack(row: number, dx: number): void;
}

/** Stands for forms that are not in the word table. */
const UNKNOWN = 0;

/** The vectors of a vocabulary, `width` numbers each, made or loaded by `parameters`. */
export function createInputs(
  parameters: Parameters,
  vocabulary: Vocabulary,
  words: WordTable,
  width: number,
): Inputs {
  const { memory } = parameters;
  const known = Math.ceil((words.dimensions + WORD_BIT_COUNT) / 4) * 4;
  const pieceNumbers = new Map(vocabulary.pieces.map((piece, index) => [piece, index + 1]));
  const tagNumbers = new Map(vocabulary.tags.map((tag, index) => [tag, index]));
  const pieceTable = createEmbedding(parameters, "pieces", vocabulary.pieces.length + 1, width, 0.2);
  const tagTable = createEmbedding(parameters, "tags", Math.max(1, vocabulary.tags.length), width, 0.2);
  const projection = createAffine(parameters, "known", known, width);
  const numbered = (numbers: ReadonlyMap<string, number>, keys: readonly string[]): number[] =>
    keys.flatMap((key) => numbers.get(key) ?? []);
  return {
    known,
    factsOf: (form) => {
      const pieces = formPieces(form);
      const row = words.indexOf(normalizeForm(form));
      const rows = numbered(pieceNumbers, pieces);
      const hasOwn = pieceNumbers.has(pieces[0]);
      return { pieces: row === -1 ? [...rows, UNKNOWN] : rows, hasOwn, row };
    },
    tagRows: (tag) => numbered(tagNumbers, tagPieces(tag)),
    readKnown: (row, y) => {
      if (row === -1) return;
      words.readRow(row, memory.floats, y >> 2);
      const bits = words.bits(row);
      const at = (y >> 2) + words.dimensions;
      for (let bit = 0; bit < WORD_BIT_COUNT; bit++) memory.floats[at + bit] = (bits >> bit) & 1;
    },
    project: (from, x, count) => projection.forward(from, x, count),
    addPiece: pieceTable.addTo,
    addTag: tagTable.addTo,
    projectBack: (from, dx, count) => projection.backward(from, dx, 0, count),
    pieceBack: pieceTable.backward,
    tagBack: tagTable.backward,
  };
}
