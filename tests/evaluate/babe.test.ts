import { describe, expect, it } from "vitest";
import { babe } from "../../src/evaluate/babe/babe.js";
import type { Scorecard } from "../../src/evaluate/scorecard.js";
import { namesOfSentence } from "../../src/text/syntax.js";
import { evaluateWith } from "./evaluate-with.js";

const ROWS = [
  ["Their shameful, cowardly surrender disgusts every decent voter.", 1, "gazette", "gun control"],
  ["The council met on Tuesday and adjourned at noon.", 0, "gazette", "gun-control"],
  ["“The thugs and cronies must go,” said Anna Keller.", 1, "wire", "vaccines"],
  ["The ferry to the island left at six.", 0, "wire", "vaccine"],
] as const;
const LINES = ROWS.map(([text, label, outlet, topic], index) =>
  JSON.stringify({ id: `s${index}`, text, label, outlet, topic, word_votes: {} }),
);
const evaluate = (lines: readonly string[], leakage = false): Scorecard =>
  evaluateWith(babe, lines.join("\n"), { path: "a.jsonl", leakage: leakage ? namesOfSentence : null });

describe("evaluate babe", () => {
  const scorecard = evaluate(LINES);
  const named = (name: string) => scorecard.comparisons.find((one) => one.name === name);

  it("counts sentences, biased ones and outlets", () => {
    expect(scorecard.size).toEqual({ sentences: 4, biased: 2, outlets: 2 });
  });

  it("ranks loaded sentences before plain ones, over all and within each outlet", () => {
    const rows = named("all sentences")?.rows ?? [];
    expect(rows.find(({ name }) => name === "AUC")?.values[0]).toBe(1);
    expect(rows.find(({ name }) => name === "AUC within group")?.values[0]).toBe(1);
  });

  it("has figures apart for sentences with and without quotation marks", () => {
    expect(named("with quotation marks")?.definition).toContain("1 sentences");
    expect(named("without quotation marks")?.definition).toContain("3 sentences");
  });

  it("puts every sentence into one row of the reliability table", () => {
    const [{ rows }] = scorecard.shares;
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(4);
  });

  it("shows the human ceiling beside its own figure", () => {
    expect(named("beside others")?.rows.map(({ values }) => values[0])).toContain(0.784);
  });

  it("asks about outlets and names only with --leakage", () => {
    expect(named("names swapped")).toBeUndefined();
    const { comparisons } = evaluate(LINES, true);
    const swapped = comparisons.find(({ name }) => name === "names swapped");
    expect(swapped?.rows).toHaveLength(3);
    expect(comparisons.find(({ name }) => name === "AUC within each outlet")?.rows).toHaveLength(2);
  });

  it("leaves out a row without an outlet, and says which", () => {
    expect(evaluate([LINES[0], '{"id":"x","text":"A.","label":0,"topic":"t"}']).leftOut[0]).toMatch(
      /^a\.jsonl:2: outlet: /,
    );
  });
});
