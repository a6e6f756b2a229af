import { describe, expect, it } from "vitest";
import { curlQuotes, respell } from "../../../src/language/parser/respell.js";

describe("respell", () => {
  it.each([
    [0, "TAXES RISE"],
    [0.03, "Taxes Rise"],
    [0.1, "Taxes rise"],
    [0.9, "Taxes rise"],
  ])("gives for the share %d: %s", (share, spelled) => {
    expect(respell(["Taxes", "rise"], share)).toEqual(spelled.split(" "));
  });

  it("curls quotation marks in a part of the sentences only", () => {
    expect(respell(['"', "No", '"'], 0.2)).toEqual(["“", "No", "”"]);
    expect(respell(['"', "No", '"'], 0.9)).toEqual(['"', "No", '"']);
  });
});

describe("curlQuotes", () => {
  it.each([
    ['" No , " she said .', "“ No , ” she said ."],
    ['She said , " No . "', "She said , “ No . ”"],
    ['No , he wrote . "', "No , he wrote . ”"],
    ['Why ? " he asked .', "Why ? ” he asked ."],
    ['The " deal " and the " plan "', "The “ deal ” and the “ plan ”"],
    ["No marks here", "No marks here"],
  ])("writes %s as %s", (straight, curly) => {
    expect(curlQuotes(straight.split(" "))).toEqual(curly.split(" "));
  });
});
