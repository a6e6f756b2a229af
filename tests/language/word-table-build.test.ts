import { describe, expect, it } from "vitest";
import { buildWordTable, type WordTableInput } from "../../src/language/word-table/build-word-table.js";
import { USE } from "../../src/language/word-table/count-uses.js";
import { COUNTS_WIDTH, createWordCounter, USE_AT } from "../../src/language/word-table/count-words.js";
import { countingWordsOf, createGazetteer } from "../../src/language/word-table/gazetteer.js";
import { findPrincipalComponents } from "../../src/language/word-table/principal-components.js";
import { readWordTable } from "../../src/language/word-table/read-word-table.js";
import { readWordNet } from "../../src/language/word-table/read-wordnet.js";
import { singularOf } from "../../src/language/word-table/singular.js";
import { WORD_BITS, type WordTable } from "../../src/language/word-table/word-table.js";

const SOURCE_WORDS = [
  { entry: "sen", label: "title", note: "" },
  { entry: "prime minister", label: "title", note: "" },
  { entry: "maria", label: "given-name", note: "f" },
  { entry: "mark", label: "given-name", note: "m" },
  { entry: "spokesman", label: "role", note: "m" },
  { entry: "ministry", label: "organisation", note: "" },
  { entry: "reuters", label: "organisation", note: "name" },
  { entry: "new zealand", label: "place", note: "" },
];

// Made up in the layout of WordNet's files; the offsets are ours.
const WORDNET = readWordNet(
  [
    "  1 A line of the licence.",
    "00000001 03 n 01 person 0 000 | a human being",
    "00000002 18 n 01 baker 0 001 @ 00000001 n 0000 | someone who bakes",
    "00000003 18 n 02 Rivera 0 Diego_Rivera 0 001 @i 00000001 n 0000 | a painter",
    "00000004 03 n 01 location 0 000 | a point or extent in space",
    "00000005 15 n 01 Lisbon 0 001 @i 00000004 n 0000 | a city",
    "00000006 17 n 01 star 0 000 | a celestial body",
    "00000007 18 n 01 star 1 001 @ 00000001 n 0000 | someone who shines",
    "00000008 18 n 01 Dane 0 001 @ 00000001 n 0000 | someone from Denmark",
  ],
  [
    "  1 A line of the licence.",
    "baker n 1 1 @ 1 0 00000002  ",
    "star n 2 2 @ ~ 2 1 00000006 00000007  ",
    "lisbon n 1 1 @ 1 0 00000005  ",
  ],
);

const SENTENCES = [
  "The mayor of Lisbon said the plan would help .",
  "In Lisbon , Sen. Okafor met the sister of Maria Okafor , who sang to them .",
  "In Lisbon , the bakers of the town met in 1987 .",
  "They went to Lisbon , and Sen. Okafor said so .",
  "We will mark the page and mark the day .",
  "A spokesman for the ministry said Maria Okafor would mark it .",
  "The stars were out , Sen. Okafor said in 1990 .",
].map((line) => line.split(" "));

function countSentences(sentences: readonly (readonly string[])[]): WordTableInput["corpus"] {
  const counter = createWordCounter(countingWordsOf(SOURCE_WORDS));
  for (const sentence of sentences) counter.add(sentence);
  return counter.result();
}

const INPUT: WordTableInput = {
  corpus: countSentences([...SENTENCES, ...SENTENCES]),
  training: new Map([
    ["Okafor", 2],
    ["zzyzx", 40],
  ]),
  gazetteer: createGazetteer(SOURCE_WORDS, WORDNET),
  vectors: {
    dimensions: 3,
    words: ["the", "lisbon", "cafe", "café", "harbour"],
    vectors: {
      the: [1, 0, 0, 7],
      lisbon: [0, 1, 0.5, 7],
      cafe: [0, 2, 1.5, 7],
      café: [9, 9, 9, 7],
      harbour: [-1, 2, 1, 7],
    },
  },
};

const OPTIONS = { rows: 60, vectorDimensions: 2, neighbourDimensions: 3 };

function build(input: Partial<WordTableInput> = {}): Uint8Array {
  return buildWordTable({ ...INPUT, ...input }, OPTIONS);
}

function rowOf(table: WordTable, form: string): number[] {
  const row = new Float32Array(table.dimensions);
  table.readRow(table.indexOf(form), row, 0);
  return [...row];
}

function bitsOf(table: WordTable, form: string): string[] {
  const bits = table.bits(table.indexOf(form));
  return Object.entries(WORD_BITS)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name);
}

describe("createWordCounter", () => {
  const { forms, counts } = INPUT.corpus;
  const use = (form: string, name: keyof typeof USE): number =>
    counts[forms.indexOf(form) * COUNTS_WIDTH + USE_AT + USE[name]];

  it("counts capitals within sentences apart from those at their beginning", () => {
    expect(use("the", "first")).toBe(4);
    expect(use("the", "lower")).toBe(use("the", "total") - 4);
    expect(use("lisbon", "capital")).toBe(8);
  });

  it("counts a name after a title, after a given name, before who and beside a speech verb", () => {
    expect(use("okafor", "afterTitle")).toBe(6);
    expect(use("okafor", "afterGivenName")).toBe(4);
    expect(use("okafor", "beforeWho")).toBe(2);
    expect(use("okafor", "beforeSpeech")).toBe(4);
    expect(use("maria", "afterSpeech")).toBe(2);
  });

  it("takes numbers together by their pattern", () => {
    expect(use("0000", "total")).toBe(4);
    expect(forms).not.toContain("1987");
  });

  it("leaves the capitals of a headline out", () => {
    const headline = countSentences(["Mayor Of Lisbon Meets Bakers".split(" ")]);
    const row = headline.forms.indexOf("lisbon") * COUNTS_WIDTH + USE_AT;
    expect([headline.counts[row + USE.total], headline.counts[row + USE.capital]]).toEqual([1, 0]);
  });
});

describe("createGazetteer", () => {
  const { gazetteer } = INPUT;

  it("takes a noun by its most frequent sense: a star is no person", () => {
    expect(gazetteer.get("baker")).toBe(WORD_BITS.person);
    expect(gazetteer.get("star")).toBeUndefined();
  });

  it("takes given name and surname from the names of persons, and tells peoples and places apart", () => {
    expect(gazetteer.get("diego")).toBe(WORD_BITS.givenName);
    expect(gazetteer.get("rivera")).toBe(WORD_BITS.surname);
    expect(gazetteer.get("dane")).toBe(WORD_BITS.people);
    expect(gazetteer.get("lisbon")).toBe(WORD_BITS.placeName);
  });

  it("takes the last word of entries of several words", () => {
    expect(gazetteer.get("minister")).toBe(WORD_BITS.title);
    expect(gazetteer.get("zealand")).toBe(WORD_BITS.placeName);
    expect(gazetteer.has("new")).toBe(false);
  });
});

describe("buildWordTable", () => {
  const table = readWordTable(build());

  it("gives the same bytes for the same input", () => {
    expect(build()).toEqual(build());
  });

  it("gives other bytes for another corpus", () => {
    expect(build({ corpus: countSentences(SENTENCES) })).not.toEqual(build());
  });

  it("has a row for words of the corpus and of the vectors, none for words that only the training texts have", () => {
    for (const form of ["okafor", "harbour", "sen.", "0000"])
      expect(table.indexOf(form)).toBeGreaterThanOrEqual(0);
    expect(table.indexOf("zzyzx")).toBe(-1);
  });

  it("puts frequent forms first and cuts off the others", () => {
    expect(table.indexOf("the")).toBeLessThan(table.indexOf("harbour"));
    const smaller = readWordTable(buildWordTable(INPUT, { ...OPTIONS, rows: 5 }));
    expect([smaller.size, smaller.indexOf("harbour")]).toEqual([5, -1]);
  });

  it("gives words of like company like profiles", () => {
    const profile = (form: string): number[] => rowOf(table, form).slice(table.vectorDimensions + 1);
    const distance = (a: string, b: string): number =>
      Math.hypot(...profile(a).map((value, d) => value - profile(b)[d]));
    expect(distance("page", "day")).toBeLessThan(distance("page", "okafor"));
  });

  it("takes the vector of the more frequent word where an accent is all that tells two apart", () => {
    const { vectors } = INPUT;
    const withCafe = (form: string): Uint8Array =>
      build({ vectors: { ...vectors, vectors: { ...vectors.vectors, [form]: [4, -4, 4] } } });
    expect(withCafe("café")).toEqual(build());
    expect(withCafe("cafe")).not.toEqual(build());
  });

  it("joins what lists and the corpus say of a word", () => {
    expect(bitsOf(table, "okafor")).toEqual(["surname", "seenAsPerson", "capitalised"]);
    expect(bitsOf(table, "lisbon")).toEqual(["placeName", "seenAsPlace", "capitalised"]);
    expect(bitsOf(table, "sen.")).toContain("title");
    expect(bitsOf(table, "bakers")).toEqual(["person"]);
  });

  it("takes the bit of a name from a word that the corpus never writes with a capital", () => {
    expect(INPUT.gazetteer.get("mark")).toBe(WORD_BITS.givenName);
    expect(bitsOf(table, "mark")).toEqual([]);
  });

  it("has bytes for an empty corpus too", () => {
    const empty = readWordTable(
      build({ corpus: countSentences([]), vectors: { dimensions: 3, words: [], vectors: {} } }),
    );
    expect([empty.size, empty.indexOf("the")]).toEqual([0, -1]);
  });
});

describe("findPrincipalComponents", () => {
  it("finds the direction of a line through weighted points, its largest number positive", () => {
    const rows = Float32Array.of(0, 0, 1, -2, 2, -4, 100, 100);
    const { mean, directions, variances } = findPrincipalComponents(rows, 2, Float64Array.of(1, 1, 1, 0), 2);
    expect([...mean]).toEqual([1, -2]);
    expect(directions[0][0]).toBeCloseTo(-1 / Math.sqrt(5), 12);
    expect(directions[0][1]).toBeCloseTo(2 / Math.sqrt(5), 12);
    expect(variances[0]).toBeCloseTo(10 / 3, 12);
    expect(variances[1]).toBeCloseTo(0, 12);
  });
});

describe("singularOf", () => {
  it.each([
    ["lawyers", "lawyer"],
    ["ministries", "ministry"],
    ["spokesmen", "spokesman"],
    ["churches", "church"],
    ["men", "man"],
    ["press", null],
    ["status", null],
    ["gas", null],
  ])("makes of %s %s", (form, singular) => {
    expect(singularOf(form)).toBe(singular);
  });
});
