import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/text/parse-article.js";

/** Source and content of each attribution of a text that has a quotation in its content. */
const speakersOf = (text: string): string[] =>
  parseArticle({ text }).fields[0].attributions.flatMap(({ source, content }) => {
    const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    const said = content.map(words).join(" + ");
    return /[“"]/.test(said) ? [`${source === null ? "-" : words(source)} | ${said}`] : [];
  });

describe("a quotation that no verb of saying stands beside", () => {
  it.each([
    [
      "takes up what was quoted before it with a piece of a sentence",
      "“We shall build the bridge,” Ana Reyes said. The town “has waited for it too long.”",
      ["Ana Reyes | “We shall build the bridge,” + “has waited for it too long.”"],
    ],
    [
      "takes up a whole sentence in quotation marks",
      "“We shall build the bridge,” Ana Reyes said. “All of us wait.” And yet, “the river does not wait for us.”",
      ["Ana Reyes | “We shall build the bridge,” + “All of us wait.” + “the river does not wait for us.”"],
    ],
    [
      "goes on over a paragraph",
      "“We shall build the bridge,” Ana Reyes said.\n\n“The river is wide at the old quay.\n\n“We have built longer ones, and shall again.”\n\nThe work begins in May.",
      [
        "Ana Reyes | “We shall build the bridge,” + “The river is wide at the old quay.\n\n“We have built longer ones, and shall again.”",
      ],
    ],
    [
      "is a paragraph behind one in which only its speaker speaks",
      "Mary Reyes said the old bridge was a danger. It was never a good one.\n\n“We shall build another in two years.”",
      ["Mary Reyes | the old bridge was a danger + “We shall build another in two years.”"],
    ],
    [
      "is said by whoever says the one it is joined to",
      "The pilots shouted slogans such as “Build it now, build it here” and “No bridge without a quay.”",
      ["The pilots | slogans such as “Build it now, build it here” and “No bridge without a quay.”"],
    ],
    [
      "is governed by a verb of saying far ahead",
      "Ana Reyes told the council on Monday that the plan for the bridge was, if built, beyond the reach of “even the longest of our cranes.”",
      [
        "Ana Reyes | that the plan for the bridge was, if built, beyond the reach of “even the longest of our cranes.”",
      ],
    ],
    [
      "is the object of a verb that its subject stands far from",
      "The firm Harbour Cranes — which has to wear gloves on deck — says, “We have cleaned the decks and all of the cranes.”",
      [
        "The firm Harbour Cranes — which has to wear gloves on deck | “We have cleaned the decks and all of the cranes.”",
      ],
    ],
    [
      "is the object of a verb that reports elsewhere nothing",
      "When Ben Hale tried to speak, Ana Reyes interrupted, “The bridge is a matter of the whole town.”",
      ["Ana Reyes | “The bridge is a matter of the whole town.”"],
    ],
    [
      "is credited to whoever stands behind according to, of several words",
      "According to one of the harbour’s pilots, “the only thing that held was the old quay.”",
      ["one of the harbour’s pilots | “the only thing that held was the old quay.”"],
    ],
    [
      "is credited to a site",
      "According to harbourtimes.com, it is “common to see cranes with no one at the wheel.”",
      ["harbourtimes.com | it is “common to see cranes with no one at the wheel.”"],
    ],
    [
      "is given to whom by names",
      "The bridge, described by Ana Reyes as “a maker of very long queues,” is shut.",
      ["Ana Reyes | “a maker of very long queues,”"],
    ],
    [
      "is labelled with a name, an apposition and a colon",
      "Sen. Ana Reyes, head of the harbour board: “The bridge should worry all who cross it.”",
      ["Sen. Ana Reyes | “The bridge should worry all who cross it.”"],
    ],
    [
      "is what somebody thinks for whom it is so",
      "But for Mary Reyes, who runs the quay, the bridge “does nothing for the pilots of the town.”",
      ["Mary Reyes | “does nothing for the pilots of the town.”"],
    ],
    [
      "is the words that somebody used",
      "Ana Reyes came to use the phrase “not on the quay,” meaning that the pilots had lost.",
      ["Ana Reyes | “not on the quay,”"],
    ],
    [
      "is whose remark it describes",
      "The town has not forgotten Hale’s “let them swim across it” remark.",
      ["Hale | “let them swim across it”"],
    ],
    [
      "is whose warning has it far from its noun",
      "That was a change from his warning a day earlier that “if the bridge falls, the town will pay for it.”",
      ["his | “if the bridge falls, the town will pay for it.”"],
    ],
    [
      "is by somebody's own account",
      "Mary Reyes is by her own description “the last one on the old quay.”",
      ["her | “the last one on the old quay.”"],
    ],
  ])("%s", (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected);
  });

  it.each([
    [
      "in a sentence about somebody else",
      "“We shall build it,” Reyes said. The old song goes: “The river is wide and I am not.”",
    ],
    [
      "that is a case made up",
      "If someone comes to the quay and might say, “I have never seen a bridge as long,” nobody should laugh.",
    ],
    [
      "that everybody knows",
      "Everybody knows the line of the pilots: “A bridge is a boat that lost its nerve.”",
    ],
    [
      "that a column is titled",
      "The Courier ran a long column titled “The bridge is a boat that lost its nerve.”",
    ],
  ])("has no speaker of its own: one %s", (_, text) => {
    expect(speakersOf(text).filter((one) => /wide and I|as long|lost its nerve/.test(one))).toEqual([]);
  });
});

describe("what stands behind a quotation's comma", () => {
  it.each([
    ["a verb that reads as a noun", "“Know whom you carry and why,” the leaflet states.", "the leaflet"],
    [
      "several names and such a verb",
      "“The quay needs all of its cranes,” Ana Reyes, Bo Hale and Cy Lunt note.",
      "Ana Reyes, Bo Hale and Cy Lunt",
    ],
    ["any verb with they", "“How dare they steer us to the quay!” they snort.", "they"],
    ["a name that is a word", "“Is there anything on the old quay?” said First.", "First"],
    [
      "a name in brackets",
      "“The quay has all of its cranes,” says [Ana Reyes, head of the harbour board].",
      "Ana Reyes, head of the harbour board]",
    ],
    ["a verb of two words", "“What about the old quay?” chimed in Ana Reyes.", "Ana Reyes"],
    ["a name and no verb", "“The bridge depends on the quay and its cranes,” Reyes.", "Reyes"],
  ])("says who speaks: %s", (_, text, source) => {
    expect(speakersOf(text).map((one) => one.split(" | ")[0])).toEqual([source]);
  });
});

describe("a sentence before a colon", () => {
  it.each([
    [
      "to whom the words are credited",
      "The town waits. To quote Ana Reyes: “The bridge is not a bridge.”",
      "Ana Reyes",
    ],
    [
      "a verb before its subject",
      "The town waits. Says one of the old pilots: “The bridge is not a bridge.”",
      "one of the old pilots",
    ],
    ["a verb that reads as a noun", "Reyes tweets: “It was my great honour to close the bridge.”", "Reyes"],
    [
      "a subject behind a participle",
      "Asked about the price of the quay, she pivoted: “The bridge is not a bridge.”",
      "she",
    ],
  ])("says who speaks: %s", (_, text, source) => {
    expect(speakersOf(text).map((one) => one.split(" | ")[0])).toEqual([source]);
  });
});

describe("the source of a quotation", () => {
  it.each([
    [
      "is not what a preposition brings in",
      "The pilot held in Lyon, in a letter to his wife, described how the quay was “three times as long as it should be.”",
      "The pilot held in Lyon, in a letter to his wife",
    ],
    [
      "is not the name of an outlet that heads the next paragraph",
      "“The quay is late,” Ana Reyes said. “We need to think about why it is late, and act.”\n\nReuters\n\nThe work begins in May.",
      "Ana Reyes",
    ],
  ])("%s", (_, text, source) => {
    expect(speakersOf(text).map((one) => one.split(" | ")[0])).toEqual([source]);
  });

  it("is the subject of its verb where none stands beside it", () => {
    const text =
      "Ana Reyes, with whom the council had taped a talk last week, said at a meeting down the street from the old quay: “We shall not get the cranes, but we get the bridge.”";
    expect(speakersOf(text).every((one) => one.startsWith("Ana Reyes"))).toBe(true);
  });
});

describe("a title", () => {
  it("of a programme does not belong to what was said there", () => {
    expect(
      speakersOf("Ana Reyes said on “State of the Harbour” that the bridge “is not a bridge at all.”"),
    ).toEqual(["Ana Reyes | that the bridge “is not a bridge at all.”"]);
  });
});
