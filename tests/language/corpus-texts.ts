import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** The 12,000 articles of Baly et al. 2020: texts of others, in a folder beside the project where they are at hand. */
const CORPUS = new URL("../../../shared/data/corpus/news.jsonl.gz", import.meta.url);
const Article = z.object({ id: z.string(), text: z.string() });

/** Texts by id of the articles asked for; `null` when the corpus is not at hand. */
export function readCorpusTexts(ids: ReadonlySet<string>): ReadonlyMap<string, string> | null {
  if (!existsSync(CORPUS)) return null;
  const texts = new Map<string, string>();
  for (const line of gunzipSync(readFileSync(CORPUS)).toString("utf8").split("\n")) {
    const id = /^\{"id": "([^"]+)"/.exec(line)?.[1];
    if (id !== undefined && ids.has(id)) texts.set(id, Article.parse(JSON.parse(line)).text);
  }
  return texts;
}
