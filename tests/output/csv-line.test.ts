import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLines } from "../../src/output/csv-line.js";

test("cells with quotes, commas and line ends are quoted, and lines end in a line feed", () => {
  expect(csvLines([["a", 'say "so", he\nsaid', "c\rd", null, 1.5]])).toBe(
    'a,"say ""so"", he\nsaid","c\rd",,1.5\n',
  );
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "\u00a0 -1",
  "\u200b=1",
  "＝1",
  "＋1",
  "－1",
  "＠a",
])("text that a spreadsheet would take for a formula gets an apostrophe: %j", (text) => {
  expect(parse(csvLines([[text, "b"]]))).toEqual([[`'${text}`, "b"]]);
});

test.each(["a=1", "1-2", "it's", "’tis", "a@b.org", ""])("other text stays as it is: %j", (text) => {
  expect(parse(csvLines([["x", text]]))).toEqual([["x", text]]);
});

test("numbers stay numbers, also negative ones, and claims are words", () => {
  expect(csvLines([[-3.5, 0, 1e-7, true, false]])).toBe("-3.5,0,1e-7,true,false\n");
});

test("NUL and halves of a surrogate pair leave no invalid bytes behind", () => {
  const bytes = new TextEncoder().encode(csvLines([["a\0b", "c\ud800d"]]));
  expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe("a\uFFFDb,c\uFFFDd\n");
});

test("no rows are no text", () => {
  expect(csvLines([])).toBe("");
});

test("any text comes back as it went in, but for an apostrophe in front and NUL", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }), (texts) => {
      const [row] = parse(csvLines([texts]), { relax_column_count: true, record_delimiter: "\n" });
      texts.forEach((text, index) => {
        const readable = text.replaceAll("\0", "\uFFFD");
        expect([readable, `'${readable}`]).toContain(row[index]);
      });
    }),
  );
});
