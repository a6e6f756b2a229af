import { describe, expect, it } from "vitest";
import { BESIDE_MAY, besideMay, readMay } from "../../../src/language/tagger/may.js";

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
