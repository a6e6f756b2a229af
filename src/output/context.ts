import type { Article, ArticleReport, Finding, ReportSentence, Span } from "../types.js";

/** Characters of a sentence kept on each side of a finding; sentences of news are seldom as long. */
const REACH = 400;

/** The words around a finding, as they stand in the article: `before + words + after` is the sentence. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * The sentence around a finding; of a very long one, 400 characters on each side and an ellipsis where it was cut.
 *
 * Before and after are empty for a finding that stands in no sentence.
 */
export function contextOf(report: ArticleReport, article: Pick<Article, "text">, finding: Finding): Context {
  const text = finding.field === "title" ? (report.article.title ?? "") : article.text;
  const sentence: Span = sentenceOfFinding(report, finding) ?? finding;
  const from = Math.max(sentence.start, finding.start - REACH);
  const to = Math.min(sentence.end, finding.end + REACH);
  return {
    before: `${from > sentence.start ? "…" : ""}${text.slice(from, finding.start)}`,
    words: finding.text,
    after: `${text.slice(finding.end, to)}${to < sentence.end ? "…" : ""}`,
  };
}

function sentenceOfFinding(report: ArticleReport, { field, sentence }: Finding): ReportSentence | null {
  if (sentence < 0) return null;
  // Sentences of the title come first, and a finding's number counts within its field.
  const first = report.sentences.findIndex((other) => other.field === field);
  return first < 0 ? null : (report.sentences[first + sentence] ?? null);
}
