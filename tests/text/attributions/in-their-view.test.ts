import { describe, expect, it } from "vitest";
import { attributionsOf } from "../parse.js";

describe("what is so in somebody's view is theirs", () => {
  it.each([
    [
      "at the head of a sentence",
      "In the council’s view, the dam is a menace.",
      "the council’s | In the council’s view | the dam is a menace",
    ],
    [
      "of several",
      "In Democrats’ eyes, the plan failed.",
      "Democrats’ | In Democrats’ eyes | the plan failed",
    ],
    ["inserted", "He was, in Hale's opinion, a menace.", "Hale's | in Hale's opinion | He was + a menace"],
    [
      "behind a semicolon",
      "Hale lost; in her telling, the vote was rigged.",
      "her | in her telling | the vote was rigged",
    ],
  ])("%s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual([expected]);
  });

  it.each([
    ["it is the writer's own", "Her plan is, in my judgment, bad."],
    ["it is seen", "There were tears in Hale's eyes when he left."],
    ["it is no view of anybody's", "In a telling moment, the dam broke."],
  ])("but not where %s", (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});
