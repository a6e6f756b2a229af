import { describe, expect, it } from "vitest";
import { agreeOnNames } from "../../../src/language/names/agree-on-names.js";
import type { Name, NameType } from "../../../src/language/types.js";

const untagged = (text: string) => ({ forms: text.split(" "), tags: null });
const name = (from: number, to: number, type: NameType): Name => ({ from, to, type });

/** `times` sentences about Norwick, found to be a place. */
const places = (times: number) => ({
  sentences: Array.from({ length: times }, () => untagged("She left Norwick at noon .")),
  found: Array.from({ length: times }, () => [name(2, 3, "place")]),
});

describe("agreeOnNames", () => {
  it("gives a name the type that it has in most other sentences", () => {
    const { sentences, found } = places(6);
    const agreed = agreeOnNames(
      [...sentences, untagged("Norwick said no .")],
      [...found, [name(0, 1, "person")]],
    );
    expect(agreed[6].names).toEqual([name(0, 1, "place")]);
  });

  it("leaves a name as it was found when the finds are few or do not agree", () => {
    const { sentences, found } = places(2);
    const other = { sentence: untagged("Then Norwick said no ."), found: [name(1, 2, "person")] };
    const agreed = agreeOnNames([...sentences, other.sentence], [...found, other.found]);
    expect(agreed.map(({ names }) => names[0].type)).toEqual(["place", "place", "person"]);
  });

  it("puts a name where it was overlooked, with its capital, and not over another", () => {
    const { sentences, found } = places(8);
    const more = ["He saw Norwick again .", "He saw norwick again .", "At Port Norwick it rained ."].map(
      untagged,
    );
    const agreed = agreeOnNames([...sentences, ...more], [...found, [], [], [name(1, 3, "other")]]);
    expect(agreed.slice(8).map(({ names }) => names)).toEqual([
      [name(2, 3, "place")],
      [],
      [name(1, 3, "other")],
    ]);
  });

  it("puts no name where a word is overlooked more often than found", () => {
    const { sentences, found } = places(4);
    const rest = Array.from({ length: 9 }, () => untagged("So Norwick it is ."));
    const agreed = agreeOnNames([...sentences, ...rest], [...found, ...rest.map(() => [])]);
    expect(agreed.slice(4).every(({ names }) => names.length === 0)).toBe(true);
  });
});
