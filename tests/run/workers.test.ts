import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createAnalyzer, createPlannedAnalyzer } from "../../src/analyzer.js";
import { indicators } from "../../src/indicators/index.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { inBatches } from "../../src/run/workers/in-batches.js";
import type { ScoredArticles } from "../../src/run/workers/score-batch.js";
import { scoreCorpus } from "../../src/run/workers/score-corpus.js";
import { completeArticle } from "../../src/text/parse-article.js";
import type { Article } from "../../src/types.js";

const folder = mkdtempSync(join(tmpdir(), "framelens-"));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const many = put(
  "many.jsonl",
  Array.from(
    { length: 70 },
    (_, nr) => `{"id":"${nr}","text":"Critics say it may rain for ${nr} days."}\n`,
  ).join(""),
);
const files = ["r.jsonl", "r.html"];
const analyzer = createAnalyzer();

async function gather(
  batches: AsyncIterable<ScoredArticles>,
): Promise<{ ids: string[]; lines: string; error: unknown }> {
  const ids: string[] = [];
  let lines = "";
  try {
    for await (const { articles, texts } of batches) {
      ids.push(...articles.map(({ id }) => id));
      lines += texts[0];
    }
  } catch (error) {
    return { ids, lines, error };
  }
  return { ids, lines, error: null };
}

describe("scoreCorpus", { timeout: 60_000 }, () => {
  it("loses no article and keeps their order when its threads die at their first batch", async () => {
    const worker = pathToFileURL(put("dies.mjs", "export function scoreBatch() { process.exit(1); }"));
    const alone = await gather(scoreCorpus(many, { analyzer, workers: 1, files, wanted: 0 }));
    const helped = await gather(scoreCorpus(many, { analyzer, workers: 3, files, wanted: 0, worker }));
    expect(alone.ids).toEqual(Array.from({ length: 70 }, (_, nr) => String(nr)));
    expect(helped).toEqual(alone);
  });

  it("loses no article when its threads throw", async () => {
    const worker = pathToFileURL(
      put("throws.mjs", "export function scoreBatch() { throw new Error('no'); }"),
    );
    const helped = await gather(scoreCorpus(many, { analyzer, workers: 2, files, wanted: 0, worker }));
    expect(helped.ids).toHaveLength(70);
    expect(helped.error).toBeNull();
  });

  it("gives what comes before an article whose analysis throws, and names that article", async () => {
    const [hedging] = indicators;
    const brittle = {
      ...hedging,
      detect: (doc: Parameters<typeof hedging.detect>[0]) => {
        if (doc.article.id === "5") throw new Error("five");
        return hedging.detect(doc);
      },
    };
    const own = createAnalyzer({ indicators: [brittle] });
    const { ids, error } = await gather(scoreCorpus(many, { analyzer: own, workers: 1, files, wanted: 0 }));
    expect(ids).toEqual(["0", "1", "2", "3", "4"]);
    expect(error).toMatchObject({ code: "ANALYSIS_FAILED" });
    expect(String(error)).toContain('article "5": its analysis failed (five)');
  });

  it("refuses to send indicators of your own to threads", async () => {
    const own = createAnalyzer({ indicators: indicators.map((one) => ({ ...one })) });
    const { error } = await gather(scoreCorpus(many, { analyzer: own, workers: 2, files, wanted: 0 }));
    expect(error).toMatchObject({ code: "BAD_OPTION" });
  });
});

describe("the plan of an analyzer", () => {
  it("makes the same analyzer again, after a way through JSON", () => {
    const lexicon = createLexicon("evasion", [{ entry: "<decline> to comment", label: "no-comment" }]);
    const [first, second] = indicators;
    const options = {
      indicators: [second, first],
      lexicons: [lexicon],
      model: "none",
      recorded: { a: 1 },
    } as const;
    const one = createAnalyzer(options);
    const again = createPlannedAnalyzer(JSON.parse(JSON.stringify(one.plan)));
    const article = { text: "Critics say the disgraceful mayor may have lied. He declined to comment." };
    expect(again.analyze(article)).toEqual(one.analyze(article));
    expect(again.madeWith).toEqual(one.madeWith);
  });
});

describe("inBatches", () => {
  const article = (text: string): Article => completeArticle({ text });
  async function* give(texts: readonly string[], error?: Error): AsyncGenerator<Article> {
    for (const text of texts) yield article(text);
    if (error !== undefined) throw error;
  }
  const sizes = async (articles: AsyncIterable<Article>): Promise<unknown[]> => {
    const seen: unknown[] = [];
    try {
      for await (const batch of inBatches(articles)) seen.push(batch.length);
    } catch (error) {
      seen.push(error);
    }
    return seen;
  };

  it("makes batches of 16 articles, and the rest", async () => {
    expect(await sizes(give(Array.from({ length: 35 }, () => "x")))).toEqual([16, 16, 3]);
    expect(await sizes(give([]))).toEqual([]);
  });

  it("makes smaller batches of long articles", async () => {
    const long = "x".repeat(200_000);
    expect(await sizes(give([long, long, long]))).toEqual([2, 1]);
  });

  it("gives what was read before reading failed", async () => {
    const error = new Error("gone");
    expect(await sizes(give(["x", "y"], error))).toEqual([2, error]);
  });
});
