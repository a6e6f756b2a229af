import { describe, expect, it } from "vitest";
import { capitalise, headlineWords } from "../../../src/language/tagger/headlines.js";
import { readTag } from "../../../src/language/tagger/tag-set.js";
import { createRandom } from "../../../src/learn/random.js";

describe("capitalise", () => {
  it("writes a sentence in three ways, and clitics as they are but in capitals", () => {
    const random = createRandom(1);
    const forms = ["the", "end", "of", "it", "is", "n't", "Mary", "'s"];
    const seen = new Set(Array.from({ length: 50 }, () => capitalise(forms, random).join(" ")));
    expect([...seen].sort()).toEqual([
      "THE END OF IT IS N'T MARY 'S",
      "The End Of It Is n't Mary 's",
      "The End of It Is n't Mary 's",
    ]);
  });
});

describe("headlineWords", () => {
  const headline = (text: string): string => {
    const pairs = text.split(" ").map((pair) => pair.split("/"));
    const forms = pairs.map(([form]) => form);
    const tags = pairs.map(([, upos = "NOUN"]) => readTag(`${upos}|_`));
    return headlineWords({ forms, tags })
      .map((index) => forms[index])
      .join(" ");
  };

  it("leaves out articles and auxiliaries of the passive", () => {
    expect(headline("The/DET mayor was/AUX accused/VERB of fraud")).toBe("mayor accused of fraud");
    expect(headline("A/DET car has/AUX been/AUX found/VERB")).toBe("car found");
  });

  it("keeps other auxiliaries, pronouns, and a sentence of nothing else", () => {
    expect(headline("It has/AUX gone/VERB , that/DET may/AUX be/VERB")).toBe("It has gone , that may be");
    expect(headline("is/AUX the/DET")).toBe("is the");
  });
});
