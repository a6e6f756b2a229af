import { readFile } from "node:fs/promises";
import { parse as parseCsv } from "csv-parse/sync";
import { candidatesOf } from "../../indicators/hedging/candidates.js";
import { judgedEntry } from "../../indicators/hedging/judged.js";
import { asMatched } from "../../indicators/hedging/neighbours.js";
import { rules } from "../../indicators/hedging/rules.js";
import { scareFeatures } from "../../indicators/hedging/scare-features.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { Article, ArticleInput, Doc, DocField, Span } from "../../types.js";
import { bundledPath } from "../read-annotated.js";
import { readUtf8 } from "../read-utf8.js";

interface Decision {
  readonly case: string;
  readonly article: string;
  readonly field: string;
  readonly start: string;
  readonly end: string;
  readonly decision: string;
  readonly set: string;
}

/** Something to learn from, with the article that it stands in. */
export interface ArticleExample extends LogisticExample {
  readonly article: string;
}

/** What decisions about real news teach. */
export interface NewsDecisions {
  /** Words that the model judges. */
  readonly words: readonly ArticleExample[];
  /** Words between quotation marks. */
  readonly quotes: readonly ArticleExample[];
  /** What rules alone take for a hedge, by its label, and whether it is one. */
  readonly ruled: readonly { readonly label: string; readonly yes: boolean }[];
}

/**
 * Decisions about words in real news, those of the set `learn` alone, as something to learn from.
 *
 * `corpus` holds their articles as JSON Lines; those that are not there are passed over.
 */
export async function newsDecisions(
  corpus: string,
  parse: (article: ArticleInput) => Doc,
): Promise<NewsDecisions> {
  const path = bundledPath("datasets/newswire-hedges/decisions.csv");
  const rows: Decision[] = parseCsv(await readFile(path), { columns: true });
  const byArticle = new Map<string, Decision[]>();
  for (const row of rows)
    if (row.set === "learn") byArticle.set(row.article, [...(byArticle.get(row.article) ?? []), row]);
  const words: ArticleExample[] = [];
  const quotes: ArticleExample[] = [];
  const ruled: { label: string; yes: boolean }[] = [];
  for (const line of (await readUtf8(corpus)).split("\n")) {
    const id = /^\{"id": "([^"]+)"/.exec(line)?.[1] ?? "";
    const own = byArticle.get(id);
    if (own === undefined) continue;
    const { title, text }: Pick<Article, "title" | "text"> = JSON.parse(line);
    for (const field of parse({ id, title, text }).fields) {
      const decided = (scare: boolean, { start, end }: Span): boolean | null => {
        const one = own.find(
          (row) =>
            (row.case === "scare") === scare &&
            row.field === field.field &&
            Number(row.start) < end &&
            start < Number(row.end),
        );
        return one === undefined ? null : one.decision === "hedge";
      };
      for (const { features, ...span } of candidatesOf(field)) {
        const yes = decided(false, span);
        if (yes !== null) words.push({ features, yes, article: id });
      }
      for (const [index, { inner }] of field.quotations.entries()) {
        const features = scareFeatures(field, index);
        const yes = features === null ? null : decided(true, spanOf(field, inner.from, inner.to));
        if (features !== null && yes !== null) quotes.push({ features, yes, article: id });
      }
      for (const { label, ...span } of ruledHedges(field)) {
        const yes = decided(false, span);
        if (yes !== null) ruled.push({ label, yes });
      }
    }
  }
  return { words, quotes, ruled };
}

/** What rules take for a hedge where the model is not asked. */
function ruledHedges(field: DocField): (Span & { readonly label: string })[] {
  return field.matches.flatMap((match) => {
    const { entry, from, to, lexicon } = match;
    if (lexicon !== "hedging" || entry.label === "clear" || judgedEntry(entry) !== undefined) return [];
    const hedge = (rules.get(entry.entry) ?? asMatched)(field, match);
    return hedge === null ? [] : [{ ...spanOf(field, from, to), label: hedge.label }];
  });
}

function spanOf({ tokens: { start, end } }: DocField, from: number, to: number): Span {
  return { start: start[from], end: end[to - 1] };
}
