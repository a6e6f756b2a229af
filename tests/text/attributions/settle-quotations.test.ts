import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/text/parse-article.js";

/** Source and content of each attribution of a text that has a quotation in its content. */
const speakersOf = (text: string): string[] =>
  parseArticle({ text }).fields[0].attributions.flatMap(({ source, content }) => {
    const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    const said = content.map(words).join(" + ");
    return /[“"]/.test(said) ? [`${source === null ? "-" : words(source)} | ${said}`] : [];
  });

describe("a quotation", () => {
  it.each([
    [
      "is said by whoever stands behind its comma with any verb",
      "“We shall build the bridge,” party chairman Ana Reyes spotlighted.",
      ["party chairman Ana Reyes | “We shall build the bridge,”"],
    ],
    [
      "is said by whom the verb before it names, within what a paper reports",
      "According to the Courier, Reyes wrote her in reply: “We shall build the bridge.”",
      ["Reyes | “We shall build the bridge.”"],
    ],
    [
      "is said by whoever leads up to it with a colon, whatever the verb",
      "The mayor closed the evening with words all knew: “We shall build the bridge.”",
      ["The mayor | “We shall build the bridge.”"],
    ],
    [
      "is the words of whom the sentence before a colon credits",
      "The town waits. More from the report: “We shall build the bridge in two years.”",
      ["the report | “We shall build the bridge in two years.”"],
    ],
    [
      "is the words of what the sentence before a colon shows",
      "Here’s the Harbour Courier from April: “The mayor’s friends own the quay.”",
      ["the Harbour Courier | “The mayor’s friends own the quay.”"],
    ],
    [
      "is said by whoever leads up to it with a colon, though a word stands in scare quotes there",
      "The host was making jokes about the “integral” bridge: “We shall not cross it before we are old.”",
      ["The host | “We shall not cross it before we are old.”"],
    ],
    [
      "is nobody's where the sentence before a colon shows no name",
      "Here’s the thing: “The mayor’s friends own the quay.”",
      [],
    ],
    [
      "is said by whose verb opens the clause that holds it, though more stands between",
      "Justice Reyes famously explained in the case of the quay (1873), which shut the port, that “the timid shall not build bridges.”",
      ["Justice Reyes | that “the timid shall not build bridges.”"],
    ],
    [
      "is said by whoever put it so",
      "As Ana Reyes put it, “We shall build the bridge.”",
      ["Ana Reyes | “We shall build the bridge.”"],
    ],
    [
      "belongs to whose words a noun beside it says they are",
      "Reyes is, in Ben Hale’s words, “a maker of very long bridges.”",
      ["Ben Hale | “a maker of very long bridges.”"],
    ],
    [
      "is said by whoever stands behind its comma, though a colon leads up to it",
      "What they're saying: “We shall build the bridge,” said Ana Reyes, a reader of this page.",
      ["Ana Reyes, a reader of this page | “We shall build the bridge,”"],
    ],
    [
      "is what an organisation says that leads up to it with a colon",
      "The museum joined the talks tweeting: “We shall build the bridge in two years.”",
      ["The museum | “We shall build the bridge in two years.”"],
    ],
    [
      "is an outlet's that stands alone behind it, or whose editors sign it",
      "“We shall build the bridge, and pay for it all.” Reuters\n\n“We shall not build the bridge, nor pay for it.”\n\nEditorial Board, Reuters",
      [
        "Reuters | “We shall build the bridge, and pay for it all.”",
        "Reuters | “We shall not build the bridge, nor pay for it.”",
      ],
    ],
    [
      "goes on with the speaker, not with the paper that has it",
      "“We shall build the bridge,” Ana Reyes said, according to Reuters. “It will be a long one.”",
      [
        "Ana Reyes | “We shall build the bridge,” + “It will be a long one.”",
        "Reuters | “We shall build the bridge,” Ana Reyes said",
      ],
    ],
    [
      "is said by whoever is the subject behind “as”",
      "The mayor began “a long campaign to build the bridge,” as Ana Reyes recalled.",
      ["Ana Reyes | “a long campaign to build the bridge,”"],
    ],
    [
      "goes on where the speaker says “I”",
      "“We shall build the bridge,” Ana Reyes said. “I worry that it will be long.”",
      ["Ana Reyes | “We shall build the bridge,” + “I worry that it will be long.”"],
    ],
    [
      "is signed by the name and outlet in the next line",
      "“We shall build the bridge because all of us need it.”\n\nAna Reyes, Harbour Courier",
      ["Ana Reyes | “We shall build the bridge because all of us need it.”"],
    ],
    [
      "is signed so behind a paragraph that the outlet opens, by several",
      "Of the price, “nobody knows what the long bridge will cost us all.”\n\nAna Reyes and Ben Hale, Courier",
      ["Ana Reyes and Ben Hale | “nobody knows what the long bridge will cost us all.”"],
    ],
    [
      "is said by whoever is told to be somehow before a colon",
      "On the price, Ana Reyes was finally blunt: “The bridge will cost us all.”",
      ["Ana Reyes | “The bridge will cost us all.”"],
    ],
    [
      "goes on across an advertisement",
      "“We shall build the bridge,” Ana Reyes said.\n\nADVERTISEMENT\n\n“It will be long.”",
      ["Ana Reyes | “We shall build the bridge,” + “It will be long.”"],
    ],
    [
      "is said by the person of the sentence before, where nobody speaks in it",
      "Mary Reyes shook her head. “The bridge is not a bridge.”",
      ["Mary Reyes | “The bridge is not a bridge.”"],
    ],
    [
      "goes on with the speech before it",
      "“We shall build the bridge,” Ana Reyes said. “It will be long.”",
      ["Ana Reyes | “We shall build the bridge,” + “It will be long.”"],
    ],
    [
      "goes on with the speech before it across a sentence that only its speaker is in",
      "“We shall build the bridge,” Ana Reyes said. She looked at the river. “It will be long.”",
      ["Ana Reyes | “We shall build the bridge,” + “It will be long.”"],
    ],
    [
      "is whose it was when it is printed again",
      "“We shall build the bridge,” Ana Reyes said. The river is wide and deep. The town is small.\n\n“We shall build the bridge,”\n\nThe work begins in May.",
      ["Ana Reyes | “We shall build the bridge,” + “We shall build the bridge,”"],
    ],
  ])("%s", (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected);
  });

  it.each([
    [
      "amid the outlet's words in a later sentence",
      "Ana Reyes said the bridge was late. The town has one more answer to it all: “Build it twice, and better.”",
    ],
    [
      "that is a title",
      "Ana Reyes spoke on Monday. “A Short History of the Bridge” is sold out, and nobody knows why.",
    ],
    ["whose colon follows what is heard", "Visitors will hear a known line tonight: “The bridge is shut.”"],
    [
      "behind a name and a place",
      "“The bridge is not a bridge, and never was one at all.”\n\nWashington, D.C.",
    ],
  ])("has no speaker: one %s", (_, text) => {
    expect(speakersOf(text)).toEqual([]);
  });
});
