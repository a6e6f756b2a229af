import { describe, expect, test } from "vitest";
import { analyze, parseArticle } from "../../../src/index.js";
import type { ArticleInput } from "../../../src/types.js";

/** Each turn as `name: words`, the pieces of several paragraphs apart by a bar. */
function turnsOf(text: string, facts: Omit<ArticleInput, "text"> = {}): string[] {
  const field = parseArticle({ ...facts, text }).fields.at(-1);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return (field?.attributions ?? []).flatMap(({ rule, source, content }) =>
    rule === "attribution/turn" && source !== null
      ? [`${words(source)}: ${content.map(words).join(" | ")}`]
      : [],
  );
}

/** The voice of the token that is written so. */
function voiceAt(text: string, word: string): number {
  const field = parseArticle({ text }).fields[0];
  return field.voices[field.tokens.norm.indexOf(word)];
}

const ASKED = "Mayor Ann Hale met Bo Reyes of the Courier on Monday.\n\n";

describe("a turn of a printed conversation", () => {
  test("is whole its speaker's, however many sentences it has", () => {
    const text = `${ASKED}REYES: You shut the pool. Why did you do that?\n\nHALE: I had to. It was a shameful ruin.`;
    expect(turnsOf(text)).toEqual([
      "REYES: You shut the pool. Why did you do that?",
      "HALE: I had to. It was a shameful ruin",
    ]);
    expect(["met", "shut", "shameful"].map((word) => voiceAt(text, word))).toEqual([0, 1, 1]);
    const { sources } = analyze({ text });
    expect(sources.map(({ name, words }) => [name, words])).toEqual([
      ["Bo Reyes", 9],
      ["Ann Hale", 8],
    ]);
  });

  test("ends with the next label in its paragraph, and with the end of a clip", () => {
    expect(
      turnsOf(
        `${ASKED}(BEGIN VIDEO CLIP) HALE: I shut it. You know why. REYES: We do not. (END VIDEO CLIP) The pool is old.`,
      ),
    ).toEqual(["HALE: I shut it. You know why", "REYES: We do not"]);
  });

  test("has in it what its speaker tells of others, who keep their words", () => {
    const text = `${ASKED}HALE: I was there. The council said that the pool leaks.\n\nREYES: You were there?`;
    expect(turnsOf(text)[0]).toBe("HALE: I was there. The council said that the pool leaks");
    expect(analyze({ text }).sources.map(({ name }) => name)).toContain("The council");
  });

  test("is that of a name as it is usually written where two take turns", () => {
    expect(
      turnsOf(
        `${ASKED}Reyes: You shut the pool, didn't you?\n\nHale: I had to shut it.\n\nReyes: Were you sorry about it, then?\n\nHale: I was sorry, yes, I was.`,
      ),
    ).toHaveLength(4);
  });

  test("is the outlet's own where the label names its writer or the outlet, or has the writer's initials", () => {
    const text = `${ASKED}BR: You shut the pool. Why did you do that?\n\nAH: I had to. It was a ruin.\n\nBR: And now, what do you plan?\n\nAH: We plan nothing.`;
    expect(turnsOf(text)).toHaveLength(4);
    expect(turnsOf(text, { author: "Bo Reyes" })).toEqual([
      "AH: I had to. It was a ruin",
      "AH: We plan nothing",
    ]);
    const asked = `${ASKED}REYES: You shut the pool. Why did you do that?\n\nHALE: I had to. It was a ruin.`;
    expect(turnsOf(asked, { outlet: "The Reyes Review" })).toEqual(["HALE: I had to. It was a ruin"]);
  });
});

describe("a turn goes on over paragraphs without a label", () => {
  const TALK =
    "HALE: I had to shut it.\n\nIt was a ruin, and we had no money.\n\nREYES: Were you sorry?\n\nHALE: I was sorry.";

  test("where the page says that a transcript follows", () => {
    expect(turnsOf(`${ASKED}A transcript follows:\n\n${TALK}`)[0]).toBe(
      "HALE: I had to shut it | It was a ruin, and we had no money",
    );
    expect(turnsOf(`${ASKED}${TALK}`)[0]).toBe("HALE: I had to shut it");
  });

  test("but not over one that tells of its speaker by name", () => {
    expect(
      turnsOf(
        `${ASKED}A transcript follows:\n\nHALE: I had to shut it, you know.\n\nHale then left the room, and we waited.\n\nREYES: Were you sorry?`,
      )[0],
    ).toBe("HALE: I had to shut it, you know");
  });

  test("but behind the last label only over those that say I, we or you", () => {
    expect(
      turnsOf(
        `${ASKED}A transcript follows:\n\nREYES: Were you sorry?\n\nHALE: I was sorry.\n\nWe all were.\n\nThe pool opened in 1950.`,
      ).at(-1),
    ).toBe("HALE: I was sorry | We all were");
  });
});

describe("a colon behind capitals is no turn", () => {
  test.each([
    ["the place", "LAKESIDE: I think the pool is old.\n\nOHIO: You know that I do."],
    ["the page's", "UPDATE: We know more now.\n\nWATCH: You will see the pool here."],
    ["of facts and claims", "CLAIM: We pay for the pool.\n\nTHE FACTS: You do not."],
    ["a heading", "SHUTTING THE POOL: We all know it.\n\nPAYING HALE: You may not know."],
    [
      "of what several want, who never say I",
      "HALE: Wants to shut the pool.\n\nREYES: Opposes shutting the pool now.",
    ],
    ["and quotation marks", "HALE: “I shut it,” she said to you.\n\nREYES: “We know,” he said to you."],
  ])("%s", (_, text) => {
    expect(turnsOf(`${ASKED}${text}`)).toEqual([]);
  });
});
