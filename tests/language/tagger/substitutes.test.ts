import { describe, expect, it } from "vitest";
import { substitute } from "../../../src/language/tagger/substitutes.js";
import { readTag } from "../../../src/language/tagger/tag-set.js";
import { createRandom } from "../../../src/learn/random.js";

const TAGS = [
  "PRON|_",
  "VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
  "DET|_",
  "NOUN|Number=Plur",
].map(readTag);

const random = createRandom(1);

const substituted = (forms: readonly string[], probability: number) =>
  substitute({ forms, tags: TAGS }, probability, random);

describe("substitute", () => {
  it("puts words that are nouns and verbs in the places of words that are one of them", () => {
    const seen = Array.from({ length: 60 }, () =>
      substituted(["She", "says", "the", "stories"], 1).forms.join(" "),
    );
    expect(new Set(seen)).toContain("She claims the reports");
    expect(new Set(seen)).toContain("She reports the claims");
    for (const sentence of seen) expect(sentence).toMatch(/^She \w+s the (claims|reports|charges)$/);
  });

  it("leaves a word that stands for something else, and all with probability 0", () => {
    const notes = ["She", "notes", "the", "notes"];
    expect(substituted(notes, 1).forms[3]).toBe("notes");
    expect(substituted(notes, 0)).toEqual({ forms: notes, tags: TAGS });
  });

  it("gives the tag of the present to a word of the present that stands for one of the past", () => {
    const said = readTag("VERB|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin");
    const seen = Array.from({ length: 60 }, () => {
      const { forms, tags } = substitute({ forms: ["said"], tags: [said] }, 1, random);
      return `${forms[0]} ${tags[0].tense}`;
    });
    expect(new Set(seen)).toContain("reports Pres");
    expect(new Set(seen)).toContain("reported Past");
    for (const word of seen) expect(word).toMatch(/s Pres$|ed Past$/);
  });
});
