import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/index.js";
import { isOwnedDocument, mayBeSameDocument } from "../../../src/text/attributions/document-nouns.js";

/** Name and count of attributions of every source, those without a name in brackets. */
const ledgerOf = (text: string, title = "") =>
  analyze({ title, text }).sources.map(
    ({ name, named, attributions }) => `${named ? name : `(${name})`} ${attributions}`,
  );

describe("a document is", () => {
  test.each([
    [
      "the one told of before, by whose it is",
      "Most want a dam in a recent Veldon/Hale poll of voters. The poll showed that few want a road.",
      ["a recent Veldon/Hale poll 1"],
    ],
    [
      "the one told of before, by whom it is by",
      "Most want a dam in a survey released last week by the Veldon Institute. The poll showed that few want a road.",
      ["a survey released last week by the Veldon Institute 1"],
    ],
    [
      "the same one that was heard",
      "A Veldon University study released in June found that most want a dam. Meanwhile, the same study found that few want a road.",
      ["A Veldon University study released in June 2"],
    ],
    [
      "none where another comes between",
      "Most want a dam in a recent Veldon/Hale poll of voters. Then came a poll on roads. The poll showed that few want a road.",
      ["(The poll) 1"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual(expected);
  });

  test("named soon after the article begins with it", () => {
    expect(
      ledgerOf(
        "Most people want a new dam in the town, according to a new national survey.\n\nThat is news to the mayor.\n\nA Veldon/Hale poll showed that few want a road.",
        "New survey shows that most want a dam",
      ),
    ).toEqual(["A Veldon/Hale poll 3"]);
  });

  test("none of two that are named soon after", () => {
    expect(
      ledgerOf(
        "Most people want a new dam in the town, according to a new survey released Monday.\n\nA Veldon/Hale poll showed that few want a road. A Kestrel poll found that all want one.",
      )[0],
    ).toBe("(a new survey released Monday) 1");
  });
});

test("polls and surveys are one, studies and reports are not", () => {
  expect([mayBeSameDocument("survey", "poll"), mayBeSameDocument("study", "report")]).toEqual([true, false]);
  expect([isOwnedDocument("poll"), isOwnedDocument("rain")]).toEqual([true, false]);
});

describe("a campaign or an office is called", () => {
  test.each([
    [
      "by its owner's name without titles",
      "Gov. Ana Reyes's office said the dam was safe.",
      "Ana Reyes's office 1",
    ],
    [
      "with all of its owner's name",
      "Bill de Blasio's office said the dam was safe.",
      "Bill de Blasio's office 1",
    ],
    [
      "as the article calls it without owning it",
      "Paul Hale's campaign said the dam was safe. The Hale campaign added that it rained.",
      "Hale campaign 2",
    ],
  ])("%s", (_, text, expected) => {
    expect(ledgerOf(text)).toEqual([expected]);
  });
});
