import type { Article, ArticleReport, Source } from "../types.js";
import { wordsAt } from "./words-at.js";

/**
 * What the article tells of an unnamed source, in its own words: `vague, “asked not to be named”, no reason given`.
 *
 * Empty for a named source, and for one that is nobody.
 */
export function describeAnonymity(
  report: Pick<ArticleReport, "article">,
  article: Pick<Article, "text">,
  { anonymity }: Source,
): string {
  if (anonymity === null || anonymity.grade === "none") return "";
  const { grade, stated, reason } = anonymity;
  if (stated === null && reason === null) return grade;
  const quote = (place: typeof stated): string[] =>
    place === null ? [] : [`“${wordsAt(report, article, place)}”`];
  return [grade, ...quote(stated), ...(reason === null ? ["no reason given"] : quote(reason))].join(", ");
}
