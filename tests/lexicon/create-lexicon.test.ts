import { describe, expect, it } from "vitest";
import { FramelensError } from "../../src/errors.js";
import { createLexicon, type LexiconRow } from "../../src/lexicon/create-lexicon.js";

/** What createLexicon says of a row it refuses. */
function refusal(row: LexiconRow, options: Parameters<typeof createLexicon>[2] = {}): string {
  try {
    createLexicon("weather", [row], { file: "weather.csv", ...options });
  } catch (error) {
    expect(error).toBeInstanceOf(FramelensError);
    expect(error).toMatchObject({ code: "BAD_LEXICON", place: { file: "weather.csv", line: 2 } });
    return (error as FramelensError).message; // checked on the line above
  }
  throw new Error("the row was not refused");
}

describe("createLexicon", () => {
  it("reads a row, with all that may be left out filled in", () => {
    const { name, digest, entries } = createLexicon("weather", [{ entry: "<rain> cat*", label: "wet" }]);
    expect({ name, digest }).toEqual({ name: "weather", digest: null });
    expect(entries).toEqual([
      {
        ...{ entry: "<rain> cat*", label: "wet", pos: [], weight: 0.8, note: null, source: null },
        rule: "weather/rain-cat*",
      },
    ]);
  });

  it("keeps pos, weight, note and source", () => {
    const row = {
      ...{ entry: "wet week", label: "wet", pos: "adj|noun *", weight: "0.5", note: "n", source: "Own 2020" },
    };
    expect(createLexicon("weather", [row]).entries[0]).toMatchObject({
      ...{ pos: [["ADJ", "NOUN"], []], weight: 0.5, note: "n", source: "Own 2020" },
    });
  });

  it("brings an entry to lower case, straight apostrophes and single blanks", () => {
    const [{ entry, rule }] = createLexicon("weather", [
      { entry: "  It’s   RAINING ", label: "wet" },
    ]).entries;
    expect([entry, rule]).toEqual(["it's raining", "weather/it's-raining"]);
  });

  it("allows `clear` besides the labels it is given", () => {
    const rows = [{ entry: "rain check", label: "clear" }];
    expect(createLexicon("weather", rows, { labels: ["wet"] }).entries).toHaveLength(1);
  });

  it.each<[string, LexiconRow, string]>([
    ["no entry", { label: "wet" }, 'column "entry" is empty: expected one or more words'],
    ["a blank entry", { entry: " ", label: "wet" }, 'column "entry" is empty: expected one or more words'],
    [
      "wildcards alone",
      { entry: "* #", label: "wet" },
      'entry "* #" has no word: expected at least one besides * and #',
    ],
    [
      "an open bracket",
      { entry: "<rain", label: "wet" },
      'entry "<rain": expected each lemma in its own angle brackets, as in "<appear> to"',
    ],
    [
      "two words in brackets",
      { entry: "<rain cat>", label: "wet" },
      'entry "<rain cat>": expected each lemma in its own angle brackets, as in "<appear> to"',
    ],
    [
      "brackets around a part of a word",
      { entry: "<rain>'s end", label: "wet" },
      'entry "<rain>\'s end": expected each lemma in its own angle brackets, as in "<appear> to"',
    ],
    ["no label", { entry: "rain" }, 'entry "rain": column "label" is empty'],
    [
      "another label",
      { entry: "rain", label: "dry" },
      'entry "rain": unknown label "dry": expected one of wet, clear',
    ],
    [
      "a weight of 0",
      { entry: "rain", label: "wet", weight: 0 },
      'entry "rain": weight "0": expected a number above 0, at most 1',
    ],
    [
      "a weight above 1",
      { entry: "rain", label: "wet", weight: "1.1" },
      'entry "rain": weight "1.1": expected a number above 0, at most 1',
    ],
    [
      "a weight in words",
      { entry: "rain", label: "wet", weight: "high" },
      'entry "rain": weight "high": expected a number above 0, at most 1',
    ],
    [
      "more tags than words",
      { entry: "rain", label: "wet", pos: "VERB NOUN" },
      'entry "rain": more tags than words in "VERB NOUN"',
    ],
    [
      "an unknown tag",
      { entry: "rain", label: "wet", pos: "VERB|VB" },
      'entry "rain": unknown tag "VB": expected some of ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X',
    ],
  ])("refuses %s", (_, row, message) => {
    expect(refusal(row, { labels: ["wet"] })).toBe(`weather.csv:2: ${message}`);
  });

  it("names the line a row came from when it is told", () => {
    const rows = [
      { entry: "rain", label: "wet" },
      { entry: "", label: "wet" },
    ];
    expect(() => createLexicon("weather", rows, { file: "w.yaml", lines: [3, 9] })).toThrow(/^w\.yaml:9: /);
    expect(() => createLexicon("weather", rows)).toThrow(/^lexicon "weather":3: /);
  });
});
