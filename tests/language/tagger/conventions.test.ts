import { describe, expect, it } from "vitest";
import { settleTag } from "../../../src/language/tagger/conventions.js";
import { readTag, tagName } from "../../../src/language/tagger/tag-set.js";

const settle = (form: string, tag: string): string => tagName(settleTag(form, readTag(tag)));

describe("settleTag", () => {
  it("makes the United of a name an adjective, and leaves what is united", () => {
    expect(settle("United", "VERB|Tense=Past|VerbForm=Part")).toBe("ADJ|_");
    expect(settle("united", "VERB|Tense=Past|VerbForm=Part")).toBe("VERB|Tense=Past|VerbForm=Part");
    expect(settle("United", "VERB|Tense=Past|VerbForm=Part|Voice=Pass")).toContain("Voice=Pass");
  });

  it("takes the number of you and the person of imperatives away", () => {
    expect(settle("you", "PRON|Number=Sing|Person=2")).toBe("PRON|Person=2");
    expect(settle("go", "VERB|Mood=Imp|Person=2|VerbForm=Fin")).toBe("VERB|Mood=Imp|VerbForm=Fin");
    expect(settle("go", "VERB|Mood=Ind|Number=Sing|Person=2|Tense=Pres|VerbForm=Fin")).toContain("Person=2");
  });
});
