import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readGold, readGoldFiles } from "../sample-articles.js";

const root = new URL("../../", import.meta.url);

const Row = z.strictObject({
  id: z.string().regex(/^[a-z]+-[a-z]+$/),
  outlet: z.string().min(1),
  title: z.string().min(1),
  published_at: z.iso.datetime(),
  event: z.string().min(1),
  url: z.url(),
  text: z.string(),
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

const golds = readGold();

describe("the golden annotations", () => {
  it("cover two articles of each outlet", () => {
    const outlets = golds.map(({ outlet }) => outlet).sort();
    expect(outlets).toEqual(
      ["Meridian Wire", "Plainfire", "The Aldmoor Register", "The Daily Brass"].flatMap((name) => [
        name,
        name,
      ]),
    );
  });

  it("are one to a file, named after the article, each as it must be and true to the words it names", () => {
    const files = readGoldFiles();
    expect(files.map(({ name }) => name)).toEqual(golds.map(({ id }) => `${id}.json`));
  });

  describe.each(golds)("of $id", (gold) => {
    const { id, outlet, title, text } = gold;

    it("belong to an article of the corpus", () => {
      const article = articles.find((one) => one.id === id);
      expect({ outlet, title, text }).toEqual({
        outlet: article?.outlet,
        title: article?.title,
        text: article?.text,
      });
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
