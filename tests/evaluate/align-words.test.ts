import { describe, expect, it } from "vitest";
import { alignWords, charactersIn, charactersOf, placeWords } from "../../src/evaluate/align-words.js";
import type { ConlluColumns } from "../../src/language/conllu/sentence.js";

/** Rows from `ID FORM`. */
const rows = (...lines: string[]): ConlluColumns[] =>
  lines.map((line) => {
    const [id, form] = line.split(" ");
    const empty = {
      lemma: "_",
      upos: "_",
      xpos: "_",
      feats: "_",
      head: "_",
      deprel: "_",
      deps: "_",
      misc: "_",
    };
    return { id, form, ...empty };
  });

describe("placeWords", () => {
  it("counts characters, not blanks, from where it is told to", () => {
    expect(placeWords(rows("1 Rain", "2 fell", "3 ."))).toEqual(["0-4", "4-8", "8-9"]);
    expect(placeWords(rows("1 Rain", "2 fell"), 10)).toEqual(["10-14", "14-18"]);
    expect(placeWords([])).toEqual([]);
  });

  it("shares the characters of a multiword token out among its words, and passes empty nodes by", () => {
    expect(placeWords(rows("1-2 don't", "1 do", "1.1 it", "2 n't", "3 go"))).toEqual(["0-2", "2-5", "5-7"]);
  });

  it("gives words that do not spell their token all of it, with their form", () => {
    expect(placeWords(rows("1 va", "2-3 du", "2 De", "3 le", "4 la"))).toEqual([
      "0-2",
      "2-4 de",
      "2-4 le",
      "4-6",
    ]);
  });

  it("leaves out the characters that nobody sees, in rows and in texts", () => {
    expect(placeWords(rows("1 zero\u200bwidth", "2 x"))).toEqual(["0-9", "9-10"]);
    expect(charactersOf(rows("1-2 don't", "1 do", "2 n't", "2.1 it", "3 go"))).toBe("don'tgo");
    expect(charactersIn(" don't\u00a0 go\u200b\n")).toBe("don'tgo");
  });
});

describe("alignWords", () => {
  it("pairs the words of the same characters, whatever stands between", () => {
    const gold = placeWords(rows("1 state", "2 -", "3 owned", "4 gas"));
    const own = placeWords(rows("1 state-owned", "2 g", "3 as"));
    expect(alignWords(gold, own)).toEqual([null, null, null, null]);
    expect(alignWords(gold, placeWords(rows("1 state-owned", "2 gas")))).toEqual([null, null, null, 1]);
    expect(alignWords(gold, placeWords(rows("1 state", "2 -owned", "3 gas")))).toEqual([0, null, null, 2]);
  });

  it("pairs words by their form where they do not spell their token", () => {
    const gold = placeWords(rows("1-2 du", "1 de", "2 le"));
    expect(alignWords(gold, placeWords(rows("1-2 du", "1 de", "2 la")))).toEqual([0, null]);
    expect(alignWords(gold, placeWords(rows("1 du")))).toEqual([null, null]);
  });

  it("gives no word two partners", () => {
    const gold = placeWords(rows("1-2 dd", "1 de", "2 de"));
    expect(
      alignWords(gold, placeWords(rows("1-2 dd", "1 de", "2 x"))).filter((one) => one === 0),
    ).toHaveLength(1);
  });
});
