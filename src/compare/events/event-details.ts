import type { EventDetail, EventSource } from "./event-detail.js";
import { joinSources, nameWords } from "./join-sources.js";
import type { KeptArticle, KeptSource } from "./keep-article.js";
import { mentionsOf } from "./mentions-of.js";

/**
 * What is told of each event: its sources, who uses and who leaves them out, what is hedged and by whom, loaded words, headlines.
 *
 * `eventOf` names the event of each article. Events with most groups stand first, then those with most articles and words.
 */
export function eventDetails(articles: readonly KeptArticle[], eventOf: readonly string[]): EventDetail[] {
  const byEvent = new Map<string, KeptArticle[]>();
  articles.forEach((article, place) => {
    const own = byEvent.get(eventOf[place]);
    if (own === undefined) byEvent.set(eventOf[place], [article]);
    else own.push(article);
  });
  return [...byEvent]
    .map(([event, own]) => detailOf(event, own))
    .sort(
      (a, b) =>
        b.groups.length - a.groups.length ||
        b.articles.length - a.articles.length ||
        wordsOf(b) - wordsOf(a) ||
        (a.event < b.event ? -1 : 1),
    );
}

function detailOf(event: string, unsorted: readonly KeptArticle[]): EventDetail {
  const kept = [...unsorted].sort((a, b) =>
    a.article.group === b.article.group ? byId(a, b) : a.article.group < b.article.group ? -1 : 1,
  );
  const groups = [...new Set(kept.map(({ article }) => article.group))];
  const joined = joinSources(kept.map(({ named }) => named)).map((together) => sourceOf(together, groups));
  const mentions = mentionsOf(joined, kept);
  const sources = joined.map((source, place): EventSource => ({ ...source, mentions: mentions[place] }));
  sources.sort(
    (a, b) =>
      a.leftOutBy.length - b.leftOutBy.length ||
      wordsGranted(b) - wordsGranted(a) ||
      (a.name < b.name ? -1 : 1),
  );
  return {
    ...{ event, groups, sources },
    articles: kept.map(({ article }) => article),
    hedged: kept.flatMap(({ hedged }) => hedged),
    loaded: kept.flatMap(({ loaded }) => loaded),
  };
}

function sourceOf(together: readonly KeptSource[], groups: readonly string[]): Omit<EventSource, "mentions"> {
  const fullest = together.reduce((best, one) =>
    nameWords(one.name).length > nameWords(best.name).length ? one : best,
  );
  const using = new Set(together.map(({ group }) => group));
  return {
    ...{ name: fullest.name, kind: fullest.kind },
    uses: together.map(({ name: _, kind: __, ...use }) => use),
    leftOutBy: groups.filter((group) => !using.has(group)),
  };
}

function wordsOf({ articles }: EventDetail): number {
  return articles.reduce((sum, { words }) => sum + words, 0);
}

function wordsGranted({ uses }: EventSource): number {
  return uses.reduce((sum, { words }) => sum + words, 0);
}

function byId(a: KeptArticle, b: KeptArticle): number {
  return a.article.id < b.article.id ? -1 : 1;
}
