import { describe, expect, it } from "vitest";
import { countTokenWords } from "../../src/text/tokens.js";
import { parseText } from "./parse.js";

const norms = (text: string): readonly string[] => parseText(text).tokens.norm;

function countWordsOf(text: string): number {
  const { tokens } = parseText(text);
  return countTokenWords(tokens, 0, tokens.length);
}

describe("tokens", () => {
  it("split contractions, possessives and hyphens, and keep the offsets of each part", () => {
    const field = parseText("Turkey’s so-called allies don’t agree.");
    expect(field.tokens.norm).toEqual([
      "turkey",
      "'s",
      "so",
      "-",
      "called",
      "allies",
      "do",
      "n't",
      "agree",
      ".",
    ]);
    const written = [...field.tokens.start].map((start, i) => field.text.slice(start, field.tokens.end[i]));
    expect(written).toEqual(["Turkey", "’s", "so", "-", "called", "allies", "do", "n’t", "agree", "."]);
  });

  it("have base letters in their norm and the untouched letters in the text", () => {
    const field = parseText("Erdoğan met Łukasz Kovács.");
    expect(field.tokens.norm).toEqual(["erdogan", "met", "lukasz", "kovacs", "."]);
    expect(field.text.slice(field.tokens.start[0], field.tokens.end[0])).toBe("Erdoğan");
  });

  it("keep the letter after a colon or semicolon without a blank", () => {
    expect(norms("Note:only this;that is left.")).toEqual([
      "note",
      ":",
      "only",
      "this",
      ";",
      "that",
      "is",
      "left",
      ".",
    ]);
  });

  it("keep acronyms whole wherever they stand", () => {
    expect(norms("The E.U. met. He left the E.U.")).toEqual([
      "the",
      "e.u.",
      "met",
      ".",
      "he",
      "left",
      "the",
      "e.u.",
    ]);
  });

  it("count hyphenated and contracted words once", () => {
    expect(countWordsOf("The so-called plan isn't Turkey's, it cannot be.")).toBe(8);
    expect(countWordsOf("10 a.m. — 3,000 people…")).toBe(4);
    expect(countWordsOf("— … “” !")).toBe(0);
  });

  it("lose nothing and overlap nowhere after exotic blanks", () => {
    const field = parseText("One\ufefftwo\u2003three\u00a0four\u200bfive.");
    expect(field.tokens.norm).toEqual(["one", "two", "three", "four", "five", "."]);
  });
});

describe("tokens of what the prepared text writes otherwise", () => {
  it("are the words of the text", () => {
    const text = "“Łódź”—the U.S. and the E.U.… said Москва ’til 1990–2000 ‘often’ 😀 ok.";
    const field = parseText(text);
    const { tokens } = field;
    const written = [...tokens.start].map((start, i) => text.slice(start, tokens.end[i]));
    expect(written.join(" ")).toBe(
      "“ Łódź ” — the U.S. and the E.U. … said Москва ’ til 1990–2000 ‘ often ’ ok .",
    );
    expect(tokens.norm.slice(0, 4)).toEqual(["“", "lodz", "”", "—"]);
  });
});
