import { describe, expect, it } from "vitest";
import { BESIDE_MAY, besideMay, readMay } from "../../../src/language/tagger/may.js";
import { readTag } from "../../../src/language/tagger/tag-set.js";
import { createTagger } from "../../../src/language/tagger/tagger.js";
import { trainTagger } from "../../../src/language/tagger/train-tagger.js";
import { WORDS } from "./sample.js";

/** How *May* is read in a text, from the words beside it. */
function read(text: string): "verb" | "name" | null {
  const forms = text.split(" ");
  const at = forms.indexOf("May");
  return readMay(at === 0 ? BESIDE_MAY.opens : besideMay(forms[at - 1]), besideMay(forms[at + 1] ?? ""));
}

describe("readMay", () => {
  it.each(["May I ask why ?", "A reason that ‘ May you win ’ is a curse", "She said : May it rain ."])(
    "takes %s for a wish or a question",
    (text) => {
      expect(read(text)).toBe("verb");
    },
  );

  it.each(["Rain May Be Late", "Why Ships May Not Sail", "Crews May Have Left"])(
    "takes %s for a headline with the verb",
    (text) => {
      expect(read(text)).toBe("verb");
    },
  );

  it.each(["May did win .", "“ May has lost , ” she said .", "May told them so ."])(
    "takes %s for somebody at the head of a clause",
    (text) => {
      expect(read(text)).toBe("name");
    },
  );

  it.each([
    "In May you can swim .",
    "In May they did .",
    "They left in May .",
    "May 4 was dry .",
    "Ana May told them so .",
    "May Be Late",
    "May",
  ])("does not decide %s", (text) => {
    expect(read(text)).toBeNull();
  });

  it("knows no other word", () => {
    expect(["may", "MAY", "June", "be", ""].map(besideMay)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("a tagger", () => {
  const tags = {
    may: readTag("AUX|VerbForm=Fin"),
    May: readTag("PROPN|Number=Sing"),
    other: readTag("NOUN|Number=Sing"),
  };
  /** What it learns from has May as a name alone, and at the head of a sentence as the verb alone. */
  const teach = (...texts: readonly string[]) => {
    const sentences = texts.map((text) => {
      const forms = text.split(" ");
      return {
        forms,
        tags: forms.map((form, at) =>
          form === "may" || (form === "May" && at === 0) ? tags.may : form === "May" ? tags.May : tags.other,
        ),
      };
    });
    return createTagger(trainTagger(sentences, WORDS, { seed: 1, epochs: 60 }), WORDS);
  };
  const tagger = teach(
    "May rain end .",
    "May snow end .",
    "May fog end .",
    "rain may end .",
    "in May rain ends .",
    "so said May .",
  );
  const read = (text: string): string => {
    const forms = text.split(" ");
    const into = new Uint8Array(forms.length);
    tagger.tag(Uint32Array.from(forms, tagger.numberOf), into, 0, forms.length);
    return tagger.tagSet[into[forms.indexOf("May")]].upos;
  };

  it("gives May the tag that its neighbours leave no doubt of, and else what it has learned", () => {
    expect(read("May rain end .")).toBe("AUX");
    expect(read("May did end .")).toBe("PROPN");
    expect(read("so said May .")).toBe("PROPN");
    expect(read("in May Be rain .")).toBe("AUX");
  });

  it("reads May so also after it has forgotten the numbers of the forms", () => {
    tagger.forget();
    expect(read("May did end .")).toBe("PROPN");
  });
});
