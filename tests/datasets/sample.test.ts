import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = new URL("../../", import.meta.url);
const golden = new URL("tests/golden/", root);

const Row = z.strictObject({
  id: z.string().regex(/^[a-z]+-[a-z]+$/),
  outlet: z.string().min(1),
  title: z.string().min(1),
  published_at: z.iso.datetime(),
  event: z.string().min(1),
  url: z.url(),
  text: z.string(),
});

const Range = z.tuple([z.int().nonnegative(), z.int().positive()]);
const Marked = z.object({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string().min(1) });
const Finding = Marked.extend({
  label: z.string(),
  voice: z.enum(["outlet", "attributed", "quoted"]),
  alsoLabels: z.array(z.string()).optional(),
});
const Kind = z.enum(["person", "organisation", "document", "role", "collective", "pronoun", "none"]);
const Type = z.enum(["direct", "indirect", "mixed"]);
const Gold = z.strictObject({
  hedging: z.array(Finding),
  "loaded-language": z.array(Finding),
  presupposition: z.array(Finding),
  attributions: z.array(
    z.strictObject({
      type: Type,
      cue: Range,
      source: Range.nullable(),
      content: z.array(Range).min(1),
      cueText: z.string(),
      sourceName: z.string().nullable(),
      sourceKind: Kind,
      alsoTypes: z.array(Type).optional(),
    }),
  ),
  sources: z.array(
    z.strictObject({ name: z.string(), kind: Kind, named: z.boolean(), attributions: z.int().positive() }),
  ),
  clear: z.array(Marked.extend({ indicator: z.string(), because: z.string().min(1) })),
});

const csv = readFileSync(new URL("datasets/sample/articles.csv", root), "utf8");
const articles = z.array(Row).parse(parse(csv, { columns: true, record_delimiter: "\n" }));
const words = (text: string) => text.split(/\s+/).length;

describe("the sample corpus", () => {
  it("holds each of 6 events once for each of 4 outlets", () => {
    const events = new Set(articles.map((article) => article.event));
    const outlets = new Set(articles.map((article) => article.outlet));
    const pairs = new Set(articles.map((article) => `${article.event} ${article.outlet}`));
    expect([articles.length, events.size, outlets.size, pairs.size]).toEqual([24, 6, 4, 24]);
  });

  it("has no id and no address twice", () => {
    expect(new Set(articles.map((article) => article.id)).size).toBe(24);
    expect(new Set(articles.map((article) => article.url)).size).toBe(24);
  });

  it("reports an event within five days", () => {
    for (const event of new Set(articles.map((article) => article.event))) {
      const days = articles
        .filter((article) => article.event === event)
        .map((article) => Date.parse(article.published_at) / 86_400_000);
      expect(Math.max(...days) - Math.min(...days), event).toBeLessThan(5);
    }
  });

  it.each(articles)("$id has 250 to 500 words in paragraphs a blank line apart", ({ text }) => {
    expect(words(text)).toBeGreaterThanOrEqual(250);
    expect(words(text)).toBeLessThanOrEqual(500);
    expect(text).not.toMatch(/[^\n]\n[^\n]|\n{3}|[ \t\r]\n|^\s|\s$/);
  });

  it("is described by a card with the right number of words", () => {
    const card = readFileSync(new URL("datasets/sample/card.md", root), "utf8");
    const total = articles.reduce((sum, article) => sum + words(article.text), 0);
    expect(card).toContain(`| ${total} |`);
    for (const { text, event } of articles) {
      const row = card.split("\n").find((line) => line.startsWith(`| \`${event}\``));
      expect(row, event).toContain(`| ${words(text)} |`);
    }
  });
});

const annotated = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((id) => articles.some((article) => article.id === id));

describe("the golden annotations", () => {
  it("cover two articles of each outlet", () => {
    const outlets = annotated.map((id) => articles.find((article) => article.id === id)?.outlet).sort();
    expect(outlets).toEqual(
      ["Meridian Wire", "Plainfire", "The Aldmoor Register", "The Daily Brass"].flatMap((name) => [
        name,
        name,
      ]),
    );
  });

  describe.each(annotated)("of %s", (id) => {
    const text = readFileSync(new URL(`${id}/article.txt`, golden), "utf8");
    const gold = Gold.parse(JSON.parse(readFileSync(new URL(`${id}/gold.json`, golden), "utf8")));

    it("belong to the text of the corpus", () => {
      expect(text).toBe(articles.find((article) => article.id === id)?.text);
    });

    it("mark exactly the words they name", () => {
      const marked = [
        ...gold.hedging,
        ...gold["loaded-language"],
        ...gold.presupposition,
        ...gold.clear,
        ...gold.attributions.map(({ cue, cueText }) => ({ start: cue[0], end: cue[1], text: cueText })),
      ];
      expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(marked.map((span) => span.text));
    });

    it("cut sources and contents at the edges of words", () => {
      const ranges = gold.attributions.flatMap(({ source, content }) => [
        ...content,
        ...(source ? [source] : []),
      ]);
      for (const [start, end] of ranges) {
        expect(`${text[start - 1] ?? " "}${text[start]}`, text.slice(start, end)).not.toMatch(/\w\w| $/);
        expect(`${text[end - 1]}${text[end] ?? " "}`, text.slice(start, end)).not.toMatch(/\w\w|^\s/);
      }
    });

    it("give every source as many attributions as name it", () => {
      const counted = gold.sources.map((source) => ({
        ...source,
        attributions: gold.attributions.filter(
          ({ sourceName, sourceKind }) => sourceName === source.name && sourceKind === source.kind,
        ).length,
      }));
      expect(gold.sources).toEqual(counted);
      const credited = gold.attributions.filter(({ sourceKind }) => sourceKind !== "none");
      expect(counted.reduce((sum, source) => sum + source.attributions, 0)).toBe(credited.length);
      expect(gold.attributions.filter(({ source }) => source === null)).toEqual(
        gold.attributions.filter(({ sourceKind }) => sourceKind === "none"),
      );
    });
  });
});
