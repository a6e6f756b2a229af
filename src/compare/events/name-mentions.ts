import type { ArticleReport } from "../../types.js";
import type { WordsAt } from "./event-detail.js";

/** A name in capitals, with the small words that stand inside names. */
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:of|of the|for|de|van|von|bin)\s)?\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

/** What belongs to the sentence and not to the name: 's, a full stop. */
const AFTER_NAME = /(?:['’]s?|\.)$/;

/** ", the mayor of Aldmoor," right after a name; up to ten words, and nothing that goes on as a list. */
const APPOSITION =
  /^,\s(?:the|a|an|his|her|its|their|our)(?:\s(?!(?:and|or)\s)[^\s,;:.()–—]{1,40}){1,10}(?=[,;]|\.(?:\s|$))(?!,\s(?:and|or|the|a|an)\s)/u;

/**
 * Where an article names somebody or something in the outlet's own words, each way of calling it once: the name with the title in
 * capitals before it and the apposition after it.
 *
 * Epithets in small letters before a name are not among them, for where they begin shows only in the sentence's tree.
 * @example nameMentions({ article: { id: "a" }, sentences: [{ field: "text", start: 0, end: 31, voice: "outlet", scores: {} }], attributions: [] }, "Mayor Ana Ruiz, a smoker, left.")[0].text // "Mayor Ana Ruiz, a smoker"
 */
export function nameMentions(
  {
    article,
    sentences,
    attributions,
  }: Pick<ArticleReport, "sentences" | "attributions"> & {
    readonly article: Pick<ArticleReport["article"], "id">;
  },
  text: string,
): WordsAt[] {
  const others = attributions.flatMap(({ field, content }) => (field === "text" ? content : []));
  const known = new Map<string, WordsAt>();
  for (const sentence of sentences) {
    if (sentence.field !== "text") continue;
    const words = text.slice(sentence.start, sentence.end);
    for (const match of words.matchAll(NAME)) {
      const name = match[0].replace(AFTER_NAME, "");
      const start = sentence.start + match.index;
      if (others.some((other) => start < other.end && start + name.length > other.start)) continue;
      const after = APPOSITION.exec(words.slice(match.index + name.length))?.[0] ?? "";
      const called = name + after;
      if (!known.has(called))
        known.set(called, {
          article: article.id,
          field: "text",
          start,
          end: start + called.length,
          text: called,
        });
    }
  }
  return [...known.values()];
}
