import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonParts } from "../../../src/language/names/person-parts.js";
import { WORDS } from "./sample.js";

/** `title | given | family | suffix`, each with its tokens. */
function partsOf(name: string): string {
  const forms = name.split(" ");
  const { title, given, family, suffix } = findPersonParts(forms, { from: 0, to: forms.length }, WORDS);
  return [title, given, family, suffix]
    .map((range) => (range === null ? "" : forms.slice(range.from, range.to).join(" ")))
    .join(" | ");
}

describe("findPersonParts", () => {
  it.each([
    ["Anna Alvarez", " | Anna | Alvarez | "],
    ["Alvarez", " |  | Alvarez | "],
    ["Anna", " | Anna |  | "],
    ["Thomas", " |  | Thomas | "],
    ["Mr. Thomas", "Mr. |  | Thomas | "],
    ["Sen. Anna B. Stone", "Sen. | Anna B. | Stone | "],
    ["J. K. Alvarez", " | J. K. | Alvarez | "],
    ["Anna Stone - Alvarez", " | Anna | Stone - Alvarez | "],
    ["Boris Stone Jr.", " | Boris | Stone | Jr."],
    ["Boris Stone , Jr.", " | Boris | Stone | Jr."],
    ["Boris Stone III", " | Boris | Stone | III"],
    ["ANNA ALVAREZ", " | ANNA | ALVAREZ | "],
    ["Secretary of State Anna Stone", "Secretary of State | Anna | Stone | "],
    ["Minister of Foreign Affairs Anna Stone", "Minister of Foreign Affairs | Anna | Stone | "],
    ["Secretary of Education Alvarez", "Secretary of Education |  | Alvarez | "],
    ["Treasury Secretary Boris Stone", "Treasury Secretary | Boris | Stone | "],
    ["FBI Director Boris Stone", "FBI Director | Boris | Stone | "],
    ["Deputy Attorney General Boris Stone", "Deputy Attorney General | Boris | Stone | "],
    ["President - elect Anna Stone", "President - elect | Anna | Stone | "],
    ["Secretary - General Ban Ki - moon", "Secretary - General | Ki - moon | Ban | "],
    ["Mr. President", "Mr. President |  |  | "],
    ["Judge", "Judge |  |  | "],
    ["King Boris III", "King | Boris |  | III"],
    ["Pope Boris", "Pope | Boris |  | "],
    ["Mr. King", "Mr. |  | King | "],
    ["Anna King", " | Anna | King | "],
    ["Dean Stone", " | Dean | Stone | "],
    ["Boris van der Stone", " | Boris | van der Stone | "],
    ["Sen. Van Stone", "Sen. |  | Van Stone | "],
    ["de Stone", " |  | de Stone | "],
    ["Van Stone", " | Van | Stone | "],
    ["Anna bin Stone", " | Anna | bin Stone | "],
    ["Boris al - Stone", " | Boris | al - Stone | "],
    ["Xi Ruolan", " | Ruolan | Xi | "],
    ["Kim Sol Un", " | Sol Un | Kim | "],
  ])("%s: %s", (name, parts) => {
    expect(partsOf(name)).toBe(parts);
  });

  it("counts tokens from the start of the sentence", () => {
    const forms = ["Then", "Mr.", "Stone", "left"];
    expect(findPersonParts(forms, { from: 1, to: 3 }, WORDS)).toEqual({
      ...{ title: { from: 1, to: 2 }, given: null, family: { from: 2, to: 3 }, suffix: null },
    });
  });

  it("gives parts in order, within the name, whatever the tokens", () => {
    const word = fc.constantFrom(
      "Sen.",
      "of",
      "-",
      "Anna",
      "Jr.",
      ",",
      "van",
      "King",
      "Stone",
      "J.",
      "the",
      "State",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (forms) => {
        const parts = findPersonParts(forms, { from: 0, to: forms.length }, WORDS);
        const ranges = Object.values(parts)
          .filter((range) => range !== null)
          .sort((a, b) => a.from - b.from);
        let last = 0;
        for (const { from, to } of ranges) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(forms.length);
        expect(ranges.length).toBeGreaterThan(0);
      }),
    );
  });
});
