import type { Article, ArticleReport, FieldSpan, Source } from "../types.js";
import { type Cell, csvLines } from "./csv-line.js";
import { describeCues } from "./describe-cues.js";
import { STANCES } from "./describe-stances.js";
import { wordsAt } from "./words-at.js";
import type { ReportWriter } from "./writer.js";

const COLUMNS = [
  ...["article_id", "outlet", "title", "source_id", "name", "kind", "named", "role"],
  ...["attributions", "words", "quoted_words", "cues", "first_at", "paraphrased_words"],
  ...[...STANCES.map((stance) => `${stance}_cues`), "in_title", "in_lead", "in_body", "in_end"],
  ...["anonymity", "anonymity_stated", "anonymity_reason"],
];

/**
 * A row per article and source: who may speak, for how many words, by which cues, where, and what is told of who has
 * no name.
 */
export function createSourcesCsvWriter(): ReportWriter {
  return {
    opening: csvLines([COLUMNS]),
    separator: "",
    closing: "",
    write: (report, article) => csvLines(report.sources.map((source) => rowOf(report, article, source))),
  };
}

function rowOf(report: ArticleReport, article: Pick<Article, "text">, source: Source): Cell[] {
  const { id, outlet, title } = report.article;
  const { positions, anonymity, stances } = source;
  const quote = (place: FieldSpan | null | undefined): Cell =>
    place === null || place === undefined ? null : wordsAt(report, article, place);
  return [
    ...[id, outlet, title, source.id, source.name, source.kind, source.named, source.role],
    ...[source.attributions, source.words, source.quotedWords, describeCues(source.cues), source.firstAt],
    source.paraphrasedWords,
    ...STANCES.map((stance) => sumOf(stances[stance] ?? {})),
    ...[positions.title, positions.lead, positions.body, positions.end],
    ...[anonymity?.grade ?? null, quote(anonymity?.stated), quote(anonymity?.reason)],
  ];
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
