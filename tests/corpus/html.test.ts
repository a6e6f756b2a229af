import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/corpus/html.js";
import { readAll } from "./read-all.js";

const sentence =
  "The harbour master said the quay would stay closed until engineers had looked at the damage, which is thought to be slight. ";
const page = `<!doctype html><html lang="en"><head><title>Quay closed after storm - The Paper</title>
<meta property="og:site_name" content="The Paper"><meta property="og:title" content="Quay closed after storm">
<meta name="author" content="Ada Roe"><meta property="article:published_time" content="2026-01-02T10:00:00Z">
<link rel="canonical" href="https://paper.example/quay"></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<article><h1>Quay closed after storm</h1>
<p>${sentence.repeat(3)}</p><p>${sentence.repeat(3)}Ships  were
sent <b>else</b>where.</p><p>First line.<br>Second line. ${sentence.repeat(2)}</p>
<script>var advert = "Buy now";</script></article>
<footer>Cookies and terms</footer></body></html>`;

describe("readHtml", () => {
  it("finds the article, its paragraphs and its metadata in a page", async () => {
    const { articles, rejects } = await readAll(readHtml, page, { file: "quay.html" });
    expect(rejects).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: "quay.html#1",
        title: "Quay closed after storm",
        outlet: "The Paper",
        author: "Ada Roe",
        publishedAt: "2026-01-02T10:00:00Z",
        language: "en",
        url: "https://paper.example/quay",
      },
    ]);
    const paragraphs = articles[0]?.text.split("\n\n") ?? [];
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs[0]).toBe(sentence.repeat(3).trim());
    expect(paragraphs[1]).toMatch(/slight\. Ships were sent elsewhere\.$/);
    expect(paragraphs[2]).toMatch(/^First line\. Second line\./);
    expect(articles[0]?.text).not.toMatch(/Sport|Cookies|advert/);
  });

  it("rejects a page in which there is no article", async () => {
    expect((await readAll(readHtml, "<html><body></body></html>")).rejects).toMatchObject([
      { record: 1, line: 1, raw: "<html><body></body></html>" },
    ]);
    expect((await readAll(readHtml, " ")).rejects).toMatchObject([{ code: "EMPTY_TEXT" }]);
    expect((await readAll(readHtml, "<p>\udc93</p>")).rejects).toMatchObject([{ code: "BAD_ENCODING" }]);
  });

  it("reads a piece of a page that has no body element", async () => {
    const { articles } = await readAll(readHtml, `<h1>Quay</h1><p>${sentence.repeat(4)}</p>`);
    expect(articles[0]?.text).toContain(sentence.trim());
  });

  it("gives an article or a reject for pages that are hardly HTML", async () => {
    for (const odd of [
      "<<<>>>",
      "plain words",
      "<table>".repeat(20_000),
      "<p>a</p>".repeat(2000),
      "&#0;<p",
    ]) {
      const { articles, rejects } = await readAll(readHtml, odd);
      expect(articles.length + rejects.length).toBe(1);
    }
  });
});
