import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import type { DocField, Span } from "../../src/types.js";

function read(text: string): DocField {
  return parseArticle({ text }).fields[0];
}

/** The words of each outermost quotation. */
function quotedIn(text: string): string[] {
  return read(text)
    .quotations.filter(({ depth }) => depth === 0)
    .map(({ start, end }) => text.slice(start, end));
}

/** Who wrote each post, and what. */
function postsIn(text: string): string[] {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return read(text).attributions.flatMap(({ rule, source, content }) =>
    rule === "attribution/post" && source !== null
      ? [`${words(source)}: ${content.map(words).join(" | ")}`]
      : [],
  );
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

  it("is its writer's also where quotation marks stand in it", () => {
    const text =
      "The council calls the pool “safe” again. A shameful lie! — Ana Reyes (@anareyes) June 2, 2018";
    expect(quotedIn(text)).toEqual(["“safe”"]);
    expect(postsIn(text)).toEqual(["Ana Reyes: The council calls the pool “safe” again. A shameful lie!"]);
    const { tokens, voices } = read(text);
    expect(voices[tokens.norm.indexOf("shameful")]).toBe(1);
  });

  it("keeps what it tells of others, who have those words, too", () => {
    const text = "Hale said that “the pool” is shut. — Ana Reyes (@anareyes) June 2, 2018";
    expect(read(text).attributions).toHaveLength(2);
  });

  it("is nobody's words but its writer's where the article goes on before it", () => {
    const text =
      "Then Hale went on.\n\nThe pool is a “joy,” and all of it ours! — Ana Reyes (@anareyes) June 2, 2018";
    expect(postsIn(text)).toEqual(["Ana Reyes: The pool is a “joy,” and all of it ours!"]);
    expect(read(text).attributions).toHaveLength(1);
  });

  it("is the paragraph before where the signature stands alone", () => {
    expect(postsIn("The vote passed.\n\nWhat a day it was!\n\n— Ana Reyes (@anareyes) June 2, 2018")).toEqual(
      ["Ana Reyes: What a day it was!"],
    );
  });

  it("may have a hyphen for the dash, and a bracket in its writer's name", () => {
    expect(postsIn("What a day it was! - Ana Reyes (@anareyes) June 2, 2018")).toHaveLength(1);
    expect(
      postsIn("What a day it was! — Lakeside Pool Club (LPC) (@lpc) June 2, 2018").map((post) =>
        post.slice(0, 24),
      ),
    ).toEqual(["Lakeside Pool Club (LPC)"]);
  });

  it("goes back over gaps that are wider than the article's, but not over a colon", () => {
    const vote =
      "The council voted.\n\nNobody came.\n\nHale was out.\n\nIt rained.\n\nThe vote passed.\n\nReyes wrote:";
    const post = "What a day!\n\n\n\nWe shall see who pays. — Ana Reyes (@anareyes) June 2, 2018";
    expect(postsIn(`${vote}\n\n${post}`)).toEqual(["Ana Reyes: What a day!\n\n\n\nWe shall see who pays."]);
    expect(postsIn(`${vote}\n\n\n\n${post}`)).toEqual([
      "Ana Reyes: What a day!\n\n\n\nWe shall see who pays.",
    ]);
    const wide = vote.replaceAll("\n\n", "\n\n\n\n");
    expect(postsIn(`${wide}\n\n\n\n${post}`)).toEqual(["Ana Reyes: We shall see who pays."]);
  });

  it("begins where the page says so", () => {
    expect(
      postsIn(
        "Skip Twitter post by @anareyes What a day!\n\nWe shall see. — Ana Reyes (@anareyes) June 2, 2018 Report",
      ),
    ).toEqual(["Ana Reyes: What a day!\n\nWe shall see."]);
  });

  it("may stand behind its writer and handle, but no line on an author does", () => {
    expect(postsIn("The vote passed.\n\nAna Reyes (@anareyes) What a shameful day!\n\nHale left.")).toEqual([
      "Ana Reyes: What a shameful day!",
    ]);
    expect(postsIn("The vote passed.\n\nAna Reyes (@anareyes) is a writer in Lakeside.")).toEqual([]);
    expect(postsIn("The vote passed.\n\nAna Reyes (@anareyes), a writer, said so.")).toEqual([]);
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
