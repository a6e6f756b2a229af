import type { ArticleReport } from "../types.js";
import type { CollectedArticle } from "./choose-articles.js";
import { dayOf } from "./day-of.js";
import { eventTerms } from "./event-terms.js";
import { type Matchable, matchEvents } from "./match-events.js";

/** Gathers what tells of an article's event, and names the events when all articles are there. */
export interface Matcher {
  add(report: ArticleReport, text: string | null): void;
  /** The articles, in the order in which they were added, each with its event; empty where the date cannot be read. */
  match(articles: readonly CollectedArticle[]): CollectedArticle[];
}

export function createMatcher(windowDays: number): Matcher {
  const gathered: Matchable[] = [];
  return {
    add({ article }, text) {
      gathered.push({ terms: eventTerms(article.title, text), day: dayOf(article.publishedAt) });
    },
    match(articles) {
      const events = matchEvents(gathered, { windowDays });
      return articles.map((article, index) => ({
        ...article,
        event: events[index] === null ? "" : `${events[index]}`,
      }));
    },
  };
}
