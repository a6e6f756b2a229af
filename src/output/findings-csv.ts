import type { Article, ArticleReport } from "../types.js";
import { contextOf } from "./context.js";
import { type Cell, csvLines } from "./csv-line.js";
import type { ReportWriter } from "./writer.js";

const COLUMNS = [
  ...["article_id", "outlet", "title", "field", "indicator", "label", "voice", "start", "end", "text"],
  ...["sentence", "context", "rule", "score"],
];

/** A row per finding, with the words found and, under `context`, the sentence they stand in. */
export function createFindingsCsvWriter(): ReportWriter {
  return {
    opening: csvLines([COLUMNS]),
    separator: "",
    closing: "",
    write: (report, article) => csvLines(rowsOf(report, article)),
  };
}

function rowsOf(report: ArticleReport, article: Pick<Article, "text">): Cell[][] {
  const { id, outlet, title } = report.article;
  return report.findings.map((finding) => {
    const { field, indicator, label, voice, start, end, text, sentence, rule, score } = finding;
    const { before, words, after } = contextOf(report, article, finding);
    const context = before + words + after;
    return [
      id,
      outlet,
      title,
      field,
      indicator,
      label,
      voice,
      start,
      end,
      text,
      sentence,
      context,
      rule,
      score,
    ];
  });
}
