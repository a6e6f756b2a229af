import { describe, expect, test } from "vitest";
import { createAnalyzer } from "../../../src/analyzer.js";

const analyzer = createAnalyzer({ indicators: [] });

function ledgerOf(text: string): string[] {
  return analyzer.analyze({ text }).sources.map(({ name, attributions }) => `${name} ${attributions}`);
}

describe("a mention without a name", () => {
  test.each([
    [
      "of an office means whoever is named with it further down",
      "A federal judge said the dam must stay.\n\nDistrict Judge Ana Reyes wrote that it was safe. Reyes said it would hold.",
      ["Ana Reyes 3"],
    ],
    [
      "of another gender means nobody",
      "Ana Reyes said the dam was safe.\n\nIt rained.\n\nThe spokesman said it would hold.",
      ["Ana Reyes 1", "The spokesman 1"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });
});

describe("a source that the span cut", () => {
  test.each([
    [
      "at the comma of a university has the name behind it",
      "University of California, Lakeside scholar Ana Reyes said the dam was safe.",
      ["Ana Reyes 1"],
    ],
    [
      "behind the letters of an agency has the name behind the office",
      "Water Quality Agency (WQA) administrator Ana Reyes said the dam was safe.",
      ["Ana Reyes 1"],
    ],
    ["by initials in capitals is the office", "Ana Reyes, the CEO, said the dam was safe.", ["Ana Reyes 1"]],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });
});
