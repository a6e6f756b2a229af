import type { EventSource, SourceMention } from "./event-detail.js";
import { isInitials, nameWords } from "./join-sources.js";
import type { KeptArticle } from "./keep-article.js";

type Named = Pick<EventSource, "name" | "kind" | "uses">;

/**
 * How the articles of an event call each of its sources besides in their attributions: by its whole name with what stands around
 * it; by surname alone when no other source of the event has it and the article has a title with it, or elsewhere the whole name; an
 * organisation by its name or initials.
 */
export function mentionsOf(sources: readonly Named[], kept: readonly KeptArticle[]): SourceMention[][] {
  const names = sources.map(({ name }) => nameWords(name));
  const surnames = names.map((words) => words[words.length - 1] ?? "");
  return sources.map(({ kind, uses }, place) => {
    const alone = surnames.filter((surname) => surname === surnames[place]).length === 1;
    const told = new Set(
      uses.flatMap(({ article, labels }) => labels.map((label) => keyOf(article, label.text))),
    );
    const isWhole = (text: string): boolean =>
      kind === "person"
        ? isPerson(calledBy(text), names[place])
        : isOrganisation(calledBy(text), names[place]);
    const isSurname = (text: string): boolean => {
      const [called, ...more] = calledBy(text);
      return (
        kind === "person" && alone && more.length === 0 && called === surnames[place] && !/^the /i.test(text)
      );
    };
    return kept.flatMap(({ article, mentions }) => {
      const texts = mentions.map(({ text }) => text ?? "");
      const introduced = texts.some(isWhole) || uses.some((use) => use.article === article.id);
      return mentions.flatMap((mention, at): SourceMention[] => {
        const text = texts[at];
        const titled = /^\S+ /.test(text.split(",")[0]);
        const same = isWhole(text) || (isSurname(text) && (titled || introduced));
        if (!same || told.has(keyOf(article.id, text))) return [];
        return [{ ...mention, text, group: article.group }];
      });
    });
  });
}

/** The words of the name, without the apposition after it. */
function calledBy(text: string): string[] {
  return nameWords(text.split(",")[0]);
}

function keyOf(article: string, text: string): string {
  return `${article}\n${text.toLowerCase()}`;
}

/** Titles before a name are part of what it is called. */
function isPerson(called: readonly string[], name: readonly string[]): boolean {
  return name.length > 1 && called.slice(-name.length).join(" ") === name.join(" ");
}

function isOrganisation(called: readonly string[], name: readonly string[]): boolean {
  if (called.length === 0 || name.length === 0) return false;
  return called.join(" ") === name.join(" ") || isInitials(called, name) || isInitials(name, called);
}
