import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  LABEL_COUNT,
  type PartSpan,
  readSpans,
  writeLabels,
} from "../../../src/text/attributions/extractor/labels.js";
import { linkParts } from "../../../src/text/attributions/extractor/link-parts.js";
import { parseArticle } from "../../../src/text/parse-article.js";
import { VOICES } from "../../../src/text/voices.js";

/** `[source] cue {content | content}` of each attribution. */
function attributionsOf(text: string): string[] {
  const [{ attributions }] = parseArticle({ text }).fields;
  const show = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return attributions.map(
    ({ source, cue, content }) =>
      `[${source === null ? "" : show(source)}] ${show(cue)} {${content.map(show).join(" | ")}}`,
  );
}

describe("the extractor", () => {
  it.each([
    ["what somebody said", "The mayor said the bridge was safe.", ["[The mayor] said {the bridge was safe}"]],
    [
      "what somebody intends",
      "The senator plans to visit Iowa next week.",
      ["[The senator] plans {to visit Iowa next week}"],
    ],
    [
      "what somebody believes",
      "Many voters believe the economy is getting worse.",
      ["[Many voters] believe {the economy is getting worse}"],
    ],
    [
      "a source with a long apposition",
      "“It is over,” said Ann Lee, a lawyer who has worked for the city for ten years.",
      ["[Ann Lee, a lawyer who has worked for the city for ten years] said {“It is over,”}"],
    ],
  ])("finds %s", (_, text, expected) => {
    expect(attributionsOf(text)).toEqual(expected);
  });

  it("calls a cue that no entry names by its lemma, with a rule of its own and no stance", () => {
    const [{ attributions }] = parseArticle({
      text: "The group, which favors lower taxes, has embraced the idea of a wall along the border.",
    }).fields;
    const learned = attributions.filter(({ rule }) => rule === "attribution/learned");
    for (const { stance, cueForm, score } of learned) {
      expect(stance).toBe("neutral");
      expect(cueForm).toMatch(/^[a-z]+$/);
      expect(score).toBeGreaterThan(0.5);
    }
  });

  it("gives every token of every text one voice, and no attribution without content", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...[
              "“",
              "”",
              '"',
              "'",
              "’",
              "‘",
              "said",
              "Hale",
              "the",
              "road",
              "is",
              "shut",
              ",",
              ".",
              ":",
              "—",
            ],
            ...["that", "Q", "A", "according", "to", "@hale", "\n", "\n\n", "PLANS", "believes", "(", ")"],
          ),
          { maxLength: 80 },
        ),
        (words) => {
          const [field] = parseArticle({ text: words.join(" ") }).fields;
          for (const voice of field.voices) expect(voice).toBeLessThanOrEqual(VOICES.length);
          for (const { content, cue, score } of field.attributions) {
            expect(content.length).toBeGreaterThan(0);
            expect(cue.from).toBeLessThan(cue.to);
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("ends a quotation that is never closed with its paragraph", () => {
    const text = "Hale said: “The road is shut and\n\nThe council met on Monday to vote.";
    const [{ attributions }] = parseArticle({ text }).fields;
    for (const { content } of attributions)
      for (const { end } of content) expect(end).toBeLessThanOrEqual(text.indexOf("\n"));
  });

  it("reads a sentence of 10,000 words in a second or two", () => {
    const text = `Hale said ${"that the road is shut and Reyes said ".repeat(1250)}it was.`;
    const start = performance.now();
    parseArticle({ text });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("gives the same whatever was read before", () => {
    const text =
      "Officials expect the dam to hold. “We are ready,” Hale said, adding that the road would stay shut.";
    const before = attributionsOf(text);
    attributionsOf("WATCH: Reyes slams Hale! “Never,” she says — @hale replies: no.");
    expect(attributionsOf(text)).toEqual(before);
  });
});

describe("labels", () => {
  it("give back the spans they were made of", () => {
    const spans: PartSpan[] = [
      { part: "source", from: 0, to: 2 },
      { part: "cue", from: 2, to: 3 },
      { part: "content", from: 3, to: 6 },
      { part: "content", from: 6, to: 7 },
    ];
    const labels = new Uint8Array(9);
    writeLabels(spans, labels);
    expect(Math.max(...labels)).toBeLessThan(LABEL_COUNT);
    expect(readSpans(labels, labels.length, 0)).toEqual(spans);
  });
});

describe("linkParts", () => {
  /** Parts as letters, one token each; a full stop ends a sentence, a bar a paragraph. */
  function link(pattern: string): string[] {
    const letters = [...pattern.replaceAll(/[.|]/g, "")];
    const sentenceOf = new Int32Array(letters.length);
    const paragraphs: number[] = [0];
    let token = 0;
    let sentence = 0;
    for (const character of pattern) {
      if (character === "." || character === "|") {
        sentence++;
        paragraphs.push(paragraphs[sentence - 1] + (character === "|" ? 1 : 0));
      } else sentenceOf[token++] = sentence;
    }
    const names = { S: "source", C: "cue", X: "content", W: "content" } as const;
    const parts = letters.map(
      (letter, from): PartSpan => ({ part: names[letter as keyof typeof names], from, to: from + 1 }),
    );
    const context = {
      sentenceOf,
      paragraphOf: (index: number) => paragraphs[index],
      norm: letters.map((letter) => (letter === "W" ? "which" : letter.toLowerCase())),
    };
    return linkParts(parts, context).map(
      ({ cue, source, content }) =>
        `${cue.from}: ${source?.from ?? "-"} ${content.map(({ from }) => from).join(",")}`,
    );
  }

  it.each([
    ["SCX", ["1: 0 2"], "source, cue, content"],
    ["XSC", ["2: 1 0"], "the content first"],
    ["XCS", ["1: 2 0"], "the source behind the cue"],
    ["XSCX", ["2: 1 0,3"], "a content on both sides"],
    ["SCXCX", ["1: 0 2", "3: 0 4"], "one source of two cues"],
    ["SCXSCX", ["1: 0 2", "4: 3 5"], "two speakers in a sentence"],
    ["SCXWSC", ["1: 0 2", "5: 4 3"], "a relative pronoun before the second speaker"],
    ["XSC.X", ["2: 1 0,3"], "a quotation that goes on in the next sentence"],
    ["SC|X", ["1: 0 2"], "a colon and the next paragraph"],
    ["X|SC", ["2: 1 0"], "a first paragraph that has no cue"],
    ["CXSC", ["0: 2 1", "3: 2 "], "who is named further on"],
  ])("puts %s together as %j: %s", (pattern, expected) => {
    expect(link(pattern)).toEqual(expected);
  });
});
