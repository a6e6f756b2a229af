import { indicators } from "../index.js";
import type { FieldVoice } from "../output/explain.js";
import { formatOf } from "../output/formats.js";
import type { ReportWriter, WriterOptions } from "../output/writer.js";
import { createReasons } from "../report/create-reasons.js";
import type { Article, ArticleReport } from "../types.js";
import { createReportTexts } from "./report-texts.js";
import type { Kept } from "./resume/find-kept.js";
import { openTextFile, type TextFile } from "./text-file.js";

/** An article with its report; some formats show words of the text around a finding. */
export interface AnalyzedArticle {
  readonly article: Pick<Article, "text">;
  readonly report: ArticleReport;
  /** Whose words are where, for formats that show whole texts; they go without when it is absent. */
  readonly voices?: readonly FieldVoice[];
}

const PARQUET = ".parquet";

/** How reports are written. */
export type WriteReportsOptions = WriterOptions;

/** Reports that follow each other, for files. */
export interface ReportBatch {
  readonly articles: readonly Pick<Article, "text">[];
  /** For each file what it is to hold of them; `null` for formats that need the reports. */
  readonly texts: readonly (string | null)[];
  /** The first report of all files at least; all of them where a format needs them. */
  readonly reports: readonly Omit<AnalyzedArticle, "article">[];
}

/** Writes reports to several files as they come. */
export interface ReportFiles {
  /** How many of the first reports must come with their texts: one, for the columns of tables, or all of them. */
  readonly wanted: number;
  write(batch: ReportBatch): void;
  /** Ends the files; without any report they hold their heading only. */
  close(): void;
  /** Lets go of the files after a failure: what was written stays, and no end is put to it. */
  abandon(): void;
}

/**
 * Files for reports, each in the format of its ending.
 *
 * A file is opened, and emptied, with the first report: a call that is wrong leaves what was there before. One that an
 * interrupted run has `kept` is gone on with.
 * Throws `UNKNOWN_FORMAT` at once, `NOT_WRITABLE` at the first report when a file cannot be written.
 */
export async function openReportFiles(
  files: readonly string[],
  options: WriteReportsOptions = {},
  kept: Pick<Kept, "index" | "bytes"> | null = null,
): Promise<ReportFiles> {
  const formats = files.map(formatOf);
  const writing = { indicators, reasonOf: createReasons(options.indicators ?? indicators), ...options };
  // Loaded when it is needed: it would slow every start.
  const packed = formats.some(({ ending }) => ending === PARQUET) ? await import("./parquet-file.js") : null;
  let open: readonly { readonly out: TextFile; readonly writer: ReportWriter }[] | null = null;
  const begin = (first: ArticleReport | null): typeof open & {} =>
    formats.map((format, index) => {
      const isKept = index === kept?.index;
      const out =
        packed !== null && format.ending === PARQUET
          ? packed.openParquetFile(files[index])
          : openTextFile(files[index], { keep: isKept ? kept.bytes : 0 });
      const writer = format.createWriter(first, writing);
      if (!isKept) out.write(writer.opening);
      return { out, writer };
    });
  return {
    wanted: formats.some(({ inOrder }) => inOrder === true) ? Number.POSITIVE_INFINITY : 1,
    write({ articles, texts, reports }) {
      const first = open === null;
      // A table that is gone on with has its columns already.
      open ??= begin(reports.length === 0 ? null : reports[0].report);
      for (const [index, { out, writer }] of open.entries()) {
        if (!first) out.write(writer.separator);
        const text = texts[index];
        if (text !== null) out.write(text);
        else
          for (const [at, { report, voices }] of reports.entries())
            out.write(writer.write(report, articles[at], voices));
      }
    },
    close() {
      open ??= begin(null);
      closeAll(open.map(({ out, writer }) => ({ out, rest: writer.closing })));
    },
    abandon() {
      closeAll((open ?? []).map(({ out }) => ({ out, rest: "" })));
    },
  };
}

/** Closes every file, whatever happens to another, and then throws what went wrong first. */
function closeAll(files: readonly { readonly out: TextFile; readonly rest: string }[]): void {
  const errors: unknown[] = [];
  for (const { out, rest } of files)
    try {
      out.write(rest);
      out.close();
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0) throw errors[0];
}

/**
 * Writes all reports to the files, each in the format of its ending, and returns how many there were.
 *
 * `texts: false` keeps running texts out of pages; `indicators`, all of framelens unless given, say what labels and rules
 * mean.
 * Throws as `openReportFiles` does.
 * @example await writeReports(analyzeCorpus("articles.csv"), ["reports.jsonl", "reports.findings.csv"]);
 */
export async function writeReports(
  reports: AsyncIterable<AnalyzedArticle> | Iterable<AnalyzedArticle>,
  files: readonly string[],
  options: WriteReportsOptions = {},
): Promise<number> {
  const out = await openReportFiles(files, options);
  const textsOf = createReportTexts(files);
  let count = 0;
  try {
    for await (const { article, ...rest } of reports) {
      out.write({
        articles: [article],
        texts: textsOf([{ article, report: rest.report }]),
        reports: [rest],
      });
      count++;
    }
  } catch (error) {
    out.abandon();
    throw error;
  }
  out.close();
  return count;
}
