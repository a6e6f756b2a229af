import { describe, expect, it } from "vitest";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";

const csv = (content: string) => parseLexicon(content, { format: "csv", name: "words", file: "words.csv" });
const yaml = (content: string) =>
  parseLexicon(content, { format: "yaml", name: "words", file: "words.yaml" });

describe("parseLexicon of CSV", () => {
  it("reads the columns in any order and case, with a byte order mark, empty lines and quoted cells", () => {
    const [lexicon] = csv('\ufeffLabel,Entry,weight,note\nwet,"rain, hail",0.5,x\n\nwet,snow,,\n');
    expect(lexicon.name).toBe("words");
    expect(lexicon.entries.map(({ entry, label, weight }) => ({ entry, label, weight }))).toEqual([
      { entry: "rain, hail", label: "wet", weight: 0.5 },
      { entry: "snow", label: "wet", weight: 0.8 },
    ]);
  });

  it("makes a lexicon for each indicator that is named; rows that name none belong to the file's", () => {
    const lexicons = csv("entry,label,indicator\nrain,wet,\nmaybe,modal,hedging\nsnow,wet,words\n");
    expect(lexicons.map(({ name, entries }) => [name, entries.map(({ rule }) => rule)])).toEqual([
      ["words", ["words/rain", "words/snow"]],
      ["hedging", ["hedging/maybe"]],
    ]);
  });

  it.each([
    ["an empty file", "", "words.csv:1: no entries: expected at least one"],
    [
      "an unknown column",
      "entry,label,wieght\nrain,wet,0.3\n",
      'words.csv:1: unknown column "wieght": expected entry, label, pos, weight, note, source, indicator',
    ],
    ["a header alone", "entry,label\n", "words.csv:1: no entries: expected at least one"],
    [
      "no column for the label",
      "entry,tag\nrain,wet\n",
      'words.csv:1: no column "label": expected entry, label, pos, weight, note, source, indicator, found entry, tag',
    ],
    [
      "an empty label",
      "entry,label\nrain,wet\nsnow,\n",
      'words.csv:3: entry "snow": column "label" is empty',
    ],
    [
      "a bad weight behind empty lines",
      "entry,label,weight\n\n\nrain,wet,2\n",
      'words.csv:4: entry "rain": weight "2": expected a number above 0, at most 1',
    ],
    [
      "a row too short",
      "entry,label\nrain,wet\nsnow\n",
      "words.csv:3: not readable as CSV: Invalid Record Length: columns length is 2, got 1 on line 3",
    ],
  ])("refuses %s, with file and line", (_, content, message) => {
    expect(() => csv(content)).toThrow(new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
  });
});

describe("parseLexicon of YAML", () => {
  it("reads a list of entries", () => {
    const [lexicon] = yaml("- entry: <rain>\n  label: wet\n  weight: 0.5\n- { entry: snow, label: wet }\n");
    expect(lexicon.entries.map(({ entry, weight }) => [entry, weight])).toEqual([
      ["<rain>", 0.5],
      ["snow", 0.8],
    ]);
  });

  it("reads entries of one indicator, some of which may name another", () => {
    const lexicons = yaml(
      "indicator: hedging\nentries:\n  - { entry: maybe, label: modal }\n  - { entry: rain, label: wet, indicator: weather }\n",
    );
    expect(lexicons.map(({ name }) => name)).toEqual(["hedging", "weather"]);
  });

  it("takes numbers for words", () => {
    expect(yaml("- { entry: 1984, label: wet }\n")[0].entries[0].entry).toBe("1984");
  });

  it.each([
    ["an empty file", "", "words.yaml:1: expected a list of entries, or { indicator, entries }"],
    ["an empty list", "[]", "words.yaml:1: no entries: expected at least one"],
    ["a text", "rain", "words.yaml:1: expected a list of entries, or { indicator, entries }"],
    [
      "a wrong entry on its own line, behind comments and longer entries",
      "# words for weather\n- entry: rain\n  label: wet\n  note: plain\n\n# next\n- entry: snow\n",
      'words.yaml:7: entry "snow": column "label" is empty',
    ],
    [
      "a wrong entry under an indicator",
      "indicator: weather\nentries:\n  - entry: rain\n    label: wet\n  - entry: hail\n    label: wet\n    weight: 3\n",
      'words.yaml:5: entry "hail": weight "3": expected a number above 0, at most 1',
    ],
    [
      "an entry that is a word",
      "- entry: rain\n  label: wet\n- snow\n",
      'words.yaml:3: entry 2 is no mapping with "entry" and "label"',
    ],
    [
      "a list where a word belongs",
      "- entry: [rain, snow]\n  label: wet\n",
      'words.yaml:1: "entry" is no text: expected one line',
    ],
    ["what is no YAML", "- entry: rain\n  label: [wet\n", /^words\.yaml:\d: not readable as YAML: /],
    [
      "aliases without end",
      `a: &a [x, x, x, x, x, x, x, x, x]\n${"bcdefghij"
        .split("")
        .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(", ")}]`)
        .join("\n")}\n`,
      /^words\.yaml:1: not readable as YAML: /,
    ],
  ])("refuses %s, with file and line", (_, content, message) => {
    let said = "";
    try {
      yaml(content);
    } catch (error) {
      said = error instanceof Error ? error.message : "";
    }
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});
