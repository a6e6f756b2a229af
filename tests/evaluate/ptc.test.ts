import { describe, expect, it } from "vitest";
import { compareArticle } from "../../src/evaluate/ptc/compare-article.js";
import { ptc } from "../../src/evaluate/ptc/ptc.js";
import type { Scorecard } from "../../src/evaluate/scorecard.js";
import { evaluateWith } from "./evaluate-with.js";

const TEXT = "🎈 The shameful deal failed.\n\nThe ferry left at six.\n";
const row = (technique: string, start = 6, end = 14): string =>
  JSON.stringify({ article_id: "a1", text: TEXT, spans: [{ start, end, technique }] });
const evaluate = (line: string): Scorecard => evaluateWith(ptc, line, { path: "a.jsonl" });

describe("evaluate ptc", () => {
  it("holds findings against spans by lines and by characters, offsets counted in code points", () => {
    const [lines, characters] = evaluate(row("Loaded_Language")).tables[0].rows;
    expect([lines.gold, lines.predicted, lines.correct]).toEqual([1, 1, 1]);
    expect([characters.gold, characters.predicted, characters.correct]).toEqual([8, 8, 8]);
  });

  it("puts what was published beside its own figures, and says that it was measured otherwise", () => {
    const beside = evaluate(row("Loaded_Language")).comparisons.at(-1);
    expect(beside).toMatchObject({
      name: "beside others",
      rows: [
        { name: "framelens, characters", source: null, values: [1] },
        { name: "framelens, lines", source: null, values: [1] },
        { source: "Dimov et al. 2020, SemEval-2020 task 11", values: [0.446] },
      ],
    });
    expect(beside?.definition).toContain("measured otherwise");
  });

  it("passes over other techniques", () => {
    expect(evaluate(row("Doubt")).tables[0].rows[0].gold).toBe(0);
  });

  it("leaves out an article with a span beyond its text", () => {
    expect(() => evaluate(row("Loaded_Language", 6, 999))).toThrow("no span of a text");
  });
});

describe("compareArticle", () => {
  it("counts no blank lines, and a line once however many findings it holds", () => {
    const { lines } = compareArticle(
      "one two\n\nthree",
      [{ start: 0, end: 3 }],
      [
        { start: 0, end: 3 },
        { start: 4, end: 7 },
        { start: 9, end: 14 },
      ],
    );
    expect(lines).toEqual({ gold: 1, predicted: 2, correct: 1 });
  });
});
