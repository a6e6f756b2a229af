import type { ReportWriter } from "./writer.js";

/** Whole reports, as one JSON array with a report a line. */
export function createJsonWriter(): ReportWriter {
  return { opening: "[\n", separator: ",\n", closing: "\n]\n", write: (report) => JSON.stringify(report) };
}
