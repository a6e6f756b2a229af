import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapLines } from "../../src/output/wrap-lines.js";

test("wrapLines breaks at the last blank that fits", () => {
  expect(wrapLines("one two three", 8)).toBe("one two\nthree");
  expect(wrapLines("one two three", 7)).toBe("one two\nthree");
  expect(wrapLines("one two three", 6)).toBe("one\ntwo\nthree");
  expect(wrapLines("one two three", 13)).toBe("one two three");
  expect(wrapLines("", 5)).toBe("");
});

test("wrapLines lets a long word stand alone", () => {
  expect(wrapLines("a supercalifragilistic b", 5)).toBe("a\nsupercalifragilistic\nb");
});

test("wrapLines only ever changes white space, and no line with a choice is too long", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c ]{0,60}$/), fc.integer({ min: 1, max: 20 }), (text, width) => {
      const wrapped = wrapLines(text, width);
      expect(wrapped.replaceAll("\n", " ")).toBe(text);
      for (const line of wrapped.split("\n")) if (line.length > width) expect(line).not.toMatch(/\S \S/);
    }),
  );
});
