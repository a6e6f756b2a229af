import { formatOf } from "../output/formats.js";
import type { ReportWriter } from "../output/writer.js";
import type { Article, ArticleReport } from "../types.js";
import { openTextFile, type TextFile } from "./text-file.js";

/** An article with its report; some formats show words of the text around a finding. */
export interface AnalyzedArticle {
  readonly article: Pick<Article, "text">;
  readonly report: ArticleReport;
}

/** Writes reports to several files as they come. */
export interface ReportFiles {
  write(analyzed: AnalyzedArticle): void;
  /** Must be called for the files to be whole. */
  close(): void;
}

/**
 * Opens files for reports, each in the format of its ending.
 *
 * Throws `UNKNOWN_FORMAT` before any file is touched, `NOT_WRITABLE` for one that cannot be written.
 */
export function openReportFiles(files: readonly string[]): ReportFiles {
  const formats = files.map(formatOf);
  const open: { out: TextFile; writer: ReportWriter | null }[] = files.map((file) => ({
    out: openTextFile(file),
    writer: null,
  }));
  const begin = (index: number, first: ArticleReport | null): ReportWriter => {
    const writer = formats[index].createWriter(first);
    open[index].writer = writer;
    open[index].out.write(writer.opening);
    return writer;
  };
  return {
    write({ article, report }) {
      open.forEach(({ out, writer }, index) => {
        if (writer === null) out.write(begin(index, report).write(report, article));
        else out.write(writer.separator + writer.write(report, article));
      });
    },
    close() {
      open.forEach(({ out, writer }, index) => {
        out.write((writer ?? begin(index, null)).closing);
        out.close();
      });
    },
  };
}

/**
 * Writes all reports to the files, each in the format of its ending, and returns how many there were.
 *
 * Throws as `openReportFiles` does.
 * @example await writeReports(analyzeCorpus("articles.csv"), ["reports.jsonl", "reports.findings.csv"]);
 */
export async function writeReports(
  reports: AsyncIterable<AnalyzedArticle> | Iterable<AnalyzedArticle>,
  files: readonly string[],
): Promise<number> {
  const out = openReportFiles(files);
  let count = 0;
  try {
    for await (const analyzed of reports) {
      out.write(analyzed);
      count++;
    }
  } finally {
    out.close();
  }
  return count;
}
