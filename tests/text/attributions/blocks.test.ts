import { describe, expect, test } from "vitest";
import { parseArticle } from "../../../src/index.js";

/** Who has the paragraph after the first, by their source's words; `null` where nobody has. */
function ownerOf(lead: string, block: string): string | null {
  const text = `${lead}\n\n${block}\n\nThe vote went on.`;
  const [{ attributions }] = parseArticle({ text }).fields;
  const start = lead.length + 2;
  const owner = attributions.find(({ content }) =>
    content.some((piece) => piece.start <= start && piece.end >= start + block.length - 1),
  );
  if (owner === undefined) return null;
  return owner.source === null ? "" : text.slice(owner.source.start, owner.source.end);
}

const BLOCK = "We have asked the council for years to mend the old pool. I shall not ask it a second time.";

describe("a paragraph without marks in which somebody says I or we", () => {
  test.each([
    ["Ann Hale put it this way in an email to the Courier:", "Ann Hale"],
    ["The mayor took the floor. In May, Ann Hale said this:", "Ann Hale"],
    ["Ann Hale wrote in a letter that the city had been far too slow for all of them:", "Ann Hale"],
    ["From the report:", "the report"],
  ])("is theirs who lead up to it: %s", (lead, owner) => {
    expect(ownerOf(lead, BLOCK)).toBe(owner);
  });

  test.each([
    ["nobody leads up to", "The list is long:"],
    ["no colon leads up to", "Ann Hale put it this way in an email."],
  ])("is nobody else's where %s it", (_, lead) => {
    expect(ownerOf(lead, BLOCK)).toBeNull();
  });
});
