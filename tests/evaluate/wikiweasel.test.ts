import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../src/evaluate/scorecard.js";
import { wikiweasel } from "../../src/evaluate/wikiweasel/wikiweasel.js";
import type { Doc } from "../../src/types.js";
import { evaluateWith } from "./evaluate-with.js";

const ROWS = [
  ["a", "Some say the tower leans.", 1],
  ["b", "About 40 boats left.", 0],
  ["c", "The bridge may fall.", 0],
  ["d", "It is a charming town.", 1],
] as const;
const LINES = ROWS.map(([id, text, label]) => JSON.stringify({ id, text, label }));

/** In place of the learned score. */
const isCharming = ({ fields }: Doc): boolean => fields.some(({ text }) => text.includes("charming"));

const evaluate = (lines: readonly string[], documents: readonly string[] | null = null): Scorecard =>
  evaluateWith(wikiweasel, lines.join("\n"), { path: "a.jsonl", documents, isVague: isCharming });

describe("evaluate wikiweasel", () => {
  const scorecard = evaluate(LINES);

  it("counts sentences with a weasel, with any worded hedge, with any hedge, and vague ones", () => {
    expect(scorecard.size).toEqual({ sentences: 4, uncertain: 2 });
    expect(
      scorecard.tables[0].rows.map(({ gold, predicted, correct }) => [gold, predicted, correct]),
    ).toEqual([
      [2, 1, 1],
      [2, 2, 1],
      [2, 3, 1],
      [2, 1, 1],
    ]);
  });

  it("says beside the findings what the learned score of the sentence would call uncertain", () => {
    expect(scorecard.tables[0].rows.at(-1)?.name).toBe("learned score of the sentence");
  });

  it("shows its F1 beside published figures", () => {
    const [{ rows }] = scorecard.comparisons;
    expect(rows[0]).toMatchObject({ source: null, values: [0.666667] });
    expect(rows.slice(-2).map(({ values }) => values)).toEqual([[0.602], [0.702]]);
  });

  it("draws blocks of neighbouring sentences, so that a handful has no interval", () => {
    expect(scorecard.tables[0].rows[0].f1Interval).toBeNull();
    const many = Array.from({ length: 6 }, () => LINES).flat();
    expect(evaluate(many).tables[0].rows[0].f1Interval).not.toBeNull();
    expect(scorecard.intervals).toContain("a block of 20 neighbouring sentences");
  });

  it("leaves out a row without a label of 0 or 1", () => {
    const { leftOut } = evaluate([LINES[0], LINES[1].replace('"label":0', '"label":2')]);
    expect(leftOut[0]).toMatch(/^a\.jsonl:2: label: /);
  });
});
