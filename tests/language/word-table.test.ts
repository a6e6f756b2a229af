import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../../src/language/word-table/find-levels.js";
import { createFormIndex } from "../../src/language/word-table/form-index.js";
import { normalizeForm } from "../../src/language/word-table/normalize-form.js";
import { readWordTable } from "../../src/language/word-table/read-word-table.js";
import { writeWordTable } from "../../src/language/word-table/write-word-table.js";
import { normOf } from "../../src/text/vocabulary.js";

const FORMS = ["mayor", "0000", "o'neil", "ærø"];

function smallTable(): Uint8Array {
  return writeWordTable({
    ...{ forms: FORMS, dimensions: 2, vectorDimensions: 1 },
    values: Float32Array.of(0.5, -1, 2, 0, -0.25, 3, 1, 1),
    bits: Uint16Array.of(1, 0, 0x8001, 2),
  });
}

/** Numbers that look drawn from a bell curve, the same each time: sums of twelve steps of a linear congruence. */
function bellNumbers(count: number): Float32Array {
  let state = 7;
  const draw = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return Float32Array.from({ length: count }, () => {
    let sum = -6;
    for (let k = 0; k < 12; k++) sum += draw();
    return sum;
  });
}

describe("readWordTable", () => {
  it("gives back the rows and bits that were written", () => {
    const table = readWordTable(smallTable());
    expect([table.size, table.dimensions, table.vectorDimensions]).toEqual([4, 2, 1]);
    const into = new Float32Array(4).fill(9);
    table.readRow(table.indexOf("o'neil"), into, 1);
    expect([...into]).toEqual([9, -0.25, 3, 9]);
    expect(FORMS.map((form) => table.bits(table.indexOf(form)))).toEqual([1, 0, 0x8001, 2]);
  });

  it("has no row for a word that was not written, nor for names of methods of JavaScript objects", () => {
    const table = readWordTable(smallTable());
    for (const form of ["senator", "", "Mayor", "constructor", "toString"])
      expect(table.indexOf(form)).toBe(-1);
  });

  it("gives a number the row of its pattern, unless it has one of its own", () => {
    const table = readWordTable(smallTable());
    expect(table.indexOf("1987")).toBe(FORMS.indexOf("0000"));
    expect(table.indexOf("19")).toBe(-1);
  });

  it("reads a table that begins inside a larger buffer", () => {
    const bytes = smallTable();
    const larger = new Uint8Array(bytes.length + 8);
    larger.set(bytes, 3);
    const table = readWordTable(larger.subarray(3, 3 + bytes.length));
    const into = new Float32Array(2);
    table.readRow(table.indexOf("0000"), into, 0);
    expect([...into]).toEqual([2, 0]);
  });

  it.each([
    ["other bytes", new TextEncoder().encode("entry,label,pos,weight,note,source")],
    ["nothing", new Uint8Array()],
    ["the first bytes only", smallTable().subarray(0, 10)],
    ["a table that was cut off", smallTable().slice(0, -3)],
  ])("refuses %s and says how to repair it", (_, bytes) => {
    expect(() => readWordTable(bytes)).toThrowError(/^word table: .*train the language models again$/);
  });
});

describe("writeWordTable", () => {
  it("keeps numbers of a bell curve to within 0.12 standard deviations, as root of the mean square", () => {
    const rows = 5_000;
    const values = bellNumbers(rows * 2);
    const forms = Array.from({ length: rows }, (_, index) => `w${String.fromCharCode(97 + index)}`);
    const table = readWordTable(
      writeWordTable({ forms, dimensions: 2, vectorDimensions: 2, values, bits: new Uint16Array(rows) }),
    );
    const read = new Float32Array(values.length);
    for (let index = 0; index < rows; index++) table.readRow(index, read, 2 * index);
    const squares = values.reduce((sum, value, at) => sum + (value - read[at]) ** 2, 0);
    expect(Math.sqrt(squares / values.length)).toBeLessThan(0.12);
  });

  it("keeps a dimension of up to 16 different numbers as it is, when each stands as often", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -999, max: 999 }), { minLength: 1, maxLength: LEVELS }),
        (numbers) => {
          const values = Float32Array.from(
            { length: 2 * LEVELS * numbers.length },
            (_, at) => numbers[(at >> 1) % numbers.length],
          );
          const forms = Array.from({ length: values.length / 2 }, (_, index) => `w${index}`);
          const bits = new Uint16Array(forms.length);
          const table = readWordTable(
            writeWordTable({ forms, dimensions: 2, vectorDimensions: 2, values, bits }),
          );
          const read = new Float32Array(values.length);
          forms.forEach((_, index) => {
            table.readRow(index, read, 2 * index);
          });
          expect(read).toEqual(values);
        },
      ),
    );
  });
});

describe("createFormIndex", () => {
  it("finds every form of its list at its place, and no other", () => {
    const form = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\n"));
    fc.assert(
      fc.property(fc.uniqueArray(form), form, (forms, other) => {
        const find = createFormIndex(forms.map((one) => `${one}\n`).join(""), forms.length);
        expect(forms.map(find)).toEqual(forms.map((_, index) => index));
        expect(find(other)).toBe(forms.indexOf(other));
        expect(find(`${forms[0]}\n${forms[1]}`)).toBe(-1);
      }),
    );
  });
});

describe("normalizeForm", () => {
  it("is what Tokens.norm has, for any word", () => {
    expect(normalizeForm("Élodie’s")).toBe("elodie's");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (form) => {
        expect(normalizeForm(form)).toBe(normOf(form));
      }),
    );
  });
});
