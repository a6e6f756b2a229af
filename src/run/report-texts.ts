import { formatOf } from "../output/formats.js";
import type { ReportWriter } from "../output/writer.js";
import type { Article, ArticleReport } from "../types.js";

/** A report, and the text that it was made from. */
export interface ReportOfText {
  readonly article: Pick<Article, "text">;
  readonly report: ArticleReport;
}

/**
 * For each file the text of reports that follow each other, in the format of the file's ending; `null` where the format
 * needs all reports in order, so that its text can only be made where they come together.
 */
export type ReportTexts = (reports: readonly ReportOfText[]) => readonly (string | null)[];

/** Makes the texts of reports for files. Throws `UNKNOWN_FORMAT` at once for an ending that is not known. */
export function createReportTexts(files: readonly string[]): ReportTexts {
  const formats = files.map(formatOf);
  let writers: readonly (ReportWriter | null)[] | null = null;
  return (reports) => {
    if (reports.length === 0) return files.map(() => "");
    // Tables take their columns from a report; those of one analyzer have the same.
    writers ??= formats.map(({ inOrder, createWriter }) =>
      inOrder === true ? null : createWriter(reports[0].report),
    );
    return writers.map((writer) =>
      writer === null
        ? null
        : reports.map(({ report, article }) => writer.write(report, article)).join(writer.separator),
    );
  };
}
