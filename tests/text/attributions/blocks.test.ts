import { describe, expect, test } from "vitest";
import { createAnalyzer, parseArticle } from "../../../src/index.js";

/** Who has the paragraph after the lead, by their source's words; `null` where nobody has. */
function ownerOf(lead: string, block: string, between = "\n\n"): string | null {
  const text = `${lead}${between}${block}\n\nThe vote went on.`;
  const [{ attributions }] = parseArticle({ text }).fields;
  const start = lead.length + between.length;
  const owner = attributions.find(({ content }) =>
    content.some((piece) => piece.start <= start && piece.end >= start + block.length - 1),
  );
  if (owner === undefined) return null;
  return owner.source === null ? "" : text.slice(owner.source.start, owner.source.end);
}

const SELF = "We have asked the council for years to mend the old pool. I shall not ask it a second time.";
const SHORT = "The old pool has leaked since the winter, and the new one will not open before June.";
const MIDDLE =
  "The old pool has leaked since the winter, and the new one will not open before June. Every week the harbour " +
  "loses water worth a small fortune, and the people who swim there in the morning find the doors shut.";
const LONG =
  "The old pool has leaked since the winter, and the new one will not open before June. Every week the harbour " +
  "loses water worth a small fortune, and every week the people who swim there in the morning find the doors shut. " +
  "What the council calls an upgrade is a hole in the ground with a fence around it, and the fence has cost more than the roof would have.";

describe("a paragraph without marks in which somebody says I or we", () => {
  test.each([
    ["Ann Hale put it this way in an email to the Courier:", "Ann Hale"],
    ["The mayor took the floor. In May, Ann Hale said this:", "Ann Hale"],
    ["Ann Hale wrote in a letter that the city had been far too slow for all of them:", "Ann Hale"],
    ["Ann Hale wrote in a letter (emphasis added):", "Ann Hale"],
    ["LONDON (Reuters) — Ann Hale wrote in a letter:", "Ann Hale"],
    ["Here's the Harbour Courier:", "the Harbour Courier"],
    ["From the report:", "the report"],
  ])("is theirs who lead up to it: %s", (lead, owner) => {
    expect(ownerOf(lead, SELF)).toBe(owner);
  });

  test.each([
    ["nobody leads up to", "The list is long:"],
    ["no colon leads up to", "Ann Hale put it this way in an email."],
  ])("is nobody else's where %s it", (_, lead) => {
    expect(ownerOf(lead, SELF)).toBeNull();
  });
});

describe("a long paragraph without marks", () => {
  test.each([
    ["Ann Hale explains how the pool came to leak:", "Ann Hale"],
    ["The plan was voted down, as lawyer Ann Hale notes:", "lawyer Ann Hale"],
    ["The plan was voted down (via the Harbour Courier):", "the Harbour Courier"],
    ["The pool has cost too much, according to the Harbour Courier:", "the Harbour Courier"],
    ["Ann Hale's answer to all of this was short:", "Ann Hale"],
    ["Consider this passage in the argument of Ann Hale before the court:", "Ann Hale"],
    ["The council portrayed a harbour struggling against its own pool:", "The council"],
  ])("is theirs who lead up to it: %s", (lead, owner) => {
    expect(ownerOf(lead, LONG)).toBe(owner);
  });

  test("is theirs over an advertisement that the page has between", () => {
    expect(ownerOf("Ann Hale explains how the pool came to leak:", LONG, "\n\nAdvertisement\n\n")).toBe(
      "Ann Hale",
    );
  });

  test("is theirs though somebody else is quoted in it, who speaks within it", () => {
    const lead = "Ann Hale explains how the pool came to leak:";
    const text = `${lead}\n\n${LONG} “It was never tight,” Reyes told her.`;
    const { attributions } = createAnalyzer({ indicators: [] }).analyze({ text });
    const sourceOf = (at: number): string[] =>
      attributions
        .filter(({ content }) => content.some(({ start, end }) => start <= at && at < end))
        .map(({ source, voice }) => `${voice}: ${source && text.slice(source.start, source.end)}`);
    expect(sourceOf(text.indexOf("never tight"))).toEqual(["outlet: Ann Hale", "attributed: Reyes"]);
  });
});

describe("a paragraph behind a colon that is the writer's", () => {
  test.each([
    ["a short one under a heading", "The old pool:", SHORT],
    ["one that somebody is told to have found", "The inspectors have found a leak:", LONG],
    ["a turn with a label of its own", "Ann Hale was asked about the pool:", `Reyes: ${LONG}`],
    ["one that the writer leads up to", "This is from my review of Ann Hale's book:", LONG],
    ["one that nobody is told to have said", "It was reported that the harbour was shut:", SELF],
  ])("is nobody else's: %s", (_, lead, block) => {
    expect(ownerOf(lead, block)).toBeNull();
  });

  test("is nobody else's where a list is announced", () => {
    expect(ownerOf("Ann Hale gave her reason for all this:", MIDDLE)).toBe("Ann Hale");
    expect(ownerOf("Ann Hale gave three reasons for all this:", MIDDLE)).toBeNull();
  });

  test("is somebody else's where an editor has put brackets into it", () => {
    const lead = "Ann Hale describes the leak:";
    expect(ownerOf(lead, SHORT)).toBeNull();
    expect(ownerOf(lead, `[T]${SHORT.slice(1)}`)).toBe("Ann Hale");
  });

  test("leaves to others what they say in it where nobody leads up to it", () => {
    const text = `It was reported that the harbour was shut:\n\n${LONG} Reyes said it had never been tight.`;
    const { attributions } = createAnalyzer({ indicators: [] }).analyze({ text });
    const sources = attributions.map(({ source }) => source && text.slice(source.start, source.end));
    expect(sources).toContain("Reyes");
  });
});
