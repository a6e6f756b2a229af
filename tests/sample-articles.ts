import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { AnnotatedFile } from "../src/evaluate/benchmark.js";
import { readRows } from "../src/evaluate/read-rows.js";
import { type Gold, goldSchema } from "../src/evaluate/sample/gold.js";
import type { ArticleInput } from "../src/types.js";

const root = new URL("../", import.meta.url);

type SampleArticle = ArticleInput & { readonly id: string; readonly title: string };

/** The 24 articles of the sample corpus, in the order of the file. */
export function readSampleArticles(): SampleArticle[] {
  const csv = readFileSync(new URL("datasets/sample/articles.csv", root), "utf8");
  const rows: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: "\n" });
  return rows.map(({ id, outlet, title, published_at, event, url, text }) => ({
    ...{ id, outlet, title, event, url, text },
    publishedAt: published_at,
  }));
}

/** The annotated files of the sample, as `framelens evaluate sample` reads them. */
export function readGoldFiles(): AnnotatedFile[] {
  const folder = new URL("datasets/sample/gold/", root);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}

/** The annotations in them. */
export function readGold(): readonly Gold[] {
  return readRows(readGoldFiles(), goldSchema, { path: "datasets/sample/gold", form: "gold" }).rows;
}
