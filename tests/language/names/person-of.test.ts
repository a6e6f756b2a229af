import { describe, expect, it } from "vitest";
import { separatePersonOf } from "../../../src/language/names/person-of.js";
import type { NameType } from "../../../src/language/types.js";
import { WORDS } from "./sample.js";

/** The names in a text that was found to be one name but for its last word, a full stop. */
function separate(text: string, type: NameType): string[] {
  const forms = text.split(" ");
  const names = separatePersonOf(forms, [{ from: 0, to: forms.length - 1, type }], WORDS);
  return names.map(({ from, to, type }) => `${forms.slice(from, to).join(" ")}: ${type}`);
}

describe("separatePersonOf", () => {
  it("takes a person apart from what they are of", () => {
    expect(separate("Anna Quill of Dunmore Watch .", "organisation")).toEqual([
      "Anna Quill: person",
      "Dunmore Watch: organisation",
    ]);
    expect(separate("Boris Quill of the New Guard .", "person")).toEqual([
      "Boris Quill: person",
      "New Guard: organisation",
    ]);
  });

  it("takes what they are of for a place when it is known as one", () => {
    expect(separate("Anna Quill of Norwick .", "person")).toEqual(["Anna Quill: person", "Norwick: place"]);
  });

  it.each([
    ["Anna of Norwick .", "person"],
    ["Anna Bank of Norwick .", "organisation"],
    ["Secretary of State Anna Quill .", "person"],
    ["Quill Trust of Norwick .", "organisation"],
    ["Anna said of Norwick .", "other"],
    ["Anna Quill .", "person"],
  ] as const)("leaves %s one name", (text, type) => {
    expect(separate(text, type)).toEqual([`${text.slice(0, -2)}: ${type}`]);
  });
});
