import { describe, expect, it } from "vitest";
import type { Agreement, Scorecard } from "../../src/evaluate/scorecard.js";
import { compareHedges } from "../../src/evaluate/szeged/compare-hedges.js";
import { szeged } from "../../src/evaluate/szeged/szeged.js";
import { evaluateWith } from "./evaluate-with.js";

/** A row whose cues are named by their words, with offsets in code points as the corpus has them. */
function row(doc: string, text: string, cues: readonly (readonly [words: string, type: string])[]): string {
  return JSON.stringify({
    doc,
    text,
    cues: cues.map(([words, type]) => {
      const start = [...text.slice(0, text.indexOf(words))].length;
      return { start, end: start + [...words].length, text: words, type };
    }),
  });
}

const LINES = [
  row("harbour", "🎈 Perhaps the crane fell.", [["Perhaps", "epistemic"]]),
  row("harbour", "If it rains, the fair will close.", [["If", "condition"]]),
  row("harbour", "About 40 boats left.", []),
  "",
  row("mill", "The miller, “probably” drunk, is believed to have fled.", [
    ["probably", "epistemic"],
    ["believed", "doxastic"],
  ]),
  row("mill", "Nobody can tell.", [["can", "epistemic"]]),
];

const evaluate = (lines: readonly string[], documents: readonly string[] | null = null): Scorecard =>
  evaluateWith(szeged, lines.join("\n"), { path: "a.jsonl", documents });
const rowOf = ({ tables }: Scorecard, table: number, name: string): Agreement | undefined =>
  tables[table].rows.find((one) => one.name === name);

describe("evaluate szeged", () => {
  const scorecard = evaluate(LINES);

  it("counts documents, sentences, cues without conditions, and hedges", () => {
    expect(scorecard.size).toEqual({
      documents: 2,
      sentences: 5,
      "cues annotated": 4,
      "hedges found": 4,
    });
  });

  it("counts cues by overlap and exactly, and sentences, as worked out by hand", () => {
    expect(rowOf(scorecard, 0, "cues, overlapping")).toMatchObject({ gold: 4, predicted: 3, correct: 3 });
    // "is believed to" is found, "believed" annotated.
    expect(rowOf(scorecard, 0, "cues, exact")).toMatchObject({ gold: 4, predicted: 3, correct: 2 });
    expect(rowOf(scorecard, 0, "sentences")).toMatchObject({ gold: 3, predicted: 2, correct: 2 });
  });

  it("counts approximators only where all findings count", () => {
    expect(rowOf(scorecard, 1, "cues, overlapping")).toMatchObject({ gold: 4, predicted: 4, correct: 3 });
    expect(scorecard.shares[1].rows.map(({ name, count, total }) => [name, count, total])).toContainEqual([
      "approximator",
      0,
      1,
    ]);
  });

  it("counts sentences with and without quotation marks apart", () => {
    expect(rowOf(scorecard, 2, "cues, overlapping")).toMatchObject({ gold: 2, predicted: 2, correct: 2 });
    expect(rowOf(scorecard, 3, "cues, overlapping")).toMatchObject({ gold: 2, predicted: 1, correct: 1 });
  });

  it("says how many cues of each type are found, conditions too", () => {
    expect(scorecard.shares[0].rows.map(({ name, count, total }) => [name, count, total])).toEqual([
      ["epistemic", 2, 3],
      ["doxastic", 1, 1],
      ["condition", 0, 1],
      ["investigation", 0, 0],
    ]);
  });

  it("draws documents for its intervals, so that one document has none", () => {
    expect(rowOf(scorecard, 0, "sentences")?.f1Interval).not.toBeNull();
    expect(rowOf(evaluate(LINES, ["mill"]), 0, "sentences")?.f1Interval).toBeNull();
  });

  it("leaves out cues of other types or beyond the text, and says where they are", () => {
    const [good] = LINES;
    const { leftOut, size } = evaluate([
      good,
      good.replace("epistemic", "modal"),
      good.replace(/"end":\d+/, '"end":99'),
    ]);
    expect(size.sentences).toBe(1);
    expect(leftOut[0]).toMatch(/^a\.jsonl:2: cues\[0\]\.type: .*epistemic.*; correct it/);
    expect(leftOut[1]).toBe(
      "a.jsonl:3: cues[0]: ends at 99, but the text has 25 characters; correct it, or take the row out",
    );
  });
});

describe("compareHedges", () => {
  it("gives a cue one finding at most, the one that covers most of it", () => {
    const { overlapping } = compareHedges(
      [{ start: 0, end: 10 }],
      [
        { start: 0, end: 2 },
        { start: 3, end: 10 },
      ],
    );
    expect(overlapping).toEqual({ gold: 1, predicted: 2, correct: 1 });
  });
});
