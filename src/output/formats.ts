import { FramelensError } from "../errors.js";
import type { ArticleReport } from "../types.js";
import { createCsvWriter } from "./csv.js";
import { createFindingsCsvWriter } from "./findings-csv.js";
import { createHtmlWriter } from "./html.js";
import { createJsonWriter } from "./json.js";
import { createJsonlWriter } from "./jsonl.js";
import { createMarkdownWriter } from "./markdown.js";
import { createParquetRowsWriter } from "./parquet-rows.js";
import { createSourcesCsvWriter } from "./sources-csv.js";
import type { ReportWriter, WriterOptions } from "./writer.js";

/** A kind of file that reports are written to. */
export interface OutputFormat {
  /** What the file's name ends in, in lower case. */
  readonly ending: string;
  /** What the file holds, in a few words. */
  readonly description: string;
  /** True when the text of a report depends on the reports before it; otherwise it can be made anywhere. */
  readonly inOrder?: boolean;
  /** The text of a file; for Parquet that of its rows, which a file of its own packs. `first` is the first report to be written, `null` when there is none; a table takes its columns from it. */
  createWriter(first: ArticleReport | null, options?: WriterOptions): ReportWriter;
}

/** All formats; where one's ending ends in another's, the longer stands first. */
export const outputFormats: readonly OutputFormat[] = [
  { ending: ".findings.csv", description: "a row per finding", createWriter: createFindingsCsvWriter },
  {
    ending: ".sources.csv",
    description: "a row per article and source",
    createWriter: createSourcesCsvWriter,
  },
  { ending: ".csv", description: "a row per article", createWriter: createCsvWriter },
  {
    ending: ".parquet",
    description: "a row per article, with the columns of .csv",
    createWriter: createParquetRowsWriter,
  },
  { ending: ".jsonl", description: "whole reports, one a line", createWriter: createJsonlWriter },
  { ending: ".json", description: "whole reports, as one array", createWriter: createJsonWriter },
  {
    ending: ".html",
    description: "a page to look at and to click through",
    inOrder: true,
    createWriter: createHtmlWriter,
  },
  { ending: ".md", description: "a report to read", createWriter: createMarkdownWriter },
];

/** The endings of all formats. */
export const FORMATS: readonly string[] = outputFormats.map(({ ending }) => ending);

/**
 * The format of an output file, by the ending of its name in any case.
 *
 * Throws a `FramelensError` with code `UNKNOWN_FORMAT` for any other ending, naming those there are.
 * @example formatOf("march.findings.csv").description // "a row per finding"
 */
export function formatOf(fileName: string): OutputFormat {
  const name = fileName.toLowerCase();
  const format = outputFormats.find(({ ending }) => name.endsWith(ending));
  if (format !== undefined) return format;
  throw new FramelensError(
    "UNKNOWN_FORMAT",
    `${fileName}: unknown output format: expected a name that ends in one of ${FORMATS.join(", ")}`,
    { place: { file: fileName } },
  );
}
