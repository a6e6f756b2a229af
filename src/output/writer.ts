import type { Article, ArticleReport } from "../types.js";

/**
 * Turns reports into one file's text, report by report, so that nothing need be kept in memory.
 *
 * The file is `opening`, then the text of each report with `separator` between them, then `closing`.
 */
export interface ReportWriter {
  readonly opening: string;
  readonly separator: string;
  readonly closing: string;
  /** The text of one report; `article` is what the report was made from. */
  write(report: ArticleReport, article: Pick<Article, "text">): string;
}
