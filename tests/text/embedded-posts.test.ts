import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import type { DocField } from "../../src/types.js";

function read(text: string): DocField {
  return parseArticle({ text }).fields[0];
}

/** The words of each outermost quotation. */
function quotedIn(text: string): string[] {
  return read(text)
    .quotations.filter(({ depth }) => depth === 0)
    .map(({ start, end }) => text.slice(start, end));
}

const POST =
  "The pool was a joy. What a shameful day! pic.twitter.com/a1 — Ana Reyes (@anareyes) June 2, 2018";

describe("a post that a page shows whole", () => {
  it("is quoted, from the start of its paragraph to the dash of its signature", () => {
    const text = `The council voted.\n\n${POST}\n\nNobody answered.`;
    expect(quotedIn(text)).toEqual(["The pool was a joy. What a shameful day! pic.twitter.com/a1"]);
    const { tokens, voices } = read(text);
    const voiceAt = (word: string): number => voices[tokens.norm.indexOf(word)];
    expect(["voted", "shameful", "answered"].map(voiceAt)).toEqual([0, 2, 0]);
  });

  it("is its writer's, with the dash as cue", () => {
    const { attributions } = read(POST);
    expect(attributions).toHaveLength(1);
    const [{ source, cue, type, rule }] = attributions;
    expect(source && POST.slice(source.start, source.end)).toBe("Ana Reyes");
    expect([POST.slice(cue.start, cue.end), type, rule]).toEqual(["—", "direct", "attribution/post"]);
  });

  it("begins behind the signature of the one before in the same paragraph", () => {
    const text =
      "That was a bad idea, all of it — Ana Reyes (@a_r) May 3, 2019 We shall see who pays. — Bo Hale (@bo) May 4, 2019 The vote passed.";
    expect(quotedIn(text)).toEqual(["That was a bad idea, all of it", "We shall see who pays."]);
  });

  it("is read by its quotation marks where it has any: what is quoted there has a speaker of its own", () => {
    const text = "The mayor said: “We are done with the pool.” — Ana Reyes (@anareyes) June 2, 2018";
    expect(quotedIn(text)).toEqual(["“We are done with the pool.”"]);
  });

  it("is not what is longer than a post can be: there the outlet's words are in it", () => {
    const text = `${"The council voted again on the pool. ".repeat(12)}${POST}`;
    expect(quotedIn(text)).toEqual([]);
  });

  it("needs name, handle and date: a dash and a handle alone are prose", () => {
    expect(quotedIn("The mayor — who writes as Ana (@anareyes) — did not answer.")).toEqual([]);
    expect(quotedIn("The mayor resigned — a first (@anareyes was told) June 2, 2018.")).toEqual([]);
  });

  it("leaves a quotation that reaches over its end to the quotation marks", () => {
    expect(quotedIn("Who wrote “It was me — Ana Reyes (@anareyes) June 2, 2018” below?")).toEqual([
      "“It was me — Ana Reyes (@anareyes) June 2, 2018”",
    ]);
  });
});
