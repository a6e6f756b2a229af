import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyzer.js";
import { compareAttributions } from "../../src/evaluate/polnear/compare-attributions.js";
import { polnear } from "../../src/evaluate/polnear/polnear.js";
import type { Agreement, Scorecard } from "../../src/evaluate/scorecard.js";
import { renderScorecard } from "../../src/output/scorecard.js";
import type { ArticleInput, ArticleReport, ReportAttribution, Span } from "../../src/types.js";
import { evaluateWith } from "./evaluate-with.js";

/** Where words stand in a text, in our offsets. */
function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** The same in code points, as PolNeAR has them. */
function findPoints(text: string, words: string): [number, number] {
  const start = [...text.slice(0, find(text, words).start)].length;
  return [start, start + [...words].length];
}

interface Words {
  readonly source: string | null;
  readonly cue: string;
  readonly content: readonly string[];
}

function annotate(text: string, { source, cue, content }: Words): object {
  return {
    source: source === null ? [] : [findPoints(text, source)],
    cue: [findPoints(text, cue)],
    content: content.map((words) => findPoints(text, words)),
    content_has_quotes: content.some((words) => words.includes("“")),
  };
}

function report(text: string, found: readonly Words[]): ArticleReport {
  const attributions = found.map(
    ({ source, cue, content }): ReportAttribution => ({
      ...{ type: "indirect", voice: "outlet", field: "text", sourceId: null, stance: "neutral" },
      cue: find(text, cue),
      source: source === null ? null : find(text, source),
      content: content.map((words) => find(text, words)),
    }),
  );
  const heading = { ...attributions[0], field: "title" } as const;
  return {
    ...analyze({ text: "" }),
    attributions: [...attributions, ...(found.length > 0 ? [heading] : [])],
  };
}

const POOL =
  "🎈 Ana Ruiz said the pool, “once loved 🎈,” would close, and 🎈 stay closed. Critics hope it opens. Rain was reported.";
const POOL_GOLD: Words[] = [
  { source: "Ana Ruiz", cue: "said", content: ["the pool, “once loved 🎈,” would close", "stay closed."] },
  { source: "Critics", cue: "hope", content: ["it opens"] },
  { source: null, cue: "was reported", content: ["Rain"] },
];
const POOL_FOUND: Words[] = [
  { source: "Ana Ruiz", cue: "said ", content: ["the pool, “once loved 🎈,” would close,", "stay closed"] },
  { source: "Critics", cue: "hope", content: ["opens"] },
  { source: null, cue: "reported", content: ["Rain"] },
];
const SHORT = "Bo thinks so.";
const SHORT_GOLD: Words = { source: "Bo", cue: "thinks", content: ["so"] };

const row = (doc: string, outlet: string, text: string, gold: readonly Words[], primary = true): string =>
  JSON.stringify({ doc, outlet, text, primary, attributions: gold.map((one) => annotate(text, one)) });

const LINES = [
  row("pool", "Courier", POOL, POOL_GOLD),
  "",
  row("short", "Brass", SHORT, [SHORT_GOLD]),
  row("short", "Brass", SHORT, [SHORT_GOLD, SHORT_GOLD], false),
];

const stub = ({ text }: ArticleInput): ArticleReport => report(text, text === POOL ? POOL_FOUND : []);
const evaluate = (lines: readonly string[], documents: readonly string[] | null = null): Scorecard =>
  evaluateWith(polnear, `${lines.join("\n")}\n`, { path: "a.jsonl", documents, analyze: stub });

const rowOf = ({ tables }: Scorecard, table: string, name: string): Agreement | undefined =>
  tables.find((one) => one.name === table)?.rows.find((one) => one.name === name);

describe("evaluate polnear", () => {
  const scorecard = evaluate(LINES);

  it("counts the articles of primary rows, outlets and attributions, and says what it passes over", () => {
    expect(scorecard.size).toEqual({
      articles: 2,
      outlets: 2,
      "attributions annotated": 4,
      "attributions found": 3,
    });
    expect(scorecard.notes).toEqual(["1 of 3 rows are not primary: not counted."]);
  });

  it("counts exact spans as worked out by hand, without blanks and punctuation at the edges", () => {
    // Wrong: opens for it opens, reported for was reported; missed: all of Bo.
    expect(rowOf(scorecard, "spans", "source")).toMatchObject({ gold: 3, predicted: 2, correct: 2, f1: 0.8 });
    expect(rowOf(scorecard, "spans", "cue")).toMatchObject({ gold: 4, predicted: 3, correct: 2 });
    expect(rowOf(scorecard, "spans", "content")).toMatchObject({ gold: 5, predicted: 4, correct: 3 });
  });

  it("counts characters as worked out by hand, one for a character beyond U+FFFF", () => {
    // 37 + 11 + 8 + 4 + 2 annotated; "it " and "so" are missed.
    expect(rowOf(scorecard, "characters", "content")).toMatchObject({ gold: 62, predicted: 57, correct: 57 });
    expect(rowOf(scorecard, "characters", "source")).toMatchObject({ gold: 17, predicted: 15, correct: 15 });
    expect(rowOf(scorecard, "characters", "cue")).toMatchObject({ gold: 26, predicted: 16, correct: 16 });
  });

  it("counts whole attributions: all exact, or all overlapping; a source that is likewise missing is right", () => {
    expect(rowOf(scorecard, "whole attributions", "exact")).toMatchObject({
      gold: 4,
      predicted: 3,
      correct: 1,
    });
    expect(rowOf(scorecard, "whole attributions", "overlapping")).toMatchObject({
      gold: 4,
      predicted: 3,
      correct: 3,
    });
  });

  it("draws articles for its intervals", () => {
    // One article has all, one nothing: a quarter of the draws holds one alone, and then either all is found or nothing.
    const source = rowOf(scorecard, "spans", "source");
    expect(source?.recall).toMatchObject({ value: 0.666667, low: 0, high: 1 });
    expect(source?.f1Interval).toEqual({ low: 0, high: 1 });
    // In the draws that hold the other alone nothing is found, so nothing can be wrong.
    expect(source?.precision).toMatchObject({ value: 1, low: 1, high: 1 });
  });

  it("gives each outlet figures of its own, without intervals where there is one article", () => {
    const [outlets] = scorecard.breakdowns;
    expect(outlets.parts.map(({ name, size }) => [name, size])).toEqual([
      ["Brass", { articles: 1, annotated: 1, found: 0 }],
      ["Courier", { articles: 1, annotated: 3, found: 3 }],
    ]);
    expect(outlets.parts[1].rows.map(({ name, f1 }) => [name, f1])).toEqual([
      ["source", 1],
      ["cue", 0.666667],
      ["content", 0.75],
      ["content, chars", 0.974359],
      ["whole", 0.333333],
    ]);
    expect(outlets.parts[1].rows.every(({ f1Interval }) => f1Interval === null)).toBe(true);
  });

  it("gives attributions with and without quotation marks figures of their own", () => {
    expect(rowOf(scorecard, "with quotation marks", "whole")).toMatchObject({
      gold: 1,
      predicted: 1,
      correct: 1,
    });
    expect(rowOf(scorecard, "without quotation marks", "whole")).toMatchObject({
      gold: 3,
      predicted: 2,
      correct: 0,
    });
    expect(rowOf(scorecard, "without quotation marks", "whole, overlapping")).toMatchObject({ correct: 2 });
    expect(rowOf(scorecard, "without quotation marks", "source")).toMatchObject({ gold: 2, correct: 1 });
  });

  it("shows its F1 beside that of people and other systems, in the same columns", () => {
    const [{ columns, rows }] = scorecard.comparisons;
    expect(rows[0]).toEqual({
      name: "framelens, here",
      source: null,
      values: ["spans", "characters"].flatMap((table) =>
        ["source", "cue", "content"].map((part) => rowOf(scorecard, table, part)?.f1),
      ),
    });
    for (const { values } of rows) expect(values).toHaveLength(columns.length);
    expect(rows.slice(1).every(({ source }) => source !== null)).toBe(true);
  });

  it("takes only the documents it is told to, and names one that is not there", () => {
    expect(evaluate(LINES, ["short"]).size).toMatchObject({ articles: 1, "attributions annotated": 1 });
    expect(() => evaluate(LINES, ["six"])).toThrow(
      '--documents: a.jsonl holds no document "six"; there are pool, short …',
    );
  });

  it("leaves out broken lines and says where they are, what is wrong and what to do", () => {
    const [good] = LINES;
    const beyond = good.replace(/"cue":\[\[\d+,\d+/, '"cue":[[2,400');
    const backwards = good.replace(/"cue":\[\[\d+,\d+/, '"cue":[[7,7');
    const broken = [good, "{", good.replace('"outlet":"Courier",', ""), beyond, backwards, "[]"];
    const { size, leftOut } = evaluate(broken);
    expect(size.articles).toBe(1);
    expect(leftOut.map((message) => message.replace(/\(.*?\)/, "(…)"))).toEqual([
      "a.jsonl:2: not JSON (…); write it anew as one object, or take it out",
      "a.jsonl:3: outlet: expected string, received undefined; correct it, or take the row out",
      `a.jsonl:4: attributions[0].cue: ends at 400, but the text has ${[...POOL].length} characters; correct it, or take the row out`,
      "a.jsonl:5: attributions[0].cue[0]: expected a start before its end; correct it, or take the row out",
      "a.jsonl:6: expected object, received array; correct it, or take the row out",
    ]);
    expect(renderScorecard(evaluate(broken))).toContain("\n5 records left out, told on standard error.\n");
  });

  it("refuses a file of which no line can be used, with what is wrong with the first", () => {
    expect(() => evaluate(["{"])).toThrow(
      /a\.jsonl: holds no row to score: expected .*; 1 left out.*a\.jsonl:1: not JSON/,
    );
    expect(() => evaluate([])).toThrow("a.jsonl: holds no row to score: expected JSON Lines of PolNeAR");
  });

  it("says when an article is there more than once", () => {
    expect(evaluate([LINES[0], LINES[0]]).notes[0]).toContain("more than once");
  });

  it("has no number where nothing is annotated and nothing found", () => {
    const empty = evaluate([row("none", "Brass", "It rained.", [])]);
    for (const { rows } of empty.tables)
      for (const { precision, recall, f1, f1Interval } of rows)
        expect([precision.value, recall.value, f1, f1Interval]).toEqual([null, null, null, null]);
    expect(renderScorecard(empty)).toMatch(/│ source +│ +0 │ +0 │ +0 │ +– │ +– │ +– │/);
  });

  it("is printed with counts, shares and intervals, and a short row for each outlet", () => {
    const printed = renderScorecard(scorecard);
    expect(printed).toContain(
      "polnear: a.jsonl: 2 articles, 2 outlets, 4 attributions annotated, 3 attributions found\n",
    );
    expect(printed).toMatch(
      /│ source +│ +3 │ +2 │ +2 │ +100\.00 \[100\.0, 100\.0\] │ +66\.67 \[0\.0, 100\.0\] │/,
    );
    expect(printed).toMatch(/│ CofeNet +│ +83\.2 │ +75\.3 │ +72\.9 │ +– │/);
    expect(printed).toMatch(/│ Courier +│ +1 │ +3 │ +3 │ +100\.0 │ +66\.7 │/);
  });
});

describe("compareAttributions", () => {
  const words = (source: string | null, cue: string, content: string) => ({
    source: source === null ? [] : [find(SHORT, source)],
    cue: [find(SHORT, cue)],
    content: [find(SHORT, content)],
    hasMarks: false,
  });

  it("gives an attribution one partner at most", () => {
    const gold = words("Bo", "thinks", "so");
    const { whole, overlapping, spans } = compareAttributions(SHORT, [gold], [gold, gold]);
    expect([whole, overlapping]).toEqual([
      { gold: 1, predicted: 2, correct: 1 },
      { gold: 1, predicted: 2, correct: 1 },
    ]);
    expect(spans.cue).toEqual({ gold: 1, predicted: 1, correct: 1 });
  });

  it("does not let a source that is there pass for one that is not", () => {
    const both = compareAttributions(SHORT, [words(null, "thinks", "so")], [words("Bo", "thinks", "so")]);
    expect([both.whole.correct, both.overlapping.correct]).toEqual([0, 0]);
    expect(both.spans.cue.correct).toBe(1);
  });
});

const SHARED = new URL("../../../shared/data/attribution/polnear_dev.jsonl.gz", import.meta.url);

if (existsSync(SHARED)) describeShared();
else
  describe("PolNeAR", () => {
    it("is not here: its articles could not be counted in another way", () => {
      expect(existsSync(SHARED)).toBe(false);
    });
  });

type Ranges = readonly (readonly [number, number])[];
interface NaiveAttribution {
  readonly source: Ranges;
  readonly cue: Ranges;
  readonly content: Ranges;
}

/** The definitions again, over sets of code points and by trying all pairs. */
function describeShared(): void {
  const text = gunzipSync(readFileSync(SHARED)).toString("utf8");
  const STRIP = " \t\n\r.,;:!?\"'“”‘’()[]—–-\u00a0";
  const PARTS = ["source", "cue", "content"] as const;

  const strip = (points: readonly string[], ranges: Ranges): Ranges =>
    ranges.map(([start, end]) => {
      const inside = points.slice(start, end);
      const first = inside.findIndex((point) => !STRIP.includes(point));
      if (first < 0) return [end, end];
      return [start + first, start + inside.findLastIndex((point) => !STRIP.includes(point)) + 1];
    });

  const members = (ranges: Ranges): number[] =>
    ranges.flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index));
  /** How many places two attributions share, 0 when a part of one shares none. */
  const sizesOf = (gold: readonly NaiveAttribution[], own: readonly NaiveAttribution[]): number[][] => {
    const sets = own.map((other) => PARTS.map((part) => new Set(members(other[part]))));
    return gold.map((one) => {
      const lists = PARTS.map((part) => members(one[part]));
      return sets.map((there, at) => {
        const sizes = lists.map((list, part) => list.filter((place) => there[part].has(place)).length);
        const present = sizes.filter((_, part) => one[PARTS[part]].length + own[at][PARTS[part]].length > 0);
        return present.includes(0) ? 0 : present.reduce((sum, each) => sum + each, 0);
      });
    });
  };

  /** Takes the best pair that is left, again and again. */
  function bestPairs(gold: readonly NaiveAttribution[], own: readonly NaiveAttribution[]): number {
    const sizes = sizesOf(gold, own);
    for (let pairs = 0; ; pairs++) {
      const best = Math.max(0, ...sizes.flat());
      if (best === 0) return pairs;
      const row = sizes.findIndex((one) => one.includes(best));
      const column = sizes[row].indexOf(best);
      sizes[row].fill(0);
      for (const one of sizes) one[column] = 0;
    }
  }

  it("evaluate polnear counts what another count of the same definitions gives", { timeout: 60_000 }, () => {
    const sums: Record<string, [number, number, number]> = {};
    const add = (name: string, gold: number, own: number, both: number): void => {
      const [a, b, c] = sums[name] ?? [0, 0, 0];
      sums[name] = [a + gold, b + own, c + both];
    };
    const count = (name: string, gold: readonly unknown[], own: readonly unknown[]): void => {
      const [some, others] = [gold, own].map((list) => new Set(list.map((one) => JSON.stringify(one))));
      add(name, some.size, others.size, [...some].filter((one) => others.has(one)).length);
    };
    for (const line of text.split("\n").filter((one) => one !== "")) {
      const article = JSON.parse(line);
      if (!article.primary) continue;
      const points = [...(article.text as string)];
      const toPoints = ({ start, end }: Span): [number, number] => [
        [...article.text.slice(0, start)].length,
        [...article.text.slice(0, end)].length,
      ];
      const { attributions } = analyze({ id: article.doc, outlet: article.outlet, text: article.text });
      const clean = (one: NaiveAttribution): NaiveAttribution => ({
        source: strip(points, one.source),
        cue: strip(points, one.cue),
        content: strip(points, one.content),
      });
      const gold: NaiveAttribution[] = article.attributions.map(clean);
      const byOutlet = attributions.filter(({ voice }) => voice === "outlet");
      const own = byOutlet.map(({ source, cue, content }) =>
        clean({
          source: source === null ? [] : [toPoints(source)],
          cue: [toPoints(cue)],
          content: content.map(toPoints),
        }),
      );
      for (const part of PARTS) {
        const [some, others] = [gold, own].map((list) => list.flatMap((one) => one[part]));
        count(`spans ${part}`, some, others);
        count(`characters ${part}`, members(some), members(others));
      }
      const keys = own.map((one) => JSON.stringify(PARTS.map((part) => [...one[part]].sort())));
      let exact = 0;
      for (const one of gold) {
        const at = keys.indexOf(JSON.stringify(PARTS.map((part) => [...one[part]].sort())));
        if (at < 0) continue;
        exact += 1;
        keys.splice(at, 1);
      }
      add("whole attributions exact", gold.length, own.length, exact);
      add("whole attributions overlapping", gold.length, own.length, bestPairs(gold, own));
    }
    const { tables } = evaluateWith(polnear, text, { path: "polnear_dev.jsonl" });
    const counted = tables
      .slice(0, 3)
      .flatMap(({ name, rows }) =>
        rows.map((one) => [`${name} ${one.name}`, [one.gold, one.predicted, one.correct]]),
      );
    expect(Object.fromEntries(counted)).toEqual(sums);
    expect(sums["spans cue"][2]).toBeGreaterThan(0);
  });
}
