import type { ArticleReport } from "../types.js";
import type { ReportWriter } from "./writer.js";

/** A report as one line of JSONL, with its line end. */
export function jsonLine(report: ArticleReport): string {
  return `${JSON.stringify(report)}\n`;
}

/** Whole reports, one a line. */
export function createJsonlWriter(): ReportWriter {
  return { opening: "", separator: "", closing: "", write: jsonLine };
}
