import { Matrix, solve } from "ml-matrix";
import { languageFiles } from "../../generated/language.js";
import { formRow, LOADED_ROWS } from "../../indicators/loaded-language/token-features.js";
import { decodeBase64 } from "../../language/decode-base64.js";
import { english } from "../../language/models.js";
import { readWordForms } from "../../language/word-table/read-word-table.js";
import { createRandom } from "../../learn/random.js";

/** How often the word of each row stands where it speaks for a yes, and where for a no. */
export interface WordCounts {
  readonly yes: Float64Array;
  readonly no: Float64Array;
}

/** Random waves over the vectors, besides the vectors themselves (Rahimi & Recht 2007). */
const WAVES = 200;
const PITCH = 1.2;
const LOUDNESS = 3;
const RIDGE = 300;
const FEWEST = 5;
/** Added to counts per million, so that rare words say little. */
const DOUBT = 2;
const MOST_WEIGHT = 30;

export function countWords(): WordCounts {
  return { yes: new Float64Array(LOADED_ROWS), no: new Float64Array(LOADED_ROWS) };
}

/** The word table's forms, each in its row's place. */
export function formsOfTable(): readonly string[] {
  return readWordForms(decodeBase64(languageFiles.words));
}

/**
 * A table of weights in which every word of the language's table has the value that its vector lets expect: words that no data held
 * get that of their like.
 */
export function learnWordValues({ yes, no }: WordCounts, seed: number): Float64Array {
  const rows = formsOfTable().map(formRow);
  const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0) || 1;
  const own = {
    yes: Float64Array.from(rows, (row) => yes[row]),
    no: Float64Array.from(rows, (row) => no[row]),
  };
  const values = new Float64Array(LOADED_ROWS + 1);
  valuesOfForms({ ...own, allYes: sum(yes), allNo: sum(no) }, seed).forEach((value, index) => {
    values[rows[index]] += value;
  });
  return values;
}

/** How often each form of the word table stands where the answer is yes and where it is no, and all words together. */
export interface FormCounts extends WordCounts {
  readonly allYes: number;
  readonly allNo: number;
}

/**
 * What the vector of each form of the word table lets expect: a ridge regression, over vectors and waves over them, of how much more
 * frequent words are where the answer is yes, as a natural logarithm. 0 where no form is frequent enough to teach.
 */
export function valuesOfForms({ yes, no, allYes, allNo }: FormCounts, seed: number): Float64Array {
  const table = english.words();
  const waves = drawWaves(table.dimensions, seed);
  const width = table.dimensions + WAVES + 1;
  const describe = (index: number, into: Float64Array): void => {
    const row = new Float32Array(table.dimensions);
    table.readRow(index, row, 0);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    into.set(row);
    for (let wave = 0; wave < WAVES; wave++) {
      let phase = waves.phases[wave];
      for (let d = 0; d < table.dimensions; d++)
        phase += (waves.directions[wave * table.dimensions + d] * row[d]) / length;
      into[table.dimensions + wave] = LOUDNESS * Math.cos(phase);
    }
    into[width - 1] = 1;
  };
  const squares = Matrix.zeros(width, width);
  const products = Matrix.zeros(width, 1);
  const own = new Float64Array(width);
  let taught = 0;
  for (let index = 0; index < table.size; index++) {
    if (yes[index] + no[index] < FEWEST) continue;
    taught++;
    describe(index, own);
    const value = Math.log((1e6 * yes[index]) / allYes + DOUBT) - Math.log((1e6 * no[index]) / allNo + DOUBT);
    const weight = Math.sqrt(Math.min(MOST_WEIGHT, yes[index] + no[index]));
    for (let a = 0; a < width; a++) {
      const part = weight * own[a];
      products.set(a, 0, products.get(a, 0) + part * value);
      for (let b = 0; b <= a; b++) squares.set(a, b, squares.get(a, b) + part * own[b]);
    }
  }
  if (taught === 0) return new Float64Array(table.size);
  for (let a = 0; a < width; a++) {
    for (let b = a + 1; b < width; b++) squares.set(a, b, squares.get(b, a));
    squares.set(a, a, squares.get(a, a) + (a === width - 1 ? 1e-6 : RIDGE));
  }
  const slopes = solve(squares, products).getColumn(0);
  return Float64Array.from({ length: table.size }, (_, index) => {
    describe(index, own);
    return own.reduce((total, part, at) => total + part * slopes[at], 0);
  });
}

function drawWaves(dimensions: number, seed: number): { directions: Float64Array; phases: Float64Array } {
  const random = createRandom(seed);
  return {
    directions: Float64Array.from({ length: WAVES * dimensions }, () => PITCH * random.normal()),
    phases: Float64Array.from({ length: WAVES }, () => 2 * Math.PI * random.uniform()),
  };
}
