import { describe, expect, it } from "vitest";
import { settleKnownOrganisations } from "../../../src/language/names/known-organisations.js";
import { readMarkedNames, writeMarkedNames } from "./marked-names.js";

function settled(...texts: readonly string[]): string[] {
  const { sentences, names } = readMarkedNames(texts);
  return writeMarkedNames(sentences, settleKnownOrganisations(sentences, names));
}

describe("settleKnownOrganisations", () => {
  it("makes organisations of well-known ones, whatever they were found to be", () => {
    expect(
      settled("[Twitter]other said so .", "the [Islamic State]place did it", "[FBI]person agents came"),
    ).toEqual([
      "[Twitter]organisation said so .",
      "the [Islamic State]organisation did it",
      "[FBI]organisation agents came",
    ]);
  });

  it("finds them where they were overlooked, the longest at each place", () => {
    expect(settled("Black Lives Matter met the Justice Department and [Ada Varga]person .")).toEqual([
      "[Black Lives Matter]organisation met the [Justice Department]organisation and [Ada Varga]person .",
    ]);
  });

  it("parts a person from the party named before", () => {
    expect(settled("[GOP Ada Varga]person voted")).toEqual(["[GOP]organisation [Ada Varga]person voted"]);
  });

  it("leaves longer names and family names of the document alone", () => {
    expect(
      settled("the [Facebook Oversight Board]organisation met", "the [Port Reuters Museum]place closed"),
    ).toEqual(["the [Facebook Oversight Board]organisation met", "the [Port Reuters Museum]place closed"]);
    expect(settled("[Ada Airbus]person came .", "[Airbus]person left .")).toEqual([
      "[Ada Airbus]person came .",
      "[Airbus]person left .",
    ]);
  });

  it("leaves alone what is a word, a person or a place as well, and words in small letters", () => {
    const texts = [
      "at the [White House]place",
      "an apple from [Apple]other",
      "he will google and twitter it",
    ];
    expect(settled(...texts)).toEqual(texts);
    expect(settled()).toEqual([]);
  });
});
