import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/text/parse-article.js";
import type { Attribution } from "../../../src/types.js";

/** The attributions within others, or all with `of`: who tells | source | cue | content. */
function toldIn(text: string, of: (attribution: Attribution) => boolean = isTold): string[] {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return parseArticle({ text })
    .fields[0].attributions.filter(of)
    .map(({ voice, source, cue, content }) =>
      [voice, source === null ? "-" : words(source), words(cue), content.map(words).join(" + ")].join(" | "),
    );
}

const isTold = ({ voice }: Attribution): boolean => voice !== "outlet";

/** The ledger: name, words granted, of these quoted. */
function ledgerOf(text: string): string[] {
  return parseArticle({ text }).sources.map(
    ({ name, words, quotedWords }) => `${name}: ${words} (${quotedWords})`,
  );
}

describe("an attribution within the content of another is found", () => {
  it.each([
    [
      "in a clause that is reported",
      "Reuters reported that the minister said taxes would fall.",
      ["attributed | the minister | said | taxes would fall"],
    ],
    [
      "in what is said without “that”",
      "Hale said the mayor had promised to fix the bridge.",
      ["attributed | the mayor | had promised | to fix the bridge"],
    ],
    [
      "in a quotation",
      "“Reyes claims the bridge is fine. It is not,” Hale said.",
      ["quoted | Reyes | claims | the bridge is fine"],
    ],
    [
      "in a quotation, with “according to”",
      "“According to the mayor, the bridge is fine,” Hale said.",
      ["quoted | the mayor | According to | the bridge is fine"],
    ],
    [
      "with words quoted within a quotation",
      "“The mayor said, ‘Build the bridge now,’” Hale recalled.",
      ["quoted | The mayor | said | ‘Build the bridge now,’"],
    ],
    [
      "down to the third",
      "Police said witnesses told them that a man shouted “fire” before the shots.",
      [
        "attributed | witnesses | told | that a man shouted “fire” before the shots",
        "attributed | a man | shouted | “fire” before the shots",
      ],
    ],
    [
      "though it is to come",
      "“Hale will say that it was the rain,” Reyes said.",
      ["quoted | Hale | will say | that it was the rain"],
    ],
    [
      "when a clause comes before its speaker, who is told of in turn",
      "The company said in a statement that it expects sales to grow, Reuters reported.",
      ["attributed | The company | said | that it expects sales to grow"],
    ],
  ])("%s", (_, text, expected) => {
    expect(toldIn(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["what a quoted speaker thinks", "“I think the mayor lied,” Hale said. “We hope that he goes.”"],
    ["what somebody may say", "Hale said the mayor may announce that the bridge is closed."],
    ["what somebody is to say", "Hale said he wants the mayor to admit that the bridge is closed."],
    ["an act upon a thing", "Hale said the council rejected a law that would have closed the bridge."],
    ["a deed", "Hale said the mayor opened the bridge and walked home."],
  ])("but not %s", (_, text) => {
    expect(toldIn(text)).toEqual([]);
  });
});

describe("who hands on at the end of a sentence what another said", () => {
  it.each([
    "“The road is closed,” Hale said, the Courier reported.",
    "“The road is closed,” Hale said, according to the Courier.",
    "“The road is closed,” Hale said, the Courier reported Monday. “It stays closed.”",
  ])("has all of it, and the other within: %s", (text) => {
    const relays = toldIn(text, ({ voice }) => voice === "outlet");
    expect(relays).toHaveLength(1);
    expect(relays[0]).toMatch(/^outlet \| the Courier \| .*“The road is closed,” Hale said/);
    expect(toldIn(text)[0]).toMatch(/^attributed \| Hale \| said \| “The road is closed,”/);
  });

  it("is nobody where the sentence goes on", () => {
    const text = "“The road is closed,” Hale said, the Courier reported while the mayor was away.";
    expect(toldIn(text)).toEqual([]);
  });
});

describe("the ledger grants each word once", () => {
  it("to whom a paraphrase tells of, and the rest to who is paraphrased", () => {
    expect(ledgerOf("Reuters reported that the minister said taxes would fall.")).toEqual([
      "Reuters: 4 (0)",
      "the minister: 3 (0)",
    ]);
  });

  it("to who speaks, where a quoted speaker tells of others", () => {
    expect(ledgerOf("“The mayor said that taxes would fall,” Ann Hale recalled.")).toEqual([
      "The mayor: 0 (0)",
      "Ann Hale: 7 (7)",
    ]);
  });

  it("takes “he” in a quotation for another than who speaks", () => {
    const text =
      "Mayor Tom Reyes said the road was shut. “He told me that the bridge was safe,” Mr. Hale said.";
    const { sources, fields } = parseArticle({ text });
    const told = fields[0].attributions.find(isTold);
    expect(sources.find(({ id }) => id === told?.sourceId)?.name).toBe("Tom Reyes");
  });

  it("takes nothing of what people tell of others for whom the outlet means behind it", () => {
    const text =
      "Ann Hale left early. “Eva Reyes told me that the bridge was safe,” Ms. Hale said. She said she would return.";
    const { sources, fields } = parseArticle({ text });
    const last = fields[0].attributions.filter(({ voice }) => voice === "outlet").at(-1);
    expect(sources.find(({ id }) => id === last?.sourceId)?.name).toBe("Ann Hale");
  });

  it("counts no cue that a quoted speaker chose", () => {
    const text = "“Reyes claims the bridge is fine,” Hale said. Reyes said it was safe.";
    const reyes = parseArticle({ text }).sources.find(({ name }) => name === "Reyes");
    expect(reyes).toMatchObject({ attributions: 2, cues: { said: 1 } });
  });
});
