import type { ArticleReport } from "../types.js";
import { type Cell, csvLines } from "./csv-line.js";
import { describeCues } from "./describe-cues.js";
import type { ReportWriter } from "./writer.js";

const COLUMNS = [
  ...["article_id", "outlet", "title", "source_id", "name", "kind", "named", "role"],
  ...["attributions", "words", "quoted_words", "cues", "first_at"],
];

/** A row per article and source: who may speak, for how many words, and by which cues. */
export function createSourcesCsvWriter(): ReportWriter {
  return {
    opening: csvLines([COLUMNS]),
    separator: "",
    closing: "",
    write: (report) => csvLines(rowsOf(report)),
  };
}

function rowsOf({ article, sources }: ArticleReport): Cell[][] {
  return sources.map((source) => [
    ...[article.id, article.outlet, article.title],
    ...[source.id, source.name, source.kind, source.named, source.role],
    ...[source.attributions, source.words, source.quotedWords, describeCues(source.cues), source.firstAt],
  ]);
}
