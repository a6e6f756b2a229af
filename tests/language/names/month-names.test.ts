import { describe, expect, it } from "vitest";
import { dropLoneMonths, readMonthNames } from "../../../src/language/names/month-names.js";
import type { Morphology, Name } from "../../../src/language/types.js";

const NO_FEATURES = { verbForm: null, tense: null, voice: null, mood: null, number: null, person: null };

/** Sentences of words with their tags, `May/PROPN won/VERB`; verbs are finite. */
function namesIn(text: string, names: readonly Name[] = []): (readonly [number, number, string])[] {
  const words = text.split(" ").map((word) => word.split("/"));
  const forms = words.map(([form]) => form);
  const tags = words.map(([, tag]): Morphology => {
    // The tags are written below.
    const upos = tag as Morphology["upos"];
    return { ...NO_FEATURES, upos, verbForm: upos === "VERB" || upos === "AUX" ? "Fin" : null };
  });
  return readMonthNames({ forms, tags }, names).map(({ from, to, type }) => [from, to, type]);
}

describe("readMonthNames", () => {
  it.each([
    ["behind a given name", "Ana/PROPN May/PROPN left/VERB", [{ from: 0, to: 1, type: "person" }], [0, 2]],
    ["behind a title", "to/ADP Mrs/PROPN May/PROPN", [], [1, 3]],
    ["before another name", "May/PROPN Holm/PROPN left/VERB", [{ from: 1, to: 2, type: "person" }], [0, 2]],
    ["before a verb", "after/SCONJ May/PROPN won/VERB", [], [1, 2]],
    ["before an adverb and a verb", "May/PROPN soon/ADV left/VERB", [], [0, 1]],
    ["with a possessive", "on/ADP her/PRON view/NOUN ,/PUNCT May/PROPN 's/PART plan/NOUN", [], [4, 5]],
    ["before who", "a/DET gift/NOUN for/ADP May/PROPN who/PRON won/VERB", [], [3, 4]],
    ["before a comma and who", "so/ADV told/VERB May/PROPN ,/PUNCT who/PRON won/VERB", [], [2, 3]],
    ["behind with", "a/DET deal/NOUN with/ADP May/PROPN ./PUNCT", [], [3, 4]],
    ["behind a verb", "they/PRON backed/VERB May/PROPN ./PUNCT", [], [2, 3]],
    ["with a government", "the/DET May/PROPN government/NOUN fell/VERB", [], [1, 2]],
    ["at the head of a sentence, set off", "May/PROPN ,/PUNCT once/ADV so/ADV popular/ADJ", [], [0, 1]],
  ] as const)("takes a month for a person %s", (_, text, names, [from, to]) => {
    expect(namesIn(text, names)).toEqual([[from, to, "person"]]);
  });

  it.each([
    ["behind a preposition", "in/ADP May/PROPN prices/NOUN rose/VERB"],
    ["behind last", "last/ADJ May/PROPN was/AUX dry/ADJ"],
    ["behind a number", "5/NUM May/PROPN was/AUX dry/ADJ"],
    ["on a holiday", "on/ADP May/PROPN Day/PROPN"],
    ["behind another month", "in/ADP April/PROPN and/CCONJ May/PROPN fell/VERB"],
    ["compared with", "rose/VERB compared/VERB with/ADP May/PROPN"],
    ["beside another month", "they/PRON said/VERB May/PROPN and/CCONJ June/PROPN ./PUNCT"],
    ["that something begins", "work/NOUN began/VERB May/PROPN ./PUNCT"],
    ["of its own things", "the/DET May/PROPN report/NOUN"],
    ["at the end", "until/ADP May/PROPN ./PUNCT"],
  ])("leaves a month a month %s", (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it("takes a month beside a person for another", () => {
    const person = (at: number): Name => ({ from: at, to: at + 1, type: "person" });
    expect(namesIn("to/ADP Ana/PROPN and/CCONJ May/PROPN", [person(1)])).toEqual([
      [1, 2, "person"],
      [3, 4, "person"],
    ]);
    expect(namesIn("it/PRON cost/NOUN May/PROPN and/CCONJ Ana/PROPN", [person(4)])).toEqual([
      [2, 3, "person"],
      [4, 5, "person"],
    ]);
  });

  it("leaves a date behind a name alone", () => {
    const names: Name[] = [{ from: 0, to: 1, type: "person" }];
    expect(namesIn("Ana/PROPN May/PROPN 5/NUM", names)).toEqual([[0, 1, "person"]]);
  });
});

describe("dropLoneMonths", () => {
  const may = (from: number): Name => ({ from, to: from + 1, type: "person" });
  const kept = (texts: readonly string[], names: readonly (readonly Name[])[]): number =>
    dropLoneMonths(
      texts.map((text) => ({ forms: text.split(" ") })),
      names,
    ).flat().length;

  it("leaves a month out that no longer name of the document has", () => {
    expect(kept(["May 's figures fell ."], [[may(0)]])).toBe(0);
    expect(
      kept(["Ana May won .", "May 's plan fell ."], [[{ from: 0, to: 2, type: "person" }], [may(0)]]),
    ).toBe(2);
  });

  it("keeps one beside a verb of speech", () => {
    expect(kept(["May said so ."], [[may(0)]])).toBe(1);
    expect(kept(['" , said May .'], [[may(3)]])).toBe(1);
    expect(kept(["They said May 's figures fell ."], [[may(2)]])).toBe(0);
  });

  it("leaves other names alone, and longer ones", () => {
    expect(kept(["Ana won ."], [[may(0)]])).toBe(1);
    expect(kept(["May Holm won ."], [[{ from: 0, to: 2, type: "person" }]])).toBe(1);
    expect(dropLoneMonths([], [])).toEqual([]);
  });
});
