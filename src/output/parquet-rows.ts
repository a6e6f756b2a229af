import type { ArticleReport } from "../types.js";
import { columnKinds, csvColumns, csvRow } from "./csv.js";
import type { ReportWriter } from "./writer.js";

/** The columns of a table that is to become Parquet: the first line of its rows. */
export interface ParquetColumns {
  readonly names: readonly string[];
  readonly kinds: ReturnType<typeof columnKinds>;
}

/**
 * The table of `.csv` as JSON, a row a line, for what packs it into Parquet: the columns first, then an array of cells for
 * each article.
 */
export function createParquetRowsWriter(first: ArticleReport | null): ReportWriter {
  const columns: ParquetColumns = { names: csvColumns(first), kinds: columnKinds(first) };
  return {
    opening: `${JSON.stringify(columns)}\n`,
    separator: "",
    closing: "",
    write: (report) => `${JSON.stringify(csvRow(report, first ?? report))}\n`,
  };
}
