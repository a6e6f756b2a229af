import { describe, expect, it } from "vitest";
import { completeInDocument } from "../../../src/language/names/complete-in-document.js";
import { readMarkedNames } from "./marked-names.js";

/** Names of sentences whose found ones are in brackets with their type behind: `[Ana Varga]person spoke`. */
function complete(...texts: readonly string[]): string[][] {
  const { sentences, names: found } = readMarkedNames(texts);
  return completeInDocument(sentences, found).map((names, index) =>
    names.map(({ from, to, type }) => `${sentences[index].forms.slice(from, to).join(" ")}: ${type}`),
  );
}

describe("completeInDocument", () => {
  it("finds a person by the last word of the name, and an organisation by its whole name", () => {
    expect(complete("[Ana Varga]person left .", "Varga was tired .")[1]).toEqual(["Varga: person"]);
    const agency = "[Port Agency]organisation hires .";
    expect(complete(agency, "They left Port Agency today .")[1]).toEqual(["Port Agency: organisation"]);
    expect(complete(agency, "The Agency hires .")[1]).toEqual([]);
  });

  it("puts them in their place among the names that were found", () => {
    expect(
      complete("[Ana Varga]person met [Bo Lee]person .", "Varga left [Rome]place with Lee .")[1],
    ).toEqual(["Varga: person", "Rome: place", "Lee: person"]);
  });

  it.each([
    ["beside another word with a capital", "[Ana Street]person left .", "They met in Baker Street ."],
    ["joined to another word", "[Ana Varga]person left .", "The Varga - led team left ."],
    ["that the document writes small too", "[Ana Rice]person left .", "Rice is dear , and rice is white ."],
    ["without a capital", "[Ana Varga]person left .", "The varga left ."],
    ["of places", "They left [Norwick]place .", "The Norwick fair opened ."],
    ["of two letters", "[Xi Wu]person left .", "There Wu is a word ."],
  ])("finds none %s", (_, one, other) => {
    expect(complete(one, other)[1]).toEqual([]);
  });

  it("finds none that is overlooked in more than two of three places", () => {
    const overlooked = ["Varga left .", "Varga slept .", "Varga ate ."];
    expect(complete("[Ana Varga]person left .", ...overlooked).flat()).toEqual(["Ana Varga: person"]);
    expect(complete("[Ana Varga]person left .", ...overlooked.slice(1)).flat()).toHaveLength(3);
  });

  it("takes initials in brackets behind an organisation for it, wherever they stand", () => {
    const whole = "[World Seed Organization]organisation ( WSO ) met .";
    expect(complete(whole, "The WSO left .", "WSO met .", "WSO won .").slice(1)).toEqual([
      ["WSO: organisation"],
      ["WSO: organisation"],
      ["WSO: organisation"],
    ]);
    const bank = "[Bank of Arden]organisation ( BOA ) met .";
    expect(complete(bank, "The BOA left .")[1]).toEqual(["BOA: organisation"]);
    expect(complete("[Bank of Arden]organisation ( UK ) met .", "The UK left .")[1]).toEqual([]);
  });

  it("does not take a word for initials that are written like it", () => {
    expect(complete("[World Health Group]organisation ( WHG ) met .", "Whg left .")[1]).toEqual([]);
  });

  it("takes May for the person of the document but in dates", () => {
    const person = "[Ada May]person won .";
    expect(complete(person, "That was good for May and others .")[1]).toEqual(["May: person"]);
    for (const date of ["That was in May .", "It began May 4 .", "They danced on May Day ."])
      expect(complete(person, date)[1]).toEqual([]);
  });

  it("gives what was found where there is nothing to go by", () => {
    expect(complete("Varga left .", "Varga slept .")).toEqual([[], []]);
    expect(completeInDocument([], [])).toEqual([]);
  });
});
