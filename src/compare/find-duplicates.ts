import { connected } from "../stats/connected.js";
import { minHash, similarPairs } from "../stats/min-hash.js";
import type { ArticleReport } from "../types.js";
import type { DuplicateCluster } from "./comparison.js";
import { sentenceShingles, wordShingles } from "./shingles.js";

/** Share of shingles that near-duplicates have in common at least. */
export const LEAST_SIMILARITY = 0.6;

/** What tells copies of an article. */
export interface Fingerprint {
  readonly id: string;
  readonly group: string;
  readonly publishedAt: string | null;
  /** `null` for an article too short to tell. */
  readonly signature: Uint32Array | null;
  readonly kind: "words" | "sentences";
}

/** The fingerprint of an article: by its words, or, where there is a report only, by the lengths of its sentences. */
export function fingerprintOf(report: ArticleReport, group: string, text: string | null): Fingerprint {
  const shingles = text === null ? sentenceShingles(report) : wordShingles(text);
  const { id, publishedAt } = report.article;
  const signature = shingles === null ? null : minHash(shingles);
  return { id, group, publishedAt, signature, kind: text === null ? "sentences" : "words" };
}

/** Near-duplicates, and which of the articles are to be left out: all but the earliest, or the first of those without a date. */
export function findDuplicates(articles: readonly Fingerprint[]): {
  readonly clusters: readonly DuplicateCluster[];
  readonly leftOut: ReadonlySet<number>;
} {
  const pairs = (["words", "sentences"] as const).flatMap((kind) =>
    similarPairs(
      articles.map((article) => (article.kind === kind ? article.signature : null)),
      LEAST_SIMILARITY,
    ),
  );
  const leftOut = new Set<number>();
  const clusters = connected(articles.length, pairs).map((members): DuplicateCluster => {
    const [kept, ...others] = [...members].sort((a, b) => byDate(articles[a], articles[b]) || a - b);
    for (const other of others) leftOut.add(other);
    return {
      kept: articles[kept].id,
      leftOut: others.map((other) => articles[other].id),
      groups: [...new Set([kept, ...others].map((member) => articles[member].group))],
    };
  });
  return { clusters, leftOut };
}

/** Dates that are not written as ISO 8601 has them say nothing of the order. */
function byDate(one: Fingerprint, other: Fingerprint): number {
  const [a, b] = [one, other].map(
    ({ publishedAt }) => /^\d{4}-\d\d-\d\d/.exec(publishedAt ?? "")?.[0] ?? null,
  );
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}
