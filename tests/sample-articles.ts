import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
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

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface GoldFinding extends GoldSpan {
  readonly label: string;
  readonly voice: string;
  readonly alsoLabels?: readonly string[];
}

export interface GoldAttribution {
  readonly type: string;
  readonly alsoTypes?: readonly string[];
  readonly cue: readonly [number, number];
  readonly source: readonly [number, number] | null;
  readonly content: readonly (readonly [number, number])[];
  readonly cueText: string;
  readonly sourceName: string | null;
  readonly sourceKind: string;
}

/** Annotations as `tests/golden/README.md` describes them. */
export interface Gold {
  readonly hedging: readonly GoldFinding[];
  readonly "loaded-language": readonly GoldFinding[];
  readonly presupposition: readonly GoldFinding[];
  readonly attributions: readonly GoldAttribution[];
  readonly sources: readonly {
    readonly name: string;
    readonly kind: string;
    readonly named: boolean;
    readonly attributions: number;
  }[];
  readonly clear: readonly (GoldSpan & { readonly indicator: string; readonly because: string })[];
}

/** The articles with annotations, each with them. */
export function readGoldArticles(): { readonly article: SampleArticle; readonly gold: Gold }[] {
  const golden = new URL("tests/golden/", root);
  const cases = readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const articles = readSampleArticles();
  return cases.map(({ name }) => {
    const article = articles.find(({ id }) => id === name);
    if (article === undefined) throw new Error(`tests/golden/${name}: no article of the sample has this id`);
    // What it holds is checked by datasets/sample.test.ts.
    const gold = JSON.parse(readFileSync(new URL(`${name}/gold.json`, golden), "utf8")) as Gold;
    return { article, gold };
  });
}
