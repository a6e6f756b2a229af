import type { Article, ArticleReport, Finding, Indicator } from "../types.js";
import type { FieldVoice } from "./explain.js";

/** What a format may need to know besides the reports. */
export interface WriterOptions {
  /** The indicators that made the reports: what their labels mean, and where the facts behind their rules come from. */
  readonly indicators?: readonly Indicator[];
  /** Why a finding was made, for formats that explain each. */
  readonly reasonOf?: (finding: Finding) => string | null;
  /** Whether articles' texts may be shown where a format shows whole texts; yes unless told otherwise. */
  readonly texts?: boolean;
}

/**
 * Turns reports into one file's text, report by report, so that nothing need be kept in memory.
 *
 * The file is `opening`, then the text of each report with `separator` between them, then `closing`, which is asked for
 * once and after the last report. A writer may hold some reports back and give them with a later one, or at the end.
 */
export interface ReportWriter {
  readonly opening: string;
  readonly separator: string;
  readonly closing: string;
  /**
   * The text of one report; `article` is what the report was made from, `voices` says whose words are where in it, and is
   * absent where that is not known.
   */
  write(report: ArticleReport, article: Pick<Article, "text">, voices?: readonly FieldVoice[]): string;
}
