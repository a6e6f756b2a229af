import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { measureRawText, type RawText } from "../../src/evaluate/raw-text.js";
import { readConllu } from "../../src/language/conllu/read-conllu.js";
import { parseArticle } from "../../src/text/parse-article.js";
import { chainLanguage } from "../language/chain-language.js";
import { writeRows } from "../language/conllu/write-rows.js";

const OPTIONS = { language: chainLanguage, readText: (text: string) => parseArticle({ text }) };

const measure = (conllu: string): RawText => measureRawText([...readConllu(conllu)], OPTIONS);

/** A sentence with its text; `1-2 Its` puts that multiword token before word 1. */
function sentence(text: string, lines: string, token = ""): string {
  const [id, form] = token.split(" ");
  const rows = writeRows(lines).split("\n");
  if (token !== "") rows.splice(Number.parseInt(id, 10) - 1, 0, [id, form, ..."________"].join("\t"));
  return `# text = ${text}\n${rows.join("\n")}`;
}

/** `gold predicted correct` by row. */
const counts = ({ table }: RawText) =>
  Object.fromEntries(
    table?.rows.map(({ name, gold, predicted, correct }) => [name, [gold, predicted, correct]]) ?? [],
  );

// chainLanguage predicts PROPN for words with a capital and NOUN for others; each word depends on the one before.
const SPLIT = sentence(
  "Bo can't wait.",
  "Bo PROPN 0 root\n ca AUX 1 dep\n n't PART 2 dep:neg\n wait NOUN 2 dep\n . PUNCT 4 punct",
  "2-3 can't",
);
const MISSPELT = sentence(
  "Its late.",
  "It PRON 0 root\n s AUX 1 dep\n late NOUN 2 dep\n . PUNCT 3 dep",
  "1-2 Its",
);
const CUT = sentence(
  "It rained. Ann left.",
  "It PRON 0 root\n rained VERB 1 dep\n . PUNCT 2 dep\n Ann PROPN 3 dep\n left NOUN 4 dep\n . PUNCT 5 dep",
);
const FURNITURE = sentence("***", "*** SYM 0 root");

describe("evaluate ud from raw text", () => {
  it("finds the words of contractions by itself, and counts tags, heads and relations without subtypes", () => {
    const { notes } = measure(SPLIT);
    expect(notes).toEqual([]);
    expect(counts(measure(SPLIT))).toEqual({
      sentences: [1, 1, 1],
      words: [5, 5, 5],
      // Bo and wait.
      UPOS: [5, 5, 2],
      // wait depends on ca.
      UAS: [5, 5, 4],
      // punct is no dep.
      LAS: [5, 5, 3],
      "LAS, not cut": [5, 5, 3],
    });
  });

  it("counts a word that it cuts otherwise as missed, and what depends on it as wrong", () => {
    expect(counts(measure(MISSPELT))).toEqual({
      sentences: [1, 1, 1],
      words: [4, 3, 2],
      UPOS: [4, 3, 1],
      UAS: [4, 3, 1],
      LAS: [4, 3, 1],
      "LAS, not cut": [4, 3, 1],
    });
  });

  it("counts what a sentence costs that is cut in two", () => {
    expect(counts(measure(CUT))).toEqual({
      sentences: [1, 2, 0],
      words: [6, 6, 6],
      UPOS: [6, 6, 2],
      // Ann is a second root.
      UAS: [6, 6, 5],
      LAS: [6, 6, 5],
      "LAS, not cut": [0, 0, 0],
    });
  });

  it("says how much is taken for furniture, whose words are missed", () => {
    const raw = measure(FURNITURE + SPLIT);
    expect(raw.notes).toEqual([
      "from raw text: 1 of 2 texts taken for a byline, a caption or the like, in part or whole.",
    ]);
    expect(counts(raw)).toMatchObject({ sentences: [2, 1, 1], words: [6, 5, 5], "LAS, not cut": [5, 5, 3] });
  });

  it("adds sentences up to precision, recall and F1", () => {
    const row = measure(MISSPELT + CUT).table?.rows.find(({ name }) => name === "words");
    expect(row).toMatchObject({ gold: 10, predicted: 9, correct: 8, f1: 0.842105 });
    expect(row?.precision).toMatchObject({ count: 8, total: 9 });
    expect(row?.recall).toMatchObject({ count: 8, total: 10 });
  });

  it("leaves sentences out that have no text, or another one", () => {
    const bare = writeRows("Rain NOUN 0 root");
    const raw = measure(bare + SPLIT + sentence("Snow", "Rain NOUN 0 root"));
    expect(raw.notes).toEqual([
      "from raw text: 2 of 3 sentences left out, without a # text that holds their words.",
    ]);
    expect(counts(raw).words).toEqual([5, 5, 5]);
  });

  it("has no table when no sentence has a text", () => {
    expect(measure(writeRows("Rain NOUN 0 root"))).toEqual({
      table: null,
      notes: ["from raw text: not measured, for no sentence has a # text that holds its words."],
    });
  });
});

const SHARED = new URL("../../../shared/data/language/ewt_dev.conllu.gz", import.meta.url);

if (existsSync(SHARED))
  describe("the texts of a whole treebank", () => {
    it("are cut into nearly the words that people cut them into", () => {
      const { table } = measure(gunzipSync(readFileSync(SHARED)).toString("utf8"));
      const f1 = Object.fromEntries(table?.rows.map((row) => [row.name, row.f1]) ?? []);
      expect(table?.rows[0].gold).toBe(2001);
      expect(f1.sentences).toBeGreaterThan(0.97);
      expect(f1.words).toBeGreaterThan(0.96);
    });
  });
else
  describe("shared data", () => {
    it("shared data is not here: no treebank could be read from its texts", () =>
      expect(existsSync(SHARED)).toBe(false));
  });
