import { describe, expect, it } from "vitest";
import { readMarkdown, readText } from "../../src/corpus/text.js";
import { readAll } from "./read-all.js";

describe("readText", () => {
  it("takes the whole file for the text of one article, untouched", async () => {
    const { articles } = await readAll(readText, [" Rain ", "fell.\r\n\r\nIt stopped.\n"], { file: "a.txt" });
    expect(articles).toMatchObject([
      { id: "a.txt#1", title: null, text: " Rain fell.\r\n\r\nIt stopped.\n", meta: {} },
    ]);
  });

  it("rejects a file without text, with too much of it, or with bytes that are none", async () => {
    expect((await readAll(readText, " \n")).rejects).toMatchObject([
      { code: "EMPTY_TEXT", message: "in:1: the file has no text; the record was rejected (EMPTY_TEXT)" },
    ]);
    expect((await readAll(readText, "abcd", { maxChars: 3 })).rejects).toMatchObject([{ code: "TOO_LONG" }]);
    expect((await readAll(readText, "a\udcff")).rejects).toMatchObject([{ code: "BAD_ENCODING" }]);
  });

  it("reads the text though the columns of other files are called otherwise", async () => {
    const { articles } = await readAll(readText, "Rain fell.", { columns: { text: "story" } });
    expect(articles).toHaveLength(1);
  });
});

describe("readMarkdown", () => {
  it("takes a heading at the start for the title", async () => {
    const { articles } = await readAll(readMarkdown, "\n# Storm hits coast #\n\nRain *fell*.\n\n# Later\n");
    expect(articles).toMatchObject([{ title: "Storm hits coast", text: "Rain *fell*.\n\n# Later\n" }]);
  });

  it("leaves a text without a heading as it is", async () => {
    const { articles } = await readAll(readMarkdown, "Rain fell.\n# Later\n#1 of all");
    expect(articles).toMatchObject([{ title: null, text: "Rain fell.\n# Later\n#1 of all" }]);
  });

  it("reads fields from front matter by the names of columns", async () => {
    const text =
      "---\r\nid: 7\r\nsource: The Paper\r\ndate: 2026-01-02\r\nmood: wet\r\n---\r\n# Storm\r\nRain fell.";
    const { articles, warnings } = await readAll(readMarkdown, text);
    expect(articles).toMatchObject([
      { id: "7", outlet: "The Paper", publishedAt: "2026-01-02", title: "Storm", text: "Rain fell." },
    ]);
    expect(articles[0]?.meta).toEqual({ mood: "wet" });
    expect(warnings).toEqual([]);
  });

  it("warns of front matter that is no mapping, and reads the text", async () => {
    for (const yaml of ["- a\n- b", "a: [", "just words"]) {
      const { articles, warnings } = await readAll(readMarkdown, `---\n${yaml}\n---\nRain fell.`);
      expect(articles).toMatchObject([{ text: "Rain fell." }]);
      expect(warnings).toEqual(["in: the front matter is no YAML mapping and was passed over"]);
    }
  });

  it("takes a rule at the start for a rule when no front matter follows", async () => {
    expect((await readAll(readMarkdown, "---\nRain fell.")).articles).toMatchObject([
      { text: "---\nRain fell." },
    ]);
  });

  it("rejects a file with a title and no text", async () => {
    expect((await readAll(readMarkdown, "# Storm\n")).rejects).toMatchObject([{ code: "EMPTY_TEXT" }]);
  });
});
