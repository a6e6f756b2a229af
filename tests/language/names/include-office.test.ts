import { describe, expect, it } from "vitest";
import { includeOffice } from "../../../src/language/names/include-office.js";
import type { Name } from "../../../src/language/types.js";
import { WORDS } from "./sample.js";

const person = (from: number, to: number): Name => ({ from, to, type: "person" });
const read = (text: string, names: readonly Name[]): Name[] => includeOffice(text.split(" "), names, WORDS);

describe("includeOffice", () => {
  it("gives a name that begins within a title the whole of it", () => {
    expect(read("So Secretary of State Anna Dam left", [person(3, 6)])).toEqual([person(1, 6)]);
  });

  it("leaves a name alone that is not the office's, or stands behind no title", () => {
    expect(read("The secretary of State Anna Dam left", [person(3, 6)])).toEqual([person(3, 6)]);
    expect(read("The Secretary of Anna Dam left", [person(3, 5)])).toEqual([person(3, 5)]);
    expect(read("The Town of State Anna Dam left", [person(3, 6)])).toEqual([person(3, 6)]);
  });

  it("does not reach into another name, nor beyond the sentence", () => {
    const names = [person(0, 2), person(3, 6)];
    expect(read("Anna Secretary of State Anna Dam", names)).toEqual(names);
    expect(read("of State Anna Dam", [person(1, 4)])).toEqual([person(1, 4)]);
  });
});
