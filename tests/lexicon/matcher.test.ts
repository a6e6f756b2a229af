import { describe, expect, it } from "vitest";
import { createLexicon, type LexiconRow } from "../../src/lexicon/create-lexicon.js";
import { createMatcher } from "../../src/lexicon/matcher.js";
import type { Lexicon, PartOfSpeech, Tokens } from "../../src/types.js";

const BITS = { word: 1, number: 8 };

const vocabulary = {};
const numbers = new Map<string, number>();

function numberOf(word: string): number {
  const number = numbers.get(word) ?? numbers.size + 1;
  numbers.set(word, number);
  return number;
}

/** Tokens written as `form`, `form/lemma` or `form/lemma/TAG`; ` ; ` ends a sentence, `_form` is furniture. */
function read(written: string): { tokens: Tokens; sentenceOf: Int32Array; words: string[] } {
  const items = written.split(" ; ").flatMap((sentence, index) =>
    sentence.split(" ").map((item) => {
      const [form, lemma = form, tag = "NOUN"] = item.replace("_", "").split("/");
      return { form, lemma, tag: tag as PartOfSpeech, sentence: item.startsWith("_") ? -1 : index };
    }),
  );
  const words = items.map(({ form }) => form);
  const shape = words.map((form) =>
    /\d/.test(form) ? BITS.word | BITS.number : /\w/.test(form) ? BITS.word : 0,
  );
  return {
    words,
    sentenceOf: Int32Array.from(items, ({ sentence }) => sentence),
    tokens: {
      length: words.length,
      start: new Uint32Array(words.length),
      end: new Uint32Array(words.length),
      norm: words,
      lemma: items.map(({ lemma }) => lemma),
      pos: items.map(({ tag }) => tag),
      tag: new Uint8Array(words.length),
      shape: Uint8Array.from(shape),
      // 1 for the first word there is, 2 for the next, and so on: form and lemma together.
      word: Uint32Array.from(items, ({ form, lemma }) => numberOf(`${form}/${lemma}`)),
      vocabulary,
    },
  };
}

const splitWord = (word: string): string[] => word.split(/(-)/);

function lexiconOf(name: string, rows: readonly (string | LexiconRow)[]): Lexicon {
  return createLexicon(
    name,
    rows.map((row) => (typeof row === "string" ? { entry: row, label: "found" } : row)),
  );
}

/** The matches of the entries as `label: words`. */
function find(written: string, ...lexicons: (readonly (string | LexiconRow)[])[]): string[] {
  const made = lexicons.map((rows, index) => lexiconOf(`l${index + 1}`, rows));
  const { tokens, sentenceOf, words } = read(written);
  return createMatcher(made, splitWord, BITS)
    .match(tokens, sentenceOf)
    .map(({ lexicon, entry, from, to }) => {
      const what = entry.label === "found" ? lexicon : `${lexicon} ${entry.label}`;
      return `${what}: ${words.slice(from, to).join(" ")}`;
    });
}

describe("createMatcher", () => {
  it("finds a bare word in that form only", () => {
    expect(find("rains/rain fell rain/rain", ["rain"])).toEqual(["l1: rain"]);
  });

  it("finds a lemma in any form", () => {
    expect(find("rains/rain rained/rain rain", ["<rain>"])).toEqual(["l1: rains", "l1: rained", "l1: rain"]);
  });

  it("splits a written word as the tokenizer does, and lets only the last part of a lemma vary", () => {
    expect(find("so - called", ["so-called"])).toEqual(["l1: so - called"]);
    expect(find("co - owns/own", ["<co-own>"])).toEqual(["l1: co - owns"]);
  });

  it("lets * stand for exactly one word, no mark and no gap", () => {
    expect(find("rain or hail", ["rain * hail"])).toEqual(["l1: rain or hail"]);
    expect(find("rain hail", ["rain * hail"])).toEqual([]);
    expect(find("rain , hail", ["rain * hail"])).toEqual([]);
    expect(find("rain or no hail", ["rain * hail"])).toEqual([]);
    expect(find("more rain", ["* rain"])).toEqual(["l1: more rain"]);
  });

  it("lets # stand for a number", () => {
    expect(find("about 40 about forty", ["about #"])).toEqual(["l1: about 40"]);
    expect(find("40 millimetres", ["# millimetres"])).toEqual(["l1: 40 millimetres"]);
  });

  it("holds words to the tags of the entry", () => {
    const rain = [{ entry: "rain", label: "found", pos: "VERB|ADJ" }];
    expect(find("rain/rain/NOUN rain/rain/VERB rain/rain/ADJ", rain)).toEqual(["l1: rain", "l1: rain"]);
    const pair = [{ entry: "heavy rain", label: "found", pos: "* NOUN" }];
    expect(find("heavy/heavy/ADJ rain/rain/NOUN", pair)).toEqual(["l1: heavy rain"]);
    expect(find("heavy/heavy/ADJ rain/rain/VERB", pair)).toEqual([]);
    const split = [{ entry: "rain-fed", label: "found", pos: "ADJ" }];
    expect(find("rain - fed/feed/ADJ", split)).toEqual(["l1: rain - fed"]);
    expect(find("rain - fed/feed/VERB", split)).toEqual([]);
    const wild = [{ entry: "rain *", label: "found", pos: "* ADV" }];
    expect(find("rain fell/fall/VERB rain hard/hard/ADV", wild)).toEqual(["l1: rain hard"]);
  });

  it("takes the longest of the entries that begin at a word, and goes on behind it", () => {
    const rows = ["heavy", "heavy rain", "rain fell", "fell"];
    expect(find("heavy rain fell", rows)).toEqual(["l1: heavy rain", "l1: fell"]);
  });

  it("takes the longest whose tags fit", () => {
    const rows = [{ entry: "heavy rain", label: "found", pos: "* VERB" }, "heavy"];
    expect(find("heavy rain", rows)).toEqual(["l1: heavy"]);
  });

  it("takes the leftmost, even where a longer one begins later", () => {
    expect(find("very heavy rain fell", ["very heavy", "heavy rain fell"])).toEqual(["l1: very heavy"]);
  });

  it("hides with a `clear` entry the shorter ones of its own lexicon, and of no other", () => {
    const weather = ["rain", { entry: "rain check", label: "clear" }];
    expect(find("rain check", weather, ["rain"])).toEqual(["l1 clear: rain check", "l2: rain"]);
  });

  it("matches each lexicon for itself", () => {
    expect(find("heavy rain", ["heavy rain"], ["heavy", "rain"])).toEqual([
      "l1: heavy rain",
      "l2: heavy",
      "l2: rain",
    ]);
  });

  it("takes the first of two entries with the same words", () => {
    const rows = [
      { entry: "rain", label: "mine" },
      { entry: "rain", label: "theirs" },
    ];
    expect(find("rain", rows)).toEqual(["l1 mine: rain"]);
  });

  it("takes the second of two entries with the same words where the tags of the first do not fit", () => {
    const rows = [
      { entry: "rain", label: "verb", pos: "VERB" },
      { entry: "rain", label: "noun", pos: "NOUN" },
    ];
    expect(find("rain/rain/NOUN rain/rain/VERB", rows)).toEqual(["l1 noun: rain", "l1 verb: rain"]);
  });

  it("never matches across sentences", () => {
    expect(find("heavy ; rain", ["heavy rain", "heavy *"])).toEqual([]);
    expect(find("heavy rain ; rain", ["rain rain", "rain"])).toEqual(["l1: rain", "l1: rain"]);
  });

  it("passes over what belongs to no sentence", () => {
    expect(find("_rain rain", ["rain"])).toEqual(["l1: rain"]);
    expect(find("heavy _rain", ["heavy rain"])).toEqual([]);
  });

  it("finds words whether they have a number or not", () => {
    const { tokens, sentenceOf } = read("rain rain snow");
    const matcher = createMatcher([lexiconOf("l1", ["rain"])], splitWord, BITS);
    const unnumbered = { ...tokens, word: new Uint32Array(3), vocabulary: {} };
    for (const read of [tokens, unnumbered, tokens])
      expect(matcher.match(read, sentenceOf).map(({ from }) => from)).toEqual([0, 1]);
  });

  it("tells the same number in another vocabulary for another word", () => {
    const matcher = createMatcher([lexiconOf("l1", ["rain"])], splitWord, BITS);
    const [snow, rain] = ["snow", "rain"].map((word) => {
      const { tokens, sentenceOf } = read(word);
      return matcher.match({ ...tokens, word: Uint32Array.of(7), vocabulary: {} }, sentenceOf).length;
    });
    expect([snow, rain]).toEqual([0, 1]);
  });

  it("finds nothing in nothing", () => {
    expect(find("rain", [])).toEqual([]);
    const { tokens } = read("");
    expect(createMatcher([], splitWord, BITS).match({ ...tokens, length: 0 }, new Int32Array(0))).toEqual([]);
  });
});
