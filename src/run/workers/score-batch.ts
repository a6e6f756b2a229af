import type { Analyzer } from "../../analyzer.js";
import type { FieldVoice } from "../../output/explain.js";
import { voiceSpans } from "../../report/voice-spans.js";
import type { Article, ArticleReport } from "../../types.js";
import { createReportTexts } from "../report-texts.js";

/** A report, and whose words are where in its article. */
export interface VoicedReport {
  readonly report: ArticleReport;
  readonly voices: readonly FieldVoice[];
}

/** What was made of a few articles that follow each other. */
export interface ScoredBatch {
  /** How many of the articles were analyzed: all of them unless there was a failure. */
  readonly done: number;
  /** For each file what these articles add to it; `null` for formats that need the reports. */
  readonly texts: readonly (string | null)[];
  /** Reports of as many of the articles as were asked for. */
  readonly reports: readonly VoicedReport[];
  /** What the article after those that are done threw, in a sentence; `null` when nothing was thrown. */
  readonly failure: string | null;
}

/** Articles that follow each other, and what was made of them. */
export interface ScoredArticles extends Pick<ScoredBatch, "texts" | "reports"> {
  readonly articles: readonly Article[];
  /** True when they were kept from an interrupted run. */
  readonly kept: boolean;
}

/** Analyzes articles, and keeps the reports of the first `wanted`. Never throws. */
export type BatchScorer = (articles: readonly Article[], wanted: number) => ScoredBatch;

/** Makes reports of articles, and the texts of the reports for files. Throws `UNKNOWN_FORMAT` as `createReportTexts` does. */
export function createBatchScorer(analyzer: Analyzer, files: readonly string[]): BatchScorer {
  const textsOf = createReportTexts(files);
  return (articles, wanted) => {
    const made: { readonly article: Article; readonly report: ArticleReport }[] = [];
    const reports: VoicedReport[] = [];
    let failure: string | null = null;
    for (const article of articles)
      try {
        const doc = analyzer.parse(article);
        const report = analyzer.report(doc);
        if (reports.length < wanted) reports.push({ report, voices: voiceSpans(doc) });
        made.push({ article, report });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        failure = `article "${article.id}": its analysis failed (${reason})`;
        break;
      }
    return { done: made.length, texts: textsOf(made), reports, failure };
  };
}
