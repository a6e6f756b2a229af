import { describe, expect, it } from "vitest";
import { readPartyAndState } from "../../../src/language/names/party-and-state.js";
import type { Name } from "../../../src/language/types.js";

const person = (from: number, to: number): Name => ({ from, to, type: "person" });
const place = (from: number, to: number): Name => ({ from, to, type: "place" });

function read(text: string, names: readonly Name[]): Name[] {
  return readPartyAndState(text.split(" "), names);
}

describe("readPartyAndState", () => {
  it("finds the state behind the letter of a party, whatever was found there", () => {
    const found = [person(0, 2), person(3, 6)];
    expect(read("Sen. Dam ( R - Ohio ) left .", found)).toEqual([person(0, 2), place(5, 6)]);
  });

  it("takes a state of two words, and leaves its full stop out", () => {
    expect(read("Dam ( D – New York ) left", [person(0, 1)])).toEqual([person(0, 1), place(4, 6)]);
    expect(read("Dam ( I - Vt . ) left", [])).toEqual([place(4, 5)]);
  });

  it("reads commas as brackets behind a person's name only", () => {
    expect(read("Dam , R - Ohio , left", [person(0, 1), person(2, 5)])).toEqual([person(0, 1), place(4, 5)]);
    expect(read("Then , D - Day , they left", [])).toEqual([]);
  });

  it("leaves other brackets alone", () => {
    for (const text of [
      "Dam ( B - Movies ) left",
      "Dam ( D - day ) left",
      "Dam ( D - New York is far away )",
    ])
      expect(read(text, [person(0, 1)])).toEqual([person(0, 1)]);
  });

  it("leaves a bracket that does not close alone", () => {
    expect(read("Dam ( D - Ohio", [])).toEqual([]);
  });
});
