import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLanguage } from "../../src/language/create-language.js";
import type { Language } from "../../src/language/language.js";
import { readCorpus } from "../../src/node.js";
import { parseArticle } from "../../src/text/parse-article.js";
import { taggedSentence } from "../../src/text/syntax.js";
import { findChromium } from "../find-chromium.js";

const DIST = resolve(import.meta.dirname, "../../dist");
const SAMPLE = resolve(import.meta.dirname, "../../datasets/sample/articles.csv");
const SENTENCES = 200;
const browser = findChromium();

/** What a browser runs too, and so without anything from outside. */
function readSentences(language: Language, sentences: readonly (readonly string[])[]): string {
  return JSON.stringify(
    sentences.map((forms) => {
      const tags = language.tag(forms);
      const { heads, relations } = language.parse({ forms, tags });
      return { tags, heads: Array.from(heads), relations, names: language.names({ forms, tags }) };
    }),
  );
}

async function sampleSentences(): Promise<(readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for await (const article of readCorpus(SAMPLE))
    for (const field of parseArticle(article).fields)
      field.sentences.forEach((_, i) => {
        found.push(taggedSentence(field, i).forms);
      });
  return found.slice(0, SENTENCES);
}

if (browser === undefined)
  describe("the language layer in a browser", () => {
    it("there is no Chromium here (set CHROMIUM to its path): it could not be asked for the same trees", () => {
      expect(browser).toBeUndefined();
    });
  });
else describeBrowser(browser);

function describeBrowser(executablePath: string): void {
  describe("the language layer in Chromium", () => {
    let server: Server;
    beforeAll(async () => {
      server = createServer(({ url = "" }, response) => {
        const file = resolve(DIST, `.${url}`);
        if (url === "/" || !file.startsWith(DIST) || !existsSync(file))
          return void response
            .setHeader("content-type", "text/html")
            .end("<!doctype html><title>framelens</title>");
        response.setHeader("content-type", "text/javascript").end(readFileSync(file));
      });
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    });
    afterAll(() => void server.close());

    it(`gives the tags, trees and names of ${SENTENCES} sentences that Node gives`, async () => {
      const sentences = await sampleSentences();
      expect(sentences).toHaveLength(SENTENCES);
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const opened = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
      try {
        const page = await opened.newPage();
        await page.goto(`http://127.0.0.1:${port}/`);
        const there = await page.evaluate(
          `import("/language/create-language.js").then(({ createLanguage }) =>
            (${readSentences.toString()})(createLanguage(), ${JSON.stringify(sentences)}))`,
        );
        expect(there).toBe(readSentences(createLanguage(), sentences));
      } finally {
        await opened.close();
      }
    }, 60_000);
  });
}
