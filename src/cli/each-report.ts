import type { Reject } from "../corpus/reject.js";
import { type ReportWithText, readReports } from "../run/read-reports.js";
import { openRejects } from "../run/write-rejects.js";
import type { ScoringOptions } from "./options.js";
import type { Progress } from "./progress.js";

/** How many articles were read, and how many records could not be. */
export interface ReportsRead {
  readonly articles: number;
  readonly rejected: number;
}

/**
 * Hands out the report of each article of the files, made where a file holds articles; what is rejected is told and, with the
 * name of a file, written.
 */
export async function eachReport(
  paths: readonly string[],
  { analyzer, columns, maxChars }: ScoringOptions,
  rejectsFile: string | undefined,
  progress: Progress,
  take: (read: ReportWithText) => void,
): Promise<ReportsRead> {
  const rejects = rejectsFile === undefined ? null : openRejects(rejectsFile);
  let articles = 0;
  let rejected = 0;
  const reading = {
    columns,
    ...(maxChars === undefined ? {} : { maxChars }),
    onWarning: progress.warn,
    onReject: (reject: Reject) => {
      rejected++;
      rejects?.write(reject);
      progress.reject(reject.message);
    },
  };
  try {
    for await (const read of readReports(paths, reading, () => analyzer)) {
      take(read);
      progress.step(++articles);
    }
  } finally {
    rejects?.close();
  }
  return { articles, rejected };
}
