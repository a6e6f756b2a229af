import { describe, expect, test } from "vitest";
import { attributionsOf } from "../parse.js";

describe("“as somebody says” gives the sentence around it to its subject", () => {
  test.each([
    [
      "before the words, with a time or a place",
      "But as our colleague Ana Reyes wrote on Monday, the bridge is not safe.",
      "our colleague Ana Reyes | wrote | the bridge is not safe",
    ],
    [
      "amid the words",
      "If the bridge is safe, as Reuters declares, then it will be open in May.",
      "Reuters | declares | If the bridge is safe + then it will be open in May",
    ],
    ["behind the words", "The bridge is shut, as Ana Reyes said.", "Ana Reyes | said | The bridge is shut"],
    [
      "with where the subject writes",
      "Moreover, as Ana Reyes at Reuters points out, the bridge was shut for years.",
      "Ana Reyes at Reuters | points out | the bridge was shut for years",
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual([expected]);
  });

  test.each([
    ["when an object follows: it tells the time", "As Ana Reyes announced the plan, prices fell."],
    ["when nothing is said", "As Ana Reyes spoke, the people left."],
  ])("not %s", (_, text) => {
    expect(attributionsOf(text).filter((one) => /fell|left/.test(one))).toEqual([]);
  });
});

describe("“per” gives the words before it to the name behind it", () => {
  test.each([
    ["an outlet", "The bridge is shut and guarded, per the Associated Press.", "the Associated Press | per"],
    ["a document with a name", "Per a Reuters poll, the bridge is not safe.", "a Reuters poll | Per"],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual([expect.stringContaining(expected)]);
  });

  test("and is a rate before what has none", () => {
    expect(attributionsOf("The toll is five crowns, per person, and ten per car.")).toEqual([]);
  });

  test("is no order by which something happens", () => {
    expect(attributionsOf("Per the Mayor's order, the bridge stays shut.")).toEqual([]);
  });
});
