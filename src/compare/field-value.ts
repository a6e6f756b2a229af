import { FramelensError } from "../errors.js";
import type { ArticleReport } from "../types.js";

/** Fields of the article that can make groups, and `date` as corpora call `publishedAt`. */
const OWN = ["id", "outlet", "title", "publishedAt", "event", "url", "topic", "author", "language"] as const;

/**
 * The value of a field of an article, or else of its `meta`, as a group's name.
 *
 * Numbers and true or false become words, lists of words are joined. `null` when there is none, or one that is no name.
 * @example fieldValue({ id: "a", outlet: "Courier", meta: { side: "left" } }, "side") // "left"
 */
export function fieldValue(article: Partial<ArticleReport["article"]>, field: string): string | null {
  const own = OWN.find((name) => name === field || (field === "date" && name === "publishedAt"));
  const value = (own === undefined ? null : article[own]) ?? metaValue(article.meta, field);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = Array.isArray(value) ? value.filter((part) => typeof part === "string").join(", ") : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

function metaValue(meta: ArticleReport["article"]["meta"] | undefined, field: string): unknown {
  return meta !== undefined && Object.hasOwn(meta, field) ? meta[field] : null;
}

/** Keeps which fields have a value in any article. */
export interface FieldsSeen {
  see(article: ArticleReport["article"]): void;
  /** Throws a `FramelensError` (BAD_OPTION) that lists the fields when no article has this one. */
  require(option: string, field: string): void;
}

export function createFieldsSeen(): FieldsSeen {
  const seen = new Set<string>();
  return {
    see(article) {
      for (const name of OWN) if (article[name] !== null && article[name] !== undefined) seen.add(name);
      for (const name in article.meta)
        if (!seen.has(name) && fieldValue(article, name) !== null) seen.add(name);
    },
    require(option, field) {
      if (seen.has(field) || (field === "date" && seen.has("publishedAt"))) return;
      const fields = [...seen].filter((name) => name !== "id").sort();
      const choices =
        fields.length === 0 ? "the articles have none but an id" : `expected one of ${fields.join(", ")}`;
      throw new FramelensError("BAD_OPTION", `${option}: no article has a field "${field}": ${choices}`);
    },
  };
}
