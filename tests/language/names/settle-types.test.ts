import { describe, expect, it } from "vitest";
import { agreeInDocument } from "../../../src/language/names/agree-in-document.js";
import { organisationSigns } from "../../../src/language/names/organisation-signs.js";
import { settleTypes } from "../../../src/language/names/settle-types.js";
import type { NameType } from "../../../src/language/types.js";
import { named } from "./sample.js";

/** The types of the names of sentences in which `[l …]` is found as a place, `[x …]` as other, `[p …]` as a person. */
function typesOf(...texts: readonly string[]): NameType[] {
  const sentences = texts.map(named);
  const found = sentences.map(({ names }) => names);
  return settleTypes(sentences, found).flatMap((names) => names.map(({ type }) => type));
}

function signsOfFirst(text: string): number {
  const sentence = named(text);
  return organisationSigns(sentence, sentence.names[0]);
}

describe("organisationSigns", () => {
  it.each([
    ["They left the [l Sea Watch] group .", 2],
    ["A cult called the [l Sea Watch] grew .", 2],
    ["The party [x Free Voters] won .", 2],
    ["They read the [l Arden Tribune] today .", 2],
    ["The [l Municipality of Arden] asked for it .", 2],
    ["Members of the [l Sea Watch] left .", 1],
    ["[l Sea Watch] spokeswoman Lee left .", 1],
    ["[l Sea Watch] 's chairman left .", 1],
    ["[x Sea Watch] said no .", 1],
    ["They met [l Norwick] today .", 0],
    ["[l Norwick] said no .", 0],
    ["The [l Centre of Arden] is old .", 0],
  ])("counts in %s", (text, signs) => {
    expect(signsOfFirst(text)).toBe(signs);
  });

  it("takes it for a sign that a person belongs to something that is no place", () => {
    const sentence = named("[p Ada Lee] of [x Free Voters] met [l Arden] 's [p Bo Dam] .");
    const [, voters, arden] = sentence.names;
    expect(organisationSigns(sentence, voters)).toBe(1);
    expect(organisationSigns(sentence, arden)).toBe(0);
    const owner = named("[x Free Voters] 's [p Ada Lee] won .");
    expect(organisationSigns(owner, owner.names[0])).toBe(1);
  });
});

describe("settleTypes", () => {
  it("makes an organisation of a place wherever it stands once the document has two signs of it", () => {
    const places = ["He left the [l Sea Watch] .", "Members of the [l Sea Watch] came ."];
    expect(typesOf(...places)).toEqual(["place", "place"]);
    expect(typesOf(...places, "The [l Sea Watch] group is large .")).toEqual([
      "organisation",
      "organisation",
      "organisation",
    ]);
  });

  it("makes an organisation of another name with one sign", () => {
    expect(typesOf("[x Acme] said no .", "They like [x Acme] .")).toEqual(["organisation", "organisation"]);
  });

  it("keeps the type of a name that seldom has a sign", () => {
    const plain = Array.from({ length: 6 }, () => "They like [x Acme] .");
    expect(typesOf("[x Acme] said no .", ...plain)).not.toContain("organisation");
  });

  it.each(["Soviet Union", "Republic of Arden", "Democratic Republic of Arden", "State of Arden"])(
    "takes %s for a place",
    (state) => {
      expect(typesOf(`They left the [o ${state}] .`)).toEqual(["place"]);
    },
  );

  it("leaves organisations of a state to be organisations", () => {
    expect(typesOf("They left the [o Bank of the Republic of Arden] .")).toEqual(["organisation"]);
    expect(typesOf("They left the [o State Bank] of it .")).toEqual(["organisation"]);
  });

  it("leaves persons to be persons", () => {
    expect(typesOf("The [p Varga] group came .")).toEqual(["person"]);
  });

  it("takes a hurricane's name for no person, with the word before it or without", () => {
    expect(typesOf("[p Hurricane Ida] came .", "Then [p Ida] left .", "[p Ida Lee] stayed .")).toEqual([
      "other",
      "other",
      "person",
    ]);
  });

  it("is a part of what makes the names of a document agree", () => {
    const texts = ["The [l Sea Watch] group is large .", "They left the [l Sea Watch] ."];
    const sentences = texts.map((text) => ({ forms: named(text).forms }));
    const agreed = agreeInDocument(
      sentences,
      texts.map((text) => named(text).names),
    );
    expect(agreed.flat().map(({ type }) => type)).toEqual(["organisation", "organisation"]);
  });

  it("gives back an empty document as it is", () => {
    expect(settleTypes([], [])).toEqual([]);
  });
});
