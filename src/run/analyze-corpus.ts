import { type Analyzer, createAnalyzer } from "../analyzer.js";
import type { Article } from "../types.js";
import type { ReadCorpusOptions } from "./read-corpus.js";
import { scoreCorpus } from "./workers/score-corpus.js";
import type { AnalyzedArticle } from "./write-reports.js";

export interface AnalyzeCorpusOptions extends ReadCorpusOptions {
  /** What scores the articles; one with all indicators unless given. */
  readonly analyzer?: Analyzer;
  /**
   * Threads that score articles, 1 unless given: everything in this one. With more, articles are read ahead by a few dozen,
   * and come in the same order with the same reports.
   */
  readonly workers?: number;
}

/**
 * Reads articles and analyzes them in order: each with its report, and whose words are where.
 *
 * Throws as `readCorpus` does, `BAD_OPTION` for an analyzer with indicators of your own and more than one worker, and
 * `ANALYSIS_FAILED` for an article whose analysis threw; records that cannot be used go to `onReject`.
 * @example for await (const { report } of analyzeCorpus("articles.csv")) console.log(report.size.words);
 */
export async function* analyzeCorpus(
  paths: string | readonly string[],
  { analyzer = createAnalyzer(), workers = 1, ...reading }: AnalyzeCorpusOptions = {},
): AsyncGenerator<AnalyzedArticle & { readonly article: Article }> {
  const all = { files: [], wanted: Number.POSITIVE_INFINITY };
  for await (const { articles, reports } of scoreCorpus(paths, { analyzer, workers, ...all, ...reading }))
    for (const [at, article] of articles.entries()) yield { article, ...reports[at] };
}
