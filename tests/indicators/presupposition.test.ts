import { describe, expect, it } from "vitest";
import { presupposition } from "../../src/indicators/presupposition/index.js";
import { completeArticle, createParser } from "../../src/text/parse-article.js";
import type { Finding } from "../../src/types.js";

const parse = createParser([presupposition.lexicon]);

function detect(text: string, title: string | null = null): Finding[] {
  return presupposition.detect(parse(completeArticle({ text, title })));
}

function textsOf(text: string, label: string): string[] {
  return detect(text)
    .filter((finding) => finding.label === label)
    .map((finding) => finding.text);
}

describe("the span of “what is clear”", () => {
  it("runs to “that”, over what stands between", () => {
    const [finding] = detect("What is clear, however, is that the lake is shrinking.");
    expect(finding?.text).toBe("What is clear, however, is that");
  });

  it("runs to “is” when no “that” follows", () => {
    expect(textsOf("What is clear is the price of water.", "booster")).toEqual(["What is clear is"]);
  });

  it("stops before a colon", () => {
    expect(textsOf("Here is what is clear: the lake is shrinking.", "booster")).toEqual(["what is clear"]);
  });

  it("is no finding without a claim behind it", () => {
    expect(detect("They hid what is clear to every diver.")).toEqual([]);
  });
});

describe("a rhetorical question", () => {
  it("begins behind the colon that leads up to it", () => {
    const text = "The lake fell again, and nobody drew the conclusion: who owns the pumps?";
    expect(textsOf(text, "rhetorical-question")).toEqual(["who owns the pumps?"]);
  });

  it("is found in a paragraph of its own when the paragraph before ends with a colon", () => {
    const text = "The drought leaves one thing to settle:\n\nWho owns the pumps?\n\nThe county has no list.";
    expect(textsOf(text, "rhetorical-question")).toEqual(["Who owns the pumps?"]);
  });

  it("is found in a paragraph of its own when its form asserts", () => {
    const text = "The lake fell again.\n\nBut where were the inspectors?\n\nThey were on leave.";
    expect(textsOf(text, "rhetorical-question")).toEqual(["But where were the inspectors?"]);
  });

  it("keeps its place among other findings of the sentence", () => {
    const text =
      "The lake fell again. Is it clear that nobody cares, or did the board of course manage to forget it?";
    const starts = detect(text).map(({ start }) => start);
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("is not looked for in a headline", () => {
    expect(detect("The lake fell again.", "Who owns the pumps and the wells?")).toEqual([]);
  });

  it("is not a heading of questions and answers", () => {
    const text =
      "What is a pump?\n\nA machine.\n\nWho pays for it?\n\nThe county.\n\nWhy now?\n\nThe drought.";
    expect(textsOf(text, "rhetorical-question")).toEqual([]);
  });

  it("is not a question that opens its paragraph in an article of questions and answers", () => {
    const answers = [
      "Who pays? The county does.",
      "What for? For pumps.",
      "Since when? Since May.",
      "Why? It is dry.",
    ];
    expect(textsOf(answers.join("\n\n"), "rhetorical-question")).toEqual([]);
    expect(textsOf(`The lake fell again. ${answers[0]}`, "rhetorical-question")).toEqual(["Who pays?"]);
  });

  it("has at least one word", () => {
    for (const text of ["?", "The lake fell. ???", "The lake fell: ?", "The lake fell: — ?", "(?)"])
      expect(textsOf(text, "rhetorical-question")).toEqual([]);
  });

  it("is not a turn of an interview, with labels or without", () => {
    const labelled = "ROE: Who owns the pumps? \n\nDOE: We do.\n\nROE: And the wells? \n\nDOE: All of them.";
    expect(textsOf(labelled, "rhetorical-question")).toEqual([]);
    const turns = ["Do you own the pumps", "Have you sold them", "Why did you buy them", "Did you regret it"];
    const unlabelled = turns
      .map((turn) => `The drought goes on, it seems. ${turn}?\n\nYes and no.`)
      .join("\n\n");
    expect(textsOf(unlabelled, "rhetorical-question")).toEqual([]);
  });

  it("is not a quoted question, and takes in none", () => {
    expect(textsOf("“Who owns the pumps?” the farmer asked.", "rhetorical-question")).toEqual([]);
    const mixed =
      "The lake fell. Does anybody still say “we will have water for a hundred years, all of us”?";
    expect(textsOf(mixed, "rhetorical-question")).toEqual([]);
  });
});

describe("an implicative", () => {
  const cases: [string, string[]][] = [
    ["The board failed to meet.", ["failed to"]],
    ["The board has never failed to meet.", ["failed to"]],
    ["The board continues to refuse to meet.", ["refuse to"]],
    ["The board could have failed to meet.", []],
    ["Should the board fail to meet, the mayor decides.", []],
    ["Unless the board manages to meet, the mayor decides.", []],
  ];
  it.each(cases)("tells of what happened: %s", (text, found) => {
    expect(textsOf(text, "implicative")).toEqual(found);
  });
});

describe("an entry in “that” or “how”", () => {
  const cases: [string, string[]][] = [
    ["The board forgot that, in May, the wells had run dry.", ["forgot that"]],
    ["“The board forgot that,” said the farmer.", []],
    ["The board forgot that summer.", []],
    ["The leak reveals how the wells were sold.", ["reveals how"]],
    ["The leaflet reveals how to save water.", []],
    ["The board carries the burden of proving that the wells were dry.", []],
  ];
  it.each(cases)("needs its clause: %s", (text, found) => {
    expect(detect(text).map((finding) => finding.text)).toEqual(found);
  });
});

describe("detect", () => {
  it("files findings in quotations under the speaker, not the outlet", () => {
    const [finding] = detect("“The board clearly lied to all of us here,” the farmer said.");
    expect(finding?.text).toBe("clearly");
    expect(finding?.voice).toBe("quoted");
  });

  it("finds words of a headline under the field title", () => {
    const [finding] = detect("The lake fell again.", "Board clearly lied, farmers say");
    expect(finding).toMatchObject({ field: "title", text: "clearly", label: "booster" });
  });

  it("takes time in proportion to the text when a paragraph is nothing but questions", () => {
    const time = (count: number): number => {
      const doc = parse(completeArticle({ text: "Do you see it? ".repeat(count) }));
      const start = performance.now();
      presupposition.detect(doc);
      return performance.now() - start;
    };
    time(2000);
    expect(time(16_000)).toBeLessThan(Math.max(40 * time(2000), 200));
  });
});

describe("measure", () => {
  it("counts presuppositions of the body per 1000 words of each voice, not those of the headline", () => {
    const text = `${"The lake fell by a hand in the dry month of May. ".repeat(30)}Clearly, the board failed to act.`;
    const doc = parse(completeArticle({ text, title: "Of course the lake fell" }));
    const measures = presupposition.measure(doc, presupposition.detect(doc));
    expect(measures.map(({ voice, count }) => [voice, count])).toEqual([
      ["outlet", 2],
      ["attributed", 0],
      ["quoted", 0],
    ]);
    const [outlet] = measures;
    expect(outlet).toMatchObject({ name: "presuppositions", total: 366, unit: "per 1000 words" });
    expect(outlet?.value).toBeCloseTo((1000 * 2) / 366, 3);
  });

  it("gives no rate for a short text, and no findings for an empty one", () => {
    const doc = parse(completeArticle({ text: "Clearly, the board failed to act." }));
    const [outlet] = presupposition.measure(doc, presupposition.detect(doc));
    expect(outlet).toMatchObject({ count: 2, value: null });
    expect(detect("")).toEqual([]);
  });
});
