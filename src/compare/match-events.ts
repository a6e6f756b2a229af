import { linkClusters, type Similar } from "../stats/link-clusters.js";
import { type TermVector, tfIdfVectors } from "../stats/tf-idf.js";

/** What tells of which event an article writes. */
export interface Matchable {
  /** Terms of title and lead. */
  readonly terms: readonly string[];
  /** Days since 1970, `null` for a date that cannot be read. */
  readonly day: number | null;
}

export interface MatchOptions {
  /** Most days between two articles of one event that are held against each other. */
  readonly windowDays?: number;
  /** Mean similarity from which two groups of articles are one event, in (0, 1). */
  readonly leastSimilarity?: number;
}

/** Set on every other issue of AllSides stories, the others being those that are reported. */
const LEAST_SIMILARITY = 0.15;
const WINDOW_DAYS = 2;

/**
 * The event of each article, as a number: articles of near dates whose titles and leads use the same rare words.
 *
 * TF-IDF over all articles that are given, cosine, average linkage. An article without a date that can be read has no event: `null`.
 * Source: Salton & Buckley 1988, Information Processing & Management 24(5), 513–523.
 */
export function matchEvents(
  articles: readonly Matchable[],
  { windowDays = WINDOW_DAYS, leastSimilarity = LEAST_SIMILARITY }: MatchOptions = {},
): (number | null)[] {
  const vectors = tfIdfVectors(articles.map(({ terms }) => terms));
  const dated = articles.flatMap(({ day }, index) => (day === null ? [] : [{ day, index }]));
  dated.sort((a, b) => a.day - b.day || a.index - b.index);
  const similar: Similar[] = [];
  dated.forEach(({ day, index }, at) => {
    for (let next = at + 1; next < dated.length && dated[next].day - day <= windowDays; next++) {
      const similarity = cosine(vectors[index], vectors[dated[next].index]);
      if (similarity > 0) similar.push({ one: index, other: dated[next].index, similarity });
    }
  });
  const clusters = linkClusters(articles.length, similar, leastSimilarity);
  return articles.map(({ day }, index) => (day === null ? null : clusters[index]));
}

function cosine(one: TermVector, other: TermVector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
