import { type Analyzer, createAnalyzer } from "../analyzer.js";
import { voiceSpans } from "../report/voice-spans.js";
import type { Article } from "../types.js";
import { type ReadCorpusOptions, readCorpus } from "./read-corpus.js";
import type { AnalyzedArticle } from "./write-reports.js";

export interface AnalyzeCorpusOptions extends ReadCorpusOptions {
  /** What scores the articles; one with all indicators unless given. */
  readonly analyzer?: Analyzer;
}

/**
 * Reads articles and analyzes them, one at a time and in order: each with its report, and whose words are where.
 *
 * Throws as `readCorpus` does; records that cannot be used go to `onReject`.
 * @example for await (const { report } of analyzeCorpus("articles.csv")) console.log(report.size.words);
 */
export async function* analyzeCorpus(
  paths: string | readonly string[],
  { analyzer = createAnalyzer(), ...reading }: AnalyzeCorpusOptions = {},
): AsyncGenerator<AnalyzedArticle & { readonly article: Article }> {
  for await (const article of readCorpus(paths, reading)) {
    const doc = analyzer.parse(article);
    yield { article, report: analyzer.report(doc), voices: voiceSpans(doc) };
  }
}
