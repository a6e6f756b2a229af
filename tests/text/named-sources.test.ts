import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { readCorpusTexts } from "../language/corpus-texts.js";
import { judgeNamedSource, readNamedSources } from "./named-sources.js";

/** Lowest shares of the named sources of each draw that are right. Raise them when the figures rise. */
const FLOORS = {
  first: 0.92,
  second: 0.86,
  third: 0.89,
  fourth: 0.85,
  fifth: 0.9,
  sixth: 0.8,
  seventh: 0.84,
  eighth: 0.82,
  ninth: 0.84,
  tenth: 0.78,
  eleventh: 0.79,
} as const;

const named = readNamedSources();
const card = readFileSync(new URL("../../datasets/named-sources/card.md", import.meta.url), "utf8");
const analyzer = createAnalyzer({ indicators: [] });

describe("the named sources", () => {
  it("are sorted by article, each name once in it, each article in one set", () => {
    const articles = named.map(({ article }) => article);
    expect(articles).toEqual([...articles].sort());
    expect(new Set(named.map(({ article, name }) => `${article} ${name}`)).size).toBe(named.length);
    const sets = new Map(named.map(({ article, set }) => [article, set]));
    expect(named.filter(({ article, set }) => sets.get(article) !== set)).toEqual([]);
  });

  it("are as many as the card says", () => {
    for (const set of new Set(named.map((one) => one.set))) {
      const own = named.filter((one) => one.set === set);
      const articles = new Set(own.map(({ article }) => article)).size;
      expect(card).toContain(`| \`${set}\` | ${articles} | ${own.length} |`);
    }
  });
});

describe("judgeNamedSource", () => {
  const text = "Mayor Ana Reyes said the dam was safe. Reyes said it would hold.";
  const report = analyzer.analyze({ text });
  const mentions = [
    { start: 0, end: 15 },
    { start: 39, end: 44 },
  ];
  const reyes = { article: "a", name: "Ana Reyes", kind: "person", set: "first", mentions } as const;

  it("takes one entry with the name and the kind for right", () => {
    expect(judgeNamedSource(reyes, report)).toBe(true);
  });

  it("takes a shorter name, another kind, two entries, or none for wrong", () => {
    expect(judgeNamedSource({ ...reyes, name: "Reyes" }, report)).toBe(false);
    expect(judgeNamedSource({ ...reyes, kind: "organisation" }, report)).toBe(false);
    const apart = report.attributions.map((one, i) => ({ ...one, sourceId: `s${i + 1}` }));
    expect(judgeNamedSource(reyes, { ...report, attributions: apart })).toBe(false);
    expect(judgeNamedSource(reyes, { ...report, attributions: [] })).toBe(false);
  });
});

const texts = readCorpusTexts(new Set(named.map(({ article }) => article)));

if (texts === null)
  describe("sources named in real news", () => {
    it("the corpus is not here: whether they are one entry each could not be checked", () => {
      expect(texts).toBeNull();
    });
  });
else
  describe("sources named in real news", () => {
    it("are one entry each with their names often enough", { timeout: 120_000 }, () => {
      const reports = new Map([...texts].map(([id, text]) => [id, analyzer.analyze({ text })]));
      const right = named.filter((source) => {
        const report = reports.get(source.article);
        return report !== undefined && judgeNamedSource(source, report);
      });
      for (const [set, floor] of Object.entries(FLOORS)) {
        const share = `${right.filter((one) => one.set === set).length} of ${named.filter((one) => one.set === set).length}`;
        const [part, whole] = share.split(" of ").map(Number);
        expect(part / whole, `${set}: ${share}`).toBeGreaterThanOrEqual(floor);
      }
      expect(card).toContain(`${right.length} of ${named.length}`);
    });
  });
