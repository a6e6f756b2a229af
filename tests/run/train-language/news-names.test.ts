import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { readNewsNames } from "../../../src/run/train-language/news-names.js";

interface Row {
  readonly article: string;
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly set: string;
}

const file = new URL("../../../datasets/news-names/names.csv", import.meta.url);
const rows: readonly Row[] = parse(readFileSync(file), { columns: true });
const folder = mkdtempSync(join(tmpdir(), "news-names-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the names marked in news", () => {
  it("are in order, each once, and do not overlap", () => {
    rows.slice(1).forEach((row, index) => {
      const before = rows[index];
      const isNext = row.article > before.article || Number(row.start) >= Number(before.end);
      expect(isNext, `${row.article} ${row.start}`).toBe(true);
    });
  });

  it("have each article in one set", () => {
    const sets = new Map<string, Set<string>>();
    for (const { article, set } of rows) sets.set(article, (sets.get(article) ?? new Set()).add(set));
    expect([...sets.values()].every(({ size }) => size === 1)).toBe(true);
    expect(sets.size).toBe(442);
  });
});

describe("readNewsNames", () => {
  const first = rows.find(({ set }) => set === "train");
  const article = first?.article ?? "";
  const path = join(folder, "news.jsonl");
  const own = rows.filter((row) => row.article === article);
  // Words of two letters wherever a name is, so that they begin and end where the real article's do.
  const length = Math.max(...own.map(({ end }) => Number(end)));
  const letters = Array.from({ length }, () => " ");
  for (const { start, end } of own) {
    letters.fill("x", Number(start), Number(end));
    letters[Number(start)] = "X";
  }
  writeFileSync(path, `${JSON.stringify({ id: article, outlet: "o", text: `${letters.join("")} .` })}\n`);

  it("gives the sentences of the articles of a set, with the names of each", async () => {
    const sentences = await readNewsNames(path, "train");
    const names = sentences.flatMap((sentence) => sentence.names);
    expect(names.map(({ type }) => type)).toEqual(own.map(({ type }) => type));
    expect(sentences.every((sentence) => sentence.article === article)).toBe(true);
    expect(
      sentences.every(({ forms, names }) =>
        names.every(({ from, to }) => from < to && to <= forms.length && forms[from].startsWith("X")),
      ),
    ).toBe(true);
  });

  it("gives nothing of an article of the other set", async () => {
    expect(await readNewsNames(path, "report")).toEqual([]);
  });
});
