import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createAnalyzer } from "../../src/analyzer.js";
import type { ReportAttribution, Span } from "../../src/types.js";
import { readCorpusTexts } from "../language/corpus-texts.js";

/** Lowest shares that are let pass, by set. Raise them when the figures rise. */
const FLOORS = [
  { set: "read", precision: 0.9, recall: 0.58 },
  { set: "fresh", precision: 0.88, recall: 0.53 },
] as const;

const Place = z.string().regex(/^(?:\d+-\d+)?$/);
const Rows = z.array(
  z.strictObject({
    article: z.string().regex(/^\w+$/),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    whose: z.enum(["other", "own"]),
    source: Place,
    paragraphs: z.coerce.number().int().min(0).max(5),
    set: z.enum(["read", "fresh"]),
  }),
);
type Row = z.infer<typeof Rows>[number];

const folder = new URL("../../datasets/set-in-paragraphs/", import.meta.url);
const rows = Rows.parse(parse(readFileSync(new URL("paragraphs.csv", folder), "utf8"), { columns: true }));
const card = readFileSync(new URL("card.md", folder), "utf8");

describe("paragraphs behind a colon in real news", () => {
  it("are in order, one of each article, and as many as the card says", () => {
    const articles = rows.map(({ article }) => article);
    expect(articles).toEqual([...new Set(articles)].sort());
    for (const { set } of FLOORS) {
      const own = rows.filter((row) => row.set === set);
      const others = own.filter(({ whose }) => whose === "other");
      const named = others.filter(({ source }) => source !== "");
      expect(card).toContain(
        `| \`${set}\` | ${own.length} | ${others.length} | ${named.length} | ${own.length - others.length} |`,
      );
    }
  });
});

const texts = readCorpusTexts(new Set(rows.map(({ article }) => article)));

if (texts === null)
  describe("paragraphs without marks in real news", () => {
    it("the corpus is not here: whose words they are could not be checked", () => {
      expect(texts).toBeNull();
    });
  });
else
  describe("paragraphs without marks in real news", () => {
    it.each(FLOORS)("go to whoever leads up to them: $set", { timeout: 120_000 }, (floor) => {
      const analyzer = createAnalyzer({ indicators: [] });
      const [given, right, own] = [new Set<Row>(), new Set<Row>(), new Set<Row>()];
      for (const row of rows) {
        if (row.set !== floor.set) continue;
        const { attributions } = analyzer.analyze({ text: texts.get(row.article) ?? "" });
        const owner = ownerOf(row, attributions);
        if (owner === undefined) continue;
        if (row.whose === "own") own.add(row);
        else given.add(row);
        const [start, end] = row.source.split("-").map(Number);
        const { source } = owner;
        if (row.source !== "" && source !== null && source.start < end && start < source.end) right.add(row);
      }
      const others = rows.filter(({ set, whose }) => set === floor.set && whose === "other");
      const score = `${given.size} of ${others.length} given to somebody, ${right.size} to whom the reader named; ${own.size} of the writer's own`;
      expect(given.size / (given.size + own.size), score).toBeGreaterThanOrEqual(floor.precision);
      expect(given.size / others.length, score).toBeGreaterThanOrEqual(floor.recall);
      expect(card).toContain(score);
    });
  });

/** The attribution that the outlet makes before the paragraph, and that has the words a little behind its beginning. */
function ownerOf(
  { start, end }: Span,
  attributions: readonly ReportAttribution[],
): ReportAttribution | undefined {
  const within = Math.min(start + 40, Math.floor((start + end) / 2));
  return attributions.findLast(
    ({ field, voice, cue, content }) =>
      field === "text" &&
      voice === "outlet" &&
      cue.start < start &&
      content.some((piece) => piece.start <= within && within < piece.end),
  );
}
