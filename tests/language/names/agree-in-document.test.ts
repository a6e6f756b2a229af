import { describe, expect, it } from "vitest";
import { agreeInDocument } from "../../../src/language/names/agree-in-document.js";
import type { Name, NameType } from "../../../src/language/types.js";
import { readMarkedNames } from "./marked-names.js";

function typesOf(...texts: readonly string[]): NameType[] {
  const { sentences, names } = readMarkedNames(texts);
  return agreeInDocument(sentences, names).flatMap((own) => own.map(({ type }) => type));
}

describe("agreeInDocument", () => {
  it("gives the same words the type they have most often", () => {
    expect(typesOf("[Acme]organisation hires", "in [Acme]place .", "[Acme]organisation fires")).toEqual([
      "organisation",
      "organisation",
      "organisation",
    ]);
  });

  it("leaves words alone whose types are found equally often", () => {
    expect(typesOf("[Acme]organisation hires", "in [Acme]place .")).toEqual(["organisation", "place"]);
  });

  it("takes a given or family name alone for the person that has it", () => {
    expect(typesOf("[Lincoln]place left .", "[Ana Lincoln]person said so .", "[Ana]other left .")).toEqual([
      "person",
      "person",
      "person",
    ]);
  });

  it("takes a town before its state for a place, whoever has the same name", () => {
    expect(
      typesOf("[Ana Lincoln]person left .", "In [Lincoln]person , [Nebraska]place [Lincoln]person said so ."),
    ).toEqual(["person", "place", "place", "person"]);
    expect(typesOf("[Ana Lincoln]person , [Ohio]place , left .")).toEqual(["person", "place"]);
  });

  it("changes no range, and nothing where there is nothing", () => {
    const { sentences, names } = readMarkedNames(["[Ana Lincoln]person met [Lincoln]place today"]);
    const ranges = (found: readonly (readonly Name[])[]) => found.flat().map(({ from, to }) => [from, to]);
    expect(ranges(agreeInDocument(sentences, names))).toEqual(ranges(names));
    expect(agreeInDocument([], [])).toEqual([]);
  });
});
