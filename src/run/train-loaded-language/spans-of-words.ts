import { addCounts, type Counts, createAgreement } from "../../evaluate/agreement.js";
import { compareArticle } from "../../evaluate/ptc/compare-article.js";
import type { PtcArticle } from "../../evaluate/ptc/read-articles.js";
import type { Span } from "../../types.js";
import type { MarkedWord } from "./marked-words.js";
import { foldOf } from "./validate-words.js";

/** Thresholds that are tried, as natural logarithms of odds. */
const TRIED = Array.from({ length: 17 }, (_, index) => -3 + index / 4);

interface Scored {
  readonly article: PtcArticle;
  /** Findings of the lexicon. */
  readonly known: readonly Span[];
  readonly words: readonly (Span & { readonly score: number })[];
}

/**
 * How well the lexicon's findings and the model's words mark the spans of annotated articles, by characters and lines, in a sentence:
 * each article with a model and a threshold that had not seen it.
 */
export function describeSpans(
  articles: readonly PtcArticle[],
  findings: ReadonlyMap<string, readonly Span[]>,
  words: readonly MarkedWord[],
  scores: Float64Array,
): string {
  const wordsOf = new Map<string, (Span & { readonly score: number })[]>();
  words.forEach(({ article, start, end }, index) => {
    const own = wordsOf.get(article) ?? [];
    own.push({ start, end, score: scores[index] });
    wordsOf.set(article, own);
  });
  const scored = articles.map(
    (article): Scored => ({
      article,
      known: findings.get(article.id) ?? [],
      words: wordsOf.get(article.id) ?? [],
    }),
  );
  const tried = TRIED.map((least) => scored.map((one) => compare(one, least)));
  const folds = articles.map(({ id }) => foldOf(id));
  const chosen = scored.map((_, index) => {
    const others = tried.map((counts) =>
      f1Of(counts.filter((_, other) => folds[other] !== folds[index]).map(({ characters }) => characters)),
    );
    return tried[others.indexOf(Math.max(...others))][index];
  });
  const alone = scored.map((one) => compare(one, Number.POSITIVE_INFINITY));
  const describe = (all: typeof alone): string =>
    `characters F1 ${f1Of(all.map(({ characters }) => characters)).toFixed(3)}, lines F1 ${f1Of(all.map(({ lines }) => lines)).toFixed(3)}`;
  return `spans of ${articles.length} articles, left out in five parts: lexicon and words ${describe(chosen)}; lexicon alone ${describe(alone)}`;
}

function compare({ article, known, words }: Scored, least: number): ReturnType<typeof compareArticle> {
  const sure = words.filter(({ score }) => score >= least);
  return compareArticle(article.text, article.spans, joinSpans([...known, ...sure], article.text));
}

/** Spans with nothing but a blank between them become one. */
function joinSpans(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && (start <= last.end || text.slice(last.end, start) === " "))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

function f1Of(counts: readonly Counts[]): number {
  return createAgreement("", addCounts(counts)).f1 ?? 0;
}
