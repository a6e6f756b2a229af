import { describe, expect, it } from "vitest";
import { CASE, caseOfSentence, firstWord, lettersOf } from "../../../src/language/tagger/case-reading.js";

const read = (text: string): number => {
  const letters = text.split(" ").map(lettersOf);
  return caseOfSentence(letters, letters.length);
};

describe("caseOfSentence", () => {
  it("reads a plain sentence as plain, also with names in it", () => {
    expect(read("The mayor of Springfield met Maria Alvarez yesterday .")).toBe(CASE.plain);
    expect(read("He left .")).toBe(CASE.plain);
    expect(read("")).toBe(CASE.plain);
  });

  it("knows headlines by their capitals, with small words small or not", () => {
    expect(read("Mayor of Springfield Quits Over Bribes")).toBe(CASE.title);
    expect(read("Mayor Quits")).toBe(CASE.plain);
  });

  it("knows capitals throughout", () => {
    expect(read("MAYOR OF SPRINGFIELD QUITS")).toBe(CASE.upper);
    expect(read("The UN , the EU and the WHO agreed .")).toBe(CASE.title);
    expect(read("The UN , the EU and NATO agreed to meet again .")).toBe(CASE.plain);
  });
});

describe("firstWord", () => {
  it("passes over what has no letters", () => {
    expect(firstWord(["“", "-", "The", "end"].map(lettersOf), 4)).toBe(2);
    expect(firstWord([], 0)).toBe(0);
  });
});
