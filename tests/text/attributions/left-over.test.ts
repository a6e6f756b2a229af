import { describe, expect, it } from "vitest";
import { attributionsOf } from "../parse.js";

describe("a quotation signed behind a dash", () => {
  it.each([
    "“We shall build the bridge.” — Ana Reyes",
    "“We shall build the bridge.”\n— Ana Reyes, mayor of the town",
    "“We shall build the bridge.” -- Ana Reyes (@reyes)",
  ])("is said by whoever signs: %s", (text) => {
    expect(attributionsOf(text)).toMatchObject([
      expect.stringMatching(/^Ana Reyes.*“We shall build the bridge.”$/),
    ]);
  });

  it.each([
    ["prose goes on behind the dash", "“We shall build the bridge” — a phrase of 1910 — is on the wall."],
    ["no quotation of its own", "On the wall is “We shall build the bridge” — Ana Reyes, mayor"],
    ["nobody signs", "“We shall build the bridge.” — Page 4"],
  ])("is not, where %s", (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});

describe("a quotation that no frame reaches", () => {
  it.each([
    [
      "Ana Reyes, who chairs the board, explained by email that the two bridges “have one and the same plan.”",
      /^Ana Reyes.* \| explained \| /,
    ],
    [
      "The mayor said as she left the room: “We shall build the bridge.”",
      /^The mayor \| said \| “We shall build the bridge.”$/,
    ],
    [
      "Ana Reyes, founder of the fund, also praised the move, saying, “We shall build the bridge.”",
      /^Ana Reyes, founder of the fund \| saying \| “We shall build the bridge.”$/,
    ],
    [
      "“We shall build the bridge,” said then-Attorney General Ana Reyes to the Post.",
      /^Attorney General Ana Reyes \| said \| “We shall build the bridge,”$/,
    ],
    [
      "“We shall build the bridge,” author and engineer Ana Reyes wrote recently.",
      /^author and engineer Ana Reyes \| wrote recently \| “We shall build the bridge,”$/,
    ],
    [
      "She tore up what she called “a plan for no bridge at all.”",
      /^she \| called \| “a plan for no bridge at all.”$/,
    ],
  ])("has its speaker all the same: %s", (text, expected) => {
    const found = attributionsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it.each([
    "The book is called “A Short History of the Bridge” and is sold out.",
    "You could say that “the bridge is not a bridge.”",
    "The sign on the wall reads well and “the bridge is not a bridge” is on it.",
  ])("has none where nobody speaks: %s", (text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});
