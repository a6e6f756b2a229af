import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRecordFinder } from "../../src/corpus/csv-records.js";

const dialect = { delimiter: ",".charCodeAt(0), looseQuotes: false };
const messy = fc.string({ unit: fc.constantFrom("a", "1", '"', ",", "\n", "\r", " "), maxLength: 200 });

describe("createRecordFinder", () => {
  it("puts every character of any text into exactly one record", () => {
    fc.assert(
      fc.property(messy, fc.integer({ min: 1, max: 6 }), (text, columns) => {
        const findRecord = createRecordFinder(dialect, columns);
        let lines = 0;
        for (let at = 0; at < text.length; ) {
          const found = findRecord(text, at, true);
          expect(found).toMatchObject({ start: at });
          const { end = at, contentEnd = at, lines: ended = 0 } = found ?? {};
          expect(end).toBeGreaterThan(at);
          expect(text.slice(contentEnd, end)).toMatch(/^[\r\n]*$/);
          lines += ended;
          at = end;
        }
        // The last record may end without a line end.
        const lineEnds = text.match(/\r\n|\n|\r/g)?.length ?? 0;
        expect(lines - lineEnds).toBeGreaterThanOrEqual(0);
        expect(lines - lineEnds).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds the same records when it is given the text bit by bit", () => {
    fc.assert(
      fc.property(messy, fc.integer({ min: 1, max: 4 }), (text, columns) => {
        const whole = createRecordFinder(dialect, columns);
        const inBits = createRecordFinder(dialect, columns);
        for (let at = 0; at < text.length; ) {
          const expected = whole(text, at, true);
          let found = null;
          for (let seen = at + 1; found === null; seen += 1) {
            found = inBits(text.slice(0, seen), at, seen >= text.length);
          }
          expect(found).toEqual(expected);
          at = found.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
