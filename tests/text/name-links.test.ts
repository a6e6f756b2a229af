import { describe, expect, it } from "vitest";
import { analyze } from "../../src/index.js";
import { findNameLinks } from "../../src/text/name-links.js";

const linked = (text: string) => findNameLinks(text).map(({ start, end }) => text.slice(start, end));

describe("findNameLinks", () => {
  it("finds the full name, the headlines run into it and MORE behind a name", () => {
    expect(
      linked(
        "Sen. Ann Hale Ann Maria HaleSenate votes on roads Markets fall again MORE (D-Ohio) said no. " +
          "Gov. Jan WeberJan WeberThe state's roads are closed MORE and Bob Reyes Robert (Bob) Reyes Overnight Water: the dam MORE left.",
      ),
    ).toEqual([
      " Ann Maria HaleSenate votes on roads Markets fall again MORE",
      "Jan WeberThe state's roads are closed MORE",
      " Robert (Bob) Reyes Overnight Water: the dam MORE",
    ]);
  });

  it("finds none where MORE follows no repeated name, or no headline is run into one", () => {
    expect(linked("Ann Hale wants MORE roads. Ann Hale said that Hale, the senator, wants MORE.")).toEqual(
      [],
    );
    expect(linked("")).toEqual([]);
  });
});

describe("a report", () => {
  it("reads the sentence as if the link were not there, and its spans still fit the text", () => {
    const text =
      "On Monday, Sen. Ann Hale Ann Maria HaleSenate votes on roads Markets fall again MORE (D-Ohio) said the dam was safe.";
    const { sources, attributions } = analyze({ text });
    expect(sources.map(({ name, kind }) => [name, kind])).toEqual([["Ann Hale", "person"]]);
    expect(
      attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([["the dam was safe"]]);
  });
});
