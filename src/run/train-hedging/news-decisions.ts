import { readFile } from "node:fs/promises";
import { parse as parseCsv } from "csv-parse/sync";
import { candidatesOf } from "../../indicators/hedging/candidates.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { Article, ArticleInput, Doc } from "../../types.js";
import { bundledPath } from "../read-annotated.js";
import { readUtf8 } from "../read-utf8.js";

interface Decision {
  readonly article: string;
  readonly field: string;
  readonly start: string;
  readonly end: string;
  readonly decision: string;
  readonly set: string;
}

/**
 * Decisions about words in real news, those of the set `learn` alone, as something to learn from.
 *
 * `corpus` holds their articles as JSON Lines; those that are not there are passed over.
 */
export async function newsDecisions(
  corpus: string,
  parse: (article: ArticleInput) => Doc,
): Promise<LogisticExample[]> {
  const path = bundledPath("datasets/newswire-hedges/decisions.csv");
  const rows: Decision[] = parseCsv(await readFile(path), { columns: true });
  const byArticle = new Map<string, Decision[]>();
  for (const row of rows)
    if (row.set === "learn") byArticle.set(row.article, [...(byArticle.get(row.article) ?? []), row]);
  const examples: LogisticExample[] = [];
  for (const line of (await readUtf8(corpus)).split("\n")) {
    const own = byArticle.get(/^\{"id": "([^"]+)"/.exec(line)?.[1] ?? "");
    if (own === undefined) continue;
    const article: Pick<Article, "id" | "title" | "text"> = JSON.parse(line);
    for (const field of parse(article).fields)
      for (const { start, end, features } of candidatesOf(field)) {
        const decision = own.find(
          (one) => one.field === field.field && Number(one.start) < end && start < Number(one.end),
        );
        if (decision !== undefined) examples.push({ features, yes: decision.decision === "hedge" });
      }
  }
  return examples;
}
