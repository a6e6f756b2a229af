import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { utf16Offsets } from "../../src/evaluate/utf16-offsets.js";
import { alignParts } from "../../src/run/train-attribution/align-parts.js";
import { readMarkedArticles } from "../../src/run/train-attribution/marked-articles.js";
import { readTaughtSentences } from "../../src/run/train-attribution/taught-sentences.js";
import { trainExtractor } from "../../src/text/attributions/extractor/train-extractor.js";
import { parseArticle } from "../../src/text/parse-article.js";

const TEXT = "“It is shut,” Hale said. 🙂 Officials: the road is safe.";
const spanOf = (words: string): [number, number] => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return [start, start + [...words].length];
};
const attributions = [
  { source: [spanOf("Hale")], cue: [spanOf("said")], content: [spanOf("“It is shut,”")] },
  { source: [spanOf("Officials")], cue: [spanOf(": ")], content: [spanOf("the road is safe.")] },
];

describe("alignParts", () => {
  it("keeps quotation marks, drops other punctuation at the edges, and keeps a bare mark that is all there is", () => {
    const [field] = parseArticle({ text: TEXT }).fields;
    const parts = alignParts(field, attributions, utf16Offsets(TEXT));
    const { start, end } = field.tokens;
    expect(parts.map(({ part, from, to }) => `${part} ${TEXT.slice(start[from], end[to - 1])}`)).toEqual([
      "source Hale",
      "cue said",
      "content “It is shut,”",
      "source Officials",
      "cue :",
      "content the road is safe",
    ]);
  });
});

describe("readMarkedArticles", () => {
  const folderOf = async (lines: readonly string[]): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), "framelens-"));
    await writeFile(join(folder, "polnear_train.jsonl.gz"), gzipSync(lines.join("\n")));
    return folder;
  };

  it("leaves second annotations of an article out", async () => {
    const lines = [true, false].map((primary) => JSON.stringify({ text: TEXT, primary, attributions }));
    const articles = await readMarkedArticles(await folderOf(lines));
    expect(articles.map(({ parts }) => parts.length)).toEqual([6]);
  });

  it("says where a line is no article", async () => {
    await expect(readMarkedArticles(await folderOf(["{}"]))).rejects.toThrow(
      /polnear_train\.jsonl\.gz:1: no article: expected text and attributions as JSON/,
    );
  });
});

describe("trainExtractor", () => {
  it("gives the same weights for the same sentences and seed", async () => {
    const sentences = (await readTaughtSentences()).slice(0, 400);
    const train = () => trainExtractor(sentences, { seed: 1, epochs: 1, buckets: 1 << 12 });
    expect(train()).toEqual(train());
  });
});

describe("readTaughtSentences", () => {
  it("marks the parts that brackets mark, and none in sentences that attribute nothing", async () => {
    const sentences = await readTaughtSentences();
    const shown = sentences.map(({ layers: { text, tokens }, parts }) => ({
      text,
      parts: parts.map(
        ({ part, from, to }) => `${part} ${text.slice(tokens.start[from], tokens.end[to - 1])}`,
      ),
    }));
    expect(shown.find(({ text }) => text.startsWith("Experts say"))?.parts).toEqual([
      "source Experts",
      "cue say",
      "content the ice is thin",
    ]);
    expect(shown.find(({ text }) => text.startsWith("He found his glasses"))?.parts).toEqual([]);
  });

  it("has no mark left over in what was marked by hand", async () => {
    const file = new URL("../../datasets/plain-sentences/reporting.txt", import.meta.url);
    for (const line of (await readFile(file, "utf8")).trim().split("\n"))
      expect(line.replaceAll(/[SCX]\[[^\]]*\]/g, "")).not.toMatch(/[[\]]/);
  });
});
