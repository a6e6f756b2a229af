import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import type { ArticleReport } from "../../src/types.js";
import { readCorpusTexts } from "../language/corpus-texts.js";
import { judgeQuotation, type QuotationScore, readQuotations } from "./quoted-speakers.js";

/** Lowest shares that are let pass, by set. Raise them when the figures rise. */
const FLOORS = [
  { set: "report", precision: 0.92, recall: 0.91 },
  { set: "articles", precision: 0.95, recall: 0.95 },
  { set: "later", precision: 0.95, recall: 0.94 },
  { set: "mended", precision: 0.95, recall: 0.91 },
  { set: "blind", precision: 0.95, recall: 0.93 },
  { set: "fresh", precision: 0.92, recall: 0.92 },
  { set: "direct", precision: 0.95, recall: 0.95 },
] as const;

const quotations = readQuotations();
const card = readFileSync(new URL("../../datasets/quoted-speakers/card.md", import.meta.url), "utf8");
const report = quotations.filter(({ set }) => set === "report");

describe("the quotations with their speakers", () => {
  it("are in order, each once, each article in one set", () => {
    const keys = quotations.map(({ article, start }) => `${article} ${String(start).padStart(7, "0")}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    const sets = new Map(quotations.map(({ article, set }) => [article, set]));
    expect(quotations.filter(({ article, set }) => sets.get(article) !== set)).toEqual([]);
  });

  it("are as many as the card says, at least 200 of them with a speaker in the set for reports", () => {
    for (const set of new Set(quotations.map((one) => one.set))) {
      const own = quotations.filter((one) => one.set === set);
      const none = own.filter(({ speaker }) => speaker === null).length;
      expect(card).toContain(`| \`${set}\` | ${own.length - none} | ${none} | ${own.length} |`);
    }
    expect(report.filter(({ speaker }) => speaker !== null).length).toBeGreaterThanOrEqual(200);
  });
});

describe("judgeQuotation", () => {
  const text = "“We shall build the bridge,” Ana Reyes said.";
  const whole = { article: "a", start: 0, end: 28, set: "report" } as const;
  const spoken = createAnalyzer({ indicators: [] }).analyze({ text });

  it("takes for right whom the source names, and nobody else", () => {
    expect(judgeQuotation({ ...whole, speaker: [{ start: 29, end: 38 }] }, spoken, text).right).toBe(true);
    expect(judgeQuotation({ ...whole, speaker: [{ start: 39, end: 43 }] }, spoken, text).right).toBe(false);
    expect(judgeQuotation({ ...whole, speaker: null }, spoken, text)).toEqual({ found: true, right: false });
  });

  it("takes for right whose name a pronoun was read for, though only the pronoun speaks", () => {
    const told = "Ana Reyes came to the bridge with Ben Hale’s map. “We shall build the bridge,” she said.";
    const quotation = { article: "a", start: 50, end: 78, set: "report" } as const;
    const attribution = {
      ...spoken.attributions[0],
      source: { start: 79, end: 82 },
      content: [{ start: 50, end: 78 }],
    };
    const report = { attributions: [attribution], sources: spoken.sources };
    expect(judgeQuotation({ ...quotation, speaker: [{ start: 0, end: 9 }] }, report, told).right).toBe(true);
    expect(judgeQuotation({ ...quotation, speaker: [{ start: 34, end: 42 }] }, report, told).right).toBe(
      false,
    );
  });

  it("finds no speaker where no attribution holds the words", () => {
    expect(judgeQuotation({ ...whole, speaker: null }, { attributions: [], sources: [] }, text).found).toBe(
      false,
    );
  });
});

const measured = quotations.filter(({ set }) => set !== "tune");
const texts = readCorpusTexts(new Set(measured.map(({ article }) => article)));

if (texts === null)
  describe("quotations in real news", () => {
    it("the corpus is not here: whether their speakers are found could not be checked", () => {
      expect(texts).toBeNull();
    });
  });
else
  describe("quotations in real news", () => {
    it.each(FLOORS)("have their speakers found often enough: $set", { timeout: 120_000 }, (floor) => {
      const analyzer = createAnalyzer({ indicators: [] });
      const reports = new Map<string, ArticleReport>();
      let score: QuotationScore = { spoken: 0, found: 0, right: 0 };
      for (const one of measured) {
        if (one.set !== floor.set || one.told === "no") continue;
        const text = texts.get(one.article) ?? "";
        const report = reports.get(one.article) ?? analyzer.analyze({ text });
        reports.set(one.article, report);
        const { found, right } = judgeQuotation(one, report, text);
        score = {
          spoken: score.spoken + (one.speaker === null ? 0 : 1),
          found: score.found + (found ? 1 : 0),
          right: score.right + (right ? 1 : 0),
        };
      }
      const { spoken, found, right } = score;
      expect(right / found, JSON.stringify(score)).toBeGreaterThanOrEqual(floor.precision);
      expect(right / spoken, JSON.stringify(score)).toBeGreaterThanOrEqual(floor.recall);
      expect(card).toContain(`${right} of ${found} found, ${right} of ${spoken} spoken`);
    });
  });
