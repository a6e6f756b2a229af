import { describe, expect, it } from "vitest";
import type { Doc, Finding, Indicator } from "../src/index.js";
import {
  analyze,
  createAnalyzer,
  createFinding,
  createLexicon,
  FramelensError,
  indicators,
} from "../src/index.js";

const TEXT =
  "Critics say it may rain cats. The café’s owner, Anna Berg, said the drizzle was so-called weather.";

/** An indicator as a user would write one: words in capitals. */
const shouting: Indicator = {
  name: "shouting",
  version: 3,
  description: "words in capitals",
  labels: [{ name: "capitals", description: "A word in capitals." }],
  lexicon: createLexicon("shouting", [{ entry: "stop", label: "capitals" }]),
  examples: { flagged: [], clear: [] },
  detect(doc: Doc): Finding[] {
    return doc.fields.flatMap((field) =>
      field.matches
        .filter(
          ({ lexicon, from }) =>
            lexicon === "shouting" &&
            /^[A-Z]+$/.test(field.text.slice(field.tokens.start[from], field.tokens.end[from])),
        )
        .map(({ from, to, entry }) =>
          createFinding(field, {
            ...{ indicator: "shouting", label: entry.label, from, to, rule: entry.rule, score: entry.weight },
          }),
        ),
    );
  },
  measure: (_, findings) => [
    {
      ...{
        indicator: "shouting",
        name: "shouts",
        voice: "all",
        count: findings.length,
        total: 1,
        unit: "count",
      },
      ...{ value: findings.length, low: null, high: null, note: null },
    },
  ],
};

function refusal(make: () => unknown): FramelensError {
  try {
    make();
  } catch (error) {
    if (error instanceof FramelensError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const found = (report: { findings: readonly Finding[] }, indicator: string): string[] =>
  report.findings
    .filter((finding) => finding.indicator === indicator)
    .map(({ label, text }) => `${label}: ${text}`);

describe("analyze", () => {
  it("needs no more than a text, and says null for what it is not told", () => {
    const { article, schema, madeWith } = analyze({ text: TEXT });
    expect(schema).toBe("framelens/article-report@1");
    expect(article).toEqual({
      ...{ id: "", outlet: null, title: null, publishedAt: null, event: null, url: null },
      ...{ topic: null, author: null, language: null, meta: {} },
    });
    expect(Object.keys(madeWith.indicators).sort()).toEqual(indicators.map(({ name }) => name).sort());
    expect(madeWith.models.language).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("gives the same as an analyzer with all indicators", () => {
    expect(analyze({ text: TEXT })).toEqual(createAnalyzer().analyze({ text: TEXT }));
  });

  it("leaves the article as it was", () => {
    const article = Object.freeze({
      id: "a",
      text: TEXT,
      title: "It may rain",
      meta: Object.freeze({ page: 7 }),
    });
    expect(analyze(article).article.meta).toEqual({ page: 7 });
  });

  it("finds words in the title too, and counts them in no measure", () => {
    const { findings, measures } = analyze({ title: "It may rain", text: "" });
    expect(findings).toMatchObject([{ field: "title", text: "may", indicator: "hedging" }]);
    expect(measures.filter(({ indicator, count }) => indicator === "hedging" && count > 0)).toEqual([]);
  });
});

describe("createAnalyzer", () => {
  it("uses the indicators it is given and no other, an own one on an equal footing", () => {
    const analyzer = createAnalyzer({ indicators: [shouting] });
    const report = analyzer.analyze({ text: "STOP the presses, he said. Stop." });
    expect(report.findings).toMatchObject([
      { indicator: "shouting", label: "capitals", text: "STOP", rule: "shouting/stop", sentence: 0 },
    ]);
    expect(report.measures).toMatchObject([{ indicator: "shouting", count: 1 }]);
    expect(report.sentences.map(({ scores }) => scores)).toEqual([{ shouting: 0.8 }, { shouting: 0 }]);
    expect(report.madeWith).toMatchObject({
      ...{ indicators: { shouting: 3 }, models: { shouting: "1 entries made in code" } },
    });
  });

  it("finds the same with an own indicator beside as without", () => {
    const both = createAnalyzer({ indicators: [shouting, ...indicators] }).analyze({ text: TEXT });
    const { findings, attributions, sources } = createAnalyzer().analyze({ text: TEXT });
    expect({
      ...both,
      findings: both.findings.filter(({ indicator }) => indicator !== "shouting"),
    }).toMatchObject({
      ...{ findings, attributions, sources },
    });
  });

  it("finds attributions even when no indicator measures them: voices come from them", () => {
    const report = createAnalyzer({ indicators: [shouting] }).analyze({ text: TEXT });
    expect(report.attributions.length).toBeGreaterThan(0);
    expect(report.size.voices.attributed.words).toBeGreaterThan(0);
  });

  it("extends an indicator with a lexicon of its name, whose entries go before its own", () => {
    const added = createLexicon("hedging", [
      { entry: "cats", label: "approximator" },
      { entry: "so-called", label: "clear" },
    ]);
    expect(found(createAnalyzer().analyze({ text: TEXT }), "hedging")).toContain("distancing: so-called");
    const hedges = found(createAnalyzer({ lexicons: [added] }).analyze({ text: TEXT }), "hedging");
    expect(hedges).toContain("approximator: cats");
    expect(hedges).not.toContain("distancing: so-called");
  });

  it("makes an indicator of a lexicon with another name, with accents and apostrophes as they come", () => {
    const weather = createLexicon("weather", [
      { entry: "<rain>", label: "wet" },
      { entry: "Café's <owner>", label: "people" },
      { entry: "drizzle", label: "wet", weight: 0.5 },
      { entry: "it may", label: "clear" },
    ]);
    const analyzer = createAnalyzer({ lexicons: [weather] });
    const report = analyzer.analyze({ text: TEXT });
    expect(analyzer.indicators.map(({ name }) => name)).toContain("weather");
    expect(found(report, "weather")).toEqual(["wet: rain", "people: café’s owner", "wet: drizzle"]);
    const terms = report.measures.filter(({ indicator }) => indicator === "weather");
    expect(terms.map(({ voice, count }) => [voice, count])).toEqual([
      ["outlet", expect.any(Number)],
      ["attributed", expect.any(Number)],
      ["quoted", 0],
    ]);
    expect(terms.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it("refuses a lexicon with a label that its indicator does not have, naming those it has", () => {
    const wrong = createLexicon("hedging", [{ entry: "rain", label: "wet" }]);
    const { code, message } = refusal(() => createAnalyzer({ lexicons: [wrong] }));
    expect(code).toBe("BAD_LEXICON");
    expect(message).toMatch(
      /^lexicon for hedging: entry "rain": unknown label "wet": expected one of modal, plausibility, /,
    );
  });

  it("takes stances for labels of cues of attribution", () => {
    const cues = createLexicon("attribution", [{ entry: "<yodel>", label: "emotive", source: "own" }]);
    const text = "“The rain has come at last,” Anna Berg yodelled.";
    const { attributions } = createAnalyzer({ lexicons: [cues] }).analyze({ text });
    expect(attributions).toMatchObject([{ type: "direct", stance: "emotive" }]);
  });

  it("refuses two indicators of one name", () => {
    const { code, message } = refusal(() =>
      createAnalyzer({ indicators: [shouting, ...indicators, shouting] }),
    );
    expect([code, message]).toEqual([
      ...["BAD_OPTION", 'indicators: two are named "shouting": give each its own name'],
    ]);
  });

  it("writes into each report what it was told to record", () => {
    const { madeWith } = createAnalyzer({ recorded: { note: "march" } }).analyze({ text: TEXT });
    expect(madeWith.options).toEqual({ note: "march" });
  });

  it("can be made more than twenty times in a process", () => {
    for (let index = 0; index < 25; index++)
      expect(createAnalyzer({ indicators: [shouting] }).analyze({ text: "STOP" }).findings).toHaveLength(1);
  });
});
