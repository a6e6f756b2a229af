import { describe, expect, it } from "vitest";
import { mayBeCalled } from "../../../src/text/attributions/organisation-kinds.js";
import { parseArticle } from "../../../src/text/parse-article.js";

/** The ledger of a text: name and number of attributions of each source. */
const ledgerOf = (text: string, title: string | null = null): string[] =>
  parseArticle({ text, title }).sources.map(({ name, attributions }) => `${name} ${attributions}`);

describe("one person is one source", () => {
  it.each([
    [
      "by a role whose name stands in an apposition behind it",
      "A top harbour official, Sen. Ann B. Hale of Ohio, backed the bridge but warned that it was old. “It is old,” Hale said.",
      ["Ann B. Hale 2"],
    ],
    [
      "by a name before the role",
      "Paco Ruiz, the director of campaigns for the port, told reporters that the bridge was safe. Ruiz said it was new.",
      ["Paco Ruiz 2"],
    ],
    [
      "by a name behind a long office",
      "Secretary of Energy Rick Holm told reporters that the bridge was safe. “It is safe,” Holm said.",
      ["Rick Holm 2"],
    ],
    [
      "by party and state, and then as a lawmaker",
      "Ohio Republican Trent Hale said the bridge was safe. The lawmaker acknowledged that it was old.",
      ["Trent Hale 2"],
    ],
    [
      "by a surname that is a word, where the article has the full name",
      "Gov. Jim Justice said the bridge was safe. Justice told reporters that it was new.",
      ["Jim Justice 2"],
    ],
    [
      "by a surname that is a people's name",
      "David French, a planner in the port, said the bridge was safe. French said it was new.",
      ["David French 2"],
    ],
    [
      "by the office, heard before the name",
      "Turkish President Recep Aydin came on Monday.\nThe Turkish president said the bridge was safe.\nMr. Aydin said it was new.",
      ["Recep Aydin 2"],
    ],
    [
      "by the title it has somewhere",
      "President Aydin came on Monday. Aydin said the bridge was safe. The president said it was new.",
      ["Aydin 2"],
    ],
    [
      "as a lawmaker right behind what a senator said",
      "Sen. Ann Hale said the bridge was safe. The Ohio lawmaker said it was new.",
      ["Ann Hale 2"],
    ],
    [
      "by a pronoun behind a sentence it begins",
      "Ann Hale praised Eva Ruiz at the bridge on Monday.\n“It is safe,” she said.",
      ["Ann Hale 1"],
    ],
    [
      "whom the words between the marks do not name",
      "Ann Hale came to the bridge. “Eva Ruiz built it,” she said.",
      ["Ann Hale 1"],
    ],
    [
      "behind a relative clause about a place",
      "The bridge is safe, said Ann Hale, a donor from Nashville, Tennessee, who added that it was new.",
      ["Ann Hale 2"],
    ],
  ])("%s", (_, text, sources) => {
    expect(ledgerOf(text)).toEqual(sources);
  });
});

describe("one organisation is one source", () => {
  it.each([
    [
      "by an acronym that is explained",
      "The Coastal Roads Authority (CRA) closed the bridge. The CRA said it was old.",
      ["Coastal Roads Authority 1"],
    ],
    [
      "by an acronym that nobody explains",
      "The Coastal Roads Authority closed the bridge. The CRA said it was old. According to the Coastal Roads Authority, it is 40.",
      ["Coastal Roads Authority 2"],
    ],
    [
      "by what it is, when it is the only one of its kind",
      "The Coastal Roads Authority said the bridge was old. The agency said it was closed.",
      ["Coastal Roads Authority 2"],
    ],
    [
      "by the last word of its name",
      "The Harbour City Post found cracks. The Post reported that the bridge was old.",
      ["Harbour City Post 1"],
    ],
    [
      "in small letters",
      "The justice department said the bridge was closed. The Justice Department said it was old.",
      ["justice department 2"],
    ],
    [
      "without what is said of it",
      "The London-based Harbour Observatory said the bridge was old.",
      ["Harbour Observatory 1"],
    ],
    [
      "with a possessor in its name",
      "Rising Harbour’s Foundation said the bridge was old.",
      ["Rising Harbour’s Foundation 1"],
    ],
    [
      "by the name behind what it is",
      "Its advocacy organization, the Bridge Action Network, said the bridge was old.",
      ["Bridge Action Network 1"],
    ],
    [
      "with and without what stations add, in initials behind an article, and with a longer name behind “and”",
      "WHAL-TV said the bridge was old. WHAL said it was new. The Lakeside Herald said it was long. Of the river TheLH said it was high. The Centers for Bridge Control and Prevention said it was shut. The CBC said it was open.",
      ["WHAL-TV 2", "Lakeside Herald 2", "Centers for Bridge Control and Prevention 2"],
    ],
    [
      "as the company, where two may be meant and it was heard last",
      "Halcyon told the town that it was safe. The social-media company said it was new. But Verdant did say that it was old. The company said it was shut.",
      ["Halcyon 2", "Verdant 2"],
    ],
    [
      "as the president, of whom everybody knows",
      "Trump told the town that it was safe. The president said it was new.",
      ["Trump 2"],
    ],
    [
      "as the agency, where two may be meant and it was heard last",
      "The Coastal Roads Authority said the bridge was old. The Office of Rivers said it was new. The agency said it was closed.",
      ["Coastal Roads Authority 1", "Office of Rivers 2"],
    ],
  ])("%s", (_, text, sources) => {
    expect(ledgerOf(text)).toEqual(sources);
  });
});

describe("a name within a phrase is not who speaks", () => {
  it.each([
    ["The letter to Mayor Ana Holm said the bridge was old.", "The letter to Mayor Ana Holm", "document"],
    [
      "The office of County Sheriff Jan Holm said the bridge was old.",
      "office of County Sheriff Jan Holm",
      "organisation",
    ],
  ])("%s", (text, name, kind) => {
    expect(parseArticle({ text }).sources).toMatchObject([{ name, kind }]);
  });
});

describe("two sources stay two", () => {
  it.each([
    [
      "another source",
      "A source said the bridge was safe. Another source said it was old.",
      ["A source 1", "Another source 1"],
    ],
    [
      "an agency where two may be meant and neither was heard last",
      "The Coastal Roads Authority said the bridge was old. The Office of Rivers said it was new. Ana Holm said it was long. The agency said it was closed.",
      ["Coastal Roads Authority 1", "Office of Rivers 1", "Ana Holm 1", "The agency 1"],
    ],
    [
      "somebody whom only a preposition governs",
      "After meeting Ann Hale, a port official, speaking on Monday, said the bridge was safe. Ann Hale said no more.",
      ["a port official 1"],
    ],
  ])("%s", (_, text, sources) => {
    expect(ledgerOf(text)).toEqual(sources);
  });
});

describe("what a page runs together", () => {
  it("is nobody's name", () => {
    const [only] = parseArticle({ text: "Nancy HolmNew York said the bridge was safe." }).fields[0]
      .attributions;
    expect(only?.sourceId ?? null).toBeNull();
  });
});

describe("mayBeCalled", () => {
  it("tells an office from a firm", () => {
    expect(mayBeCalled(["coastal", "roads", "authority"], "company")).toBe(false);
    expect(mayBeCalled(["halcyon", "bank"], "company")).toBe(true);
  });
});
