import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readJudgedArticles } from "../../../src/run/train-language/judged-articles.js";
import { readNewsToTag } from "../../../src/run/train-language/news-to-tag.js";
import { readInstances } from "../../language/ambiguous-words.js";

const folder = mkdtempSync(join(tmpdir(), "news-to-tag-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read of articles with these texts, as text again; their ids are a, b, c and so on. */
async function read(texts: readonly string[], except: readonly string[] = []): Promise<string[]> {
  const path = join(folder, "news.jsonl");
  const lines = texts.map((text, index) =>
    JSON.stringify({ id: String.fromCharCode(97 + index), outlet: "o", text }),
  );
  writeFileSync(path, lines.join("\n"));
  return (await readNewsToTag(path, new Set(except))).map((forms) => forms.join(" "));
}

const about = (count: number, sentence: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => sentence(number)).join("\n\n");

describe("readNewsToTag", () => {
  it("takes every sentence with an ambiguous word, and one in thirty of the others", async () => {
    const others = about(60, (number) => `The ship number ${number} left the port.`);
    expect(await read([others, "The mayor claims a seat.\n\nIt was in May."])).toEqual([
      "The mayor claims a seat .",
      "It was in May .",
      "The ship number 0 left the port .",
      "The ship number 30 left the port .",
    ]);
  });

  it("takes up to 1,500 with each form, evenly from all that have it", async () => {
    const taken = await read([about(3000, (number) => `The crew reports ship ${number} lost.`)]);
    expect(taken).toHaveLength(1500);
    expect([taken[0], taken[1499]]).toEqual([
      "The crew reports ship 0 lost .",
      "The crew reports ship 2998 lost .",
    ]);
  });

  it("takes nothing of an article it is told to leave out, and no sentence of three words or more than sixty", async () => {
    const claim = "The mayor claims a seat.";
    expect(await read([claim, claim], ["a"])).toHaveLength(1);
    expect(await read(["She claims.", `The mayor claims ${"a very ".repeat(40)}good seat.`])).toEqual([]);
  });
});

describe("readJudgedArticles", () => {
  it("gives the articles of all words that were judged", async () => {
    expect(await readJudgedArticles()).toEqual(new Set(readInstances().map(({ article }) => article)));
  });
});
