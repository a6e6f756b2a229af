import { describe, expect, it } from "vitest";
import { prepareText } from "../../src/text/prepare.js";
import { readTokens } from "../../src/text/read-tokens.js";
import { readLemmas, readPrepared, vocabularyForText } from "../../src/text/reader.js";
import { type AlignedTokens, alignTokens, type TokenLists } from "../../src/text/tokens.js";

const WORDS =
  "Council vote HOUSE McCain etc Sen vs approx cannot CANNOT dont Wont theyre Mr Xyzzyt in no Fig Minn us US ok";
const FRAMES = [
  "#",
  "#,",
  "#.",
  "#?",
  "#!",
  "#;",
  "#:",
  "“#",
  "#”",
  "“#”",
  "“#,”",
  "#.”",
  "#?”",
  '"#',
  '#"',
  '"#."',
];

/** Each token with its place and shape. */
function listed({ start, end, shape, length }: TokenLists | AlignedTokens): number[][] {
  return Array.from({ length }, (_, i) => [start[i], end[i], shape[i]]);
}

describe("plain chunks", () => {
  it("are split, and their tokens marked, as wink-nlp does it", () => {
    for (const word of WORDS.split(" "))
      for (const frame of FRAMES) {
        const chunk = frame.replace("#", word);
        const whole = [{ start: 0, end: chunk.length }];
        const read = readTokens(chunk, whole);
        const prepared = prepareText(chunk, whole);
        const aligned = alignTokens(chunk, prepared, readPrepared(prepared), vocabularyForText());
        expect([chunk, listed(read)]).toEqual([chunk, listed(aligned)]);
      }
  });
});

describe("readLemmas", () => {
  it("asks the lemmatizer for a plain word by its tag", () => {
    const lemmas = readLemmas([
      { value: "went", tag: "VERB" },
      { value: "HOUSES", tag: "NOUN" },
      { value: "Zorbles", tag: "X" },
    ]);
    expect(lemmas).toEqual(["go", "house", "zorbles"]);
  });

  it("gives the usual spelling, with a capital too", () => {
    expect(
      readLemmas([
        { value: "centre", tag: "NOUN" },
        { value: "Centre", tag: "X" },
      ]),
    ).toEqual(["center", "center"]);
  });

  it("gives the same for a word among others as alone", () => {
    const words = ["o'clock", "voted", "cannot", "so-called"].map((value) => ({
      value,
      tag: "VERB" as const,
    }));
    expect(readLemmas(words)).toEqual(words.flatMap((word) => readLemmas([word])));
  });
});
