import { describe, expect, it } from "vitest";
import { splitParagraphs } from "../../src/text/paragraphs.js";

const paragraphs = (text: string): string[] =>
  splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

describe("splitParagraphs", () => {
  it("ends a paragraph at a blank line, whatever the line ends", () => {
    expect(paragraphs("One.\n\nTwo.\r\n\r\nThree.\n \t\nFour.\n\n\n\nFive.")).toEqual([
      "One.",
      "Two.",
      "Three.",
      "Four.",
      "Five.",
    ]);
  });

  it("ends a paragraph at a single line end", () => {
    expect(paragraphs("A title\nBy Anna Kovacs\nThe council met.")).toEqual([
      "A title",
      "By Anna Kovacs",
      "The council met.",
    ]);
  });

  it("joins the lines of a hard-wrapped text", () => {
    const line = "the council of the small town met again on that Tuesday evening to talk";
    const wrapped = `${`${line}\n`.repeat(8)}about it.\n\nNext.`;
    expect(paragraphs(wrapped)).toHaveLength(2);
  });

  it("gives none for a blank text", () => {
    expect(paragraphs(" \n\t\n\u200b")).toEqual([]);
    expect(paragraphs("")).toEqual([]);
  });
});
