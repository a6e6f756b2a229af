import { describe, expect, it } from "vitest";
import { readTag, tagName, tagNames } from "../../../src/language/tagger/tag-set.js";
import { tagged } from "./sample.js";

describe("tagName", () => {
  it("writes what readTag reads", () => {
    for (const name of ["PUNCT|_", "NOUN|Number=Plur", "VERB|Tense=Past|VerbForm=Part|Voice=Pass"])
      expect(tagName(readTag(name))).toBe(name);
  });
});

describe("readTag", () => {
  it("refuses what has no part of speech", () => {
    expect(() => readTag("NOUNS|_")).toThrow('"NOUNS|_" is not a tag');
  });
});

describe("tagNames", () => {
  it("gives each tag once, in the order of the alphabet", () => {
    expect(tagNames([tagged("The/D mayor/N ./."), tagged("The/D claims/Ns")])).toEqual([
      "DET|_",
      "NOUN|Number=Plur",
      "NOUN|Number=Sing",
      "PUNCT|_",
    ]);
  });
});
