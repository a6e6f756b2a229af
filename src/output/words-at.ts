import type { Article, ArticleReport, FieldSpan } from "../types.js";

/** The words of a place in an article's title or text, on one line. */
export function wordsAt(
  report: Pick<ArticleReport, "article">,
  article: Pick<Article, "text">,
  { field, start, end }: FieldSpan,
): string {
  const text = field === "title" ? (report.article.title ?? "") : article.text;
  return text.slice(start, end).replace(/\s+/g, " ");
}
