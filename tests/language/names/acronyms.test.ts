import { describe, expect, it } from "vitest";
import { settleAcronyms } from "../../../src/language/names/acronyms.js";
import { readMarkedNames, writeMarkedNames } from "./marked-names.js";

function settled(...texts: readonly string[]): string[] {
  const { sentences, names } = readMarkedNames(texts);
  return writeMarkedNames(sentences, settleAcronyms(sentences, names));
}

describe("settleAcronyms", () => {
  it("makes an organisation of initials that two persons belong to, wherever they stand", () => {
    expect(
      settled(
        "DPN 's [Ada Varga]person won .",
        "So did [Bela Kovacs]person of [DPN]place .",
        "The DPN rejoiced .",
      ),
    ).toEqual([
      "[DPN]organisation 's [Ada Varga]person won .",
      "So did [Bela Kovacs]person of [DPN]organisation .",
      "The [DPN]organisation rejoiced .",
    ]);
  });

  it("wants two persons, and no place that they come from", () => {
    const once = ["DPN 's [Ada Varga]person won .", "The DPN rejoiced ."];
    expect(settled(...once)).toEqual(once);
    const places = ["[US]place 's [Ada Varga]person won .", "and [Bela Kovacs]person of [US]place too ."];
    expect(settled(...places)).toEqual(places);
  });

  it("learns nothing from sentences in capitals and breaks no longer name", () => {
    const capitals = ["VOTE 's [Ada Varga]person AND VOTE 's [Bela Kovacs]person", "VOTE now ."];
    expect(settled(...capitals)).toEqual(capitals);
    const longer = [
      "DPN 's [Ada Varga]person won .",
      "So did [Bela Kovacs]person of DPN .",
      "at the [DPN Hall]place today .",
    ];
    expect(settled(...longer)[2]).toBe("at the [DPN Hall]place today .");
    expect(settled()).toEqual([]);
  });
});
