import { describe, expect, it } from "vitest";
import { stretchesOf } from "../../../src/language/parser/stretches.js";
import type { Morphology } from "../../../src/language/types.js";

/** Tags of words (`w`) and marks (`.`). */
const tagsOf = (pattern: string): Morphology[] =>
  [...pattern].map((sign) => ({
    upos: sign === "." ? "PUNCT" : "NOUN",
    verbForm: null,
    tense: null,
    voice: null,
    mood: null,
    number: null,
    person: null,
  }));

describe("stretchesOf", () => {
  it("leaves a sentence whole that is short enough", () => {
    expect(stretchesOf(tagsOf("ww.w"), 4)).toEqual([0, 4]);
    expect(stretchesOf([], 4)).toEqual([0, 0]);
  });

  it("ends a stretch behind the last mark in its second half", () => {
    expect(stretchesOf(tagsOf("ww.ww"), 4)).toEqual([0, 3, 5]);
    expect(stretchesOf(tagsOf("www.wwwww.ww"), 8)).toEqual([0, 8, 12]);
  });

  it("ends a stretch where it is longest when there is no such mark", () => {
    expect(stretchesOf(tagsOf(".wwwwwwww"), 4)).toEqual([0, 4, 8, 9]);
  });
});
