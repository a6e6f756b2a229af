import { FramelensError } from "../errors.js";
import type { Article } from "../types.js";
import type { Problem } from "./reject.js";

/** The fields of an article that a column can hold. */
export type ArticleField = Exclude<keyof Article, "meta">;

/** Article field to column name: `{ text: "body" }`. */
export type ColumnOverrides = Readonly<Partial<Record<ArticleField, string>>>;

/** Usual names of the columns per field, the preferred one first. Case does not matter. */
export const USUAL_NAMES: Readonly<Record<ArticleField, readonly string[]>> = {
  id: ["id"],
  text: ["text", "body", "content"],
  title: ["title", "headline"],
  outlet: ["outlet", "source", "publisher"],
  publishedAt: ["date", "published_at", "publishedat"],
  url: ["url"],
  event: ["event"],
  topic: ["topic"],
  author: ["author"],
  language: ["language"],
};

/** Longest text that is read when the caller does not say, in UTF-16 code units. */
export const MAX_CHARS = 2_000_000;

/** Which column is read into which field. */
export interface Columns {
  /** The names a field is looked for under, the preferred one first, as messages show them. */
  readonly names: Readonly<Record<ArticleField, readonly string[]>>;
  /** The field a column may hold and its rank among that field's names (0 is best), or `null` for a column of meta. */
  find(column: string): { readonly field: ArticleField; readonly rank: number } | null;
}

/**
 * Where to find the fields of an article: the usual names, replaced field by field by the overrides.
 *
 * Throws `BAD_OPTION` for an override of something that is no field of an article.
 */
export function createColumns(overrides: ColumnOverrides = {}): Columns {
  const names: Record<string, readonly string[]> = { ...USUAL_NAMES };
  for (const [field, column] of Object.entries(overrides)) {
    if (!Object.hasOwn(USUAL_NAMES, field)) {
      throw new FramelensError(
        "BAD_OPTION",
        `unknown article field "${field}" for column "${column}": expected one of ${Object.keys(USUAL_NAMES).join(", ")}`,
      );
    }
    if (column !== undefined) names[field] = [column];
  }
  const known = new Map<string, { field: ArticleField; rank: number }>();
  // Overrides last: a column that the caller claims for one field is no longer the usual column of another.
  const fields = Object.keys(names).sort((a, b) => Number(a in overrides) - Number(b in overrides));
  for (const field of fields) {
    names[field]?.forEach((name, rank) => {
      // The keys of `names` are those of USUAL_NAMES: everything else was refused above.
      known.set(normalize(name), { field: field as ArticleField, rank });
    });
  }
  const seen = new Map<string, { field: ArticleField; rank: number } | null>();
  return {
    names: names as Columns["names"],
    find(column) {
      let found = seen.get(column);
      if (found === undefined) {
        found = known.get(normalize(column)) ?? null;
        // JSON records may have any number of keys; the cache is for the few that come back in every record.
        if (seen.size < 1000) seen.set(column, found);
      }
      return found;
    },
  };
}

/** The column a field is read from, given the columns there are; `null` when none of them holds it. */
export function columnOf(field: ArticleField, present: readonly string[], columns: Columns): string | null {
  let best: string | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const column of present) {
    const found = columns.find(column);
    if (found !== null && found.field === field && found.rank < bestRank) {
      best = column;
      bestRank = found.rank;
    }
  }
  return best;
}

/**
 * Makes an article of a record, or says why it cannot be one.
 *
 * Numbers in the place of strings become strings; `source: { name }` and lists of authors, as news services give
 * them, become their names. An empty value is `null`; a missing id becomes `fallbackId`. Columns that hold no
 * field, and values that fit no field, go to `meta` as they are.
 */
export function createArticle(
  record: Readonly<Record<string, unknown>>,
  columns: Columns,
  fallbackId: string,
  maxChars: number = MAX_CHARS,
): Article | Problem {
  const keys = Object.keys(record);
  const chosen: Partial<Record<ArticleField, string>> = {};
  const ranks: Partial<Record<ArticleField, number>> = {};
  for (const key of keys) {
    const found = columns.find(key);
    if (found === null) continue;
    const rank = ranks[found.field];
    if (rank === undefined || found.rank < rank) {
      chosen[found.field] = key;
      ranks[found.field] = found.rank;
    }
  }
  const problem = checkText(record, chosen.text, columns, maxChars);
  if (problem !== null) return problem;

  const values: Partial<Record<ArticleField, string | null>> = {};
  const meta: Record<string, unknown> = {};
  for (const key of keys) {
    const field = columns.find(key)?.field;
    const value = record[key];
    if (field === undefined || chosen[field] !== key) {
      addToMeta(meta, key, value);
    } else if (field !== "text") {
      values[field] = asString(value);
      if (typeof value === "object" && value !== null) addToMeta(meta, key, value);
    }
  }
  return {
    id: values.id ?? fallbackId,
    outlet: values.outlet ?? null,
    title: values.title ?? null,
    // checkText has seen that the column is there and holds a string.
    text: record[chosen.text as string] as string,
    publishedAt: values.publishedAt ?? null,
    event: values.event ?? null,
    url: values.url ?? null,
    topic: values.topic ?? null,
    author: values.author ?? null,
    language: values.language ?? null,
    meta,
  };
}

function checkText(
  record: Readonly<Record<string, unknown>>,
  column: string | undefined,
  columns: Columns,
  maxChars: number,
): Problem | null {
  if (column === undefined) {
    const there = listNames(Object.keys(record));
    const problem = `no text: expected a field ${listNames(columns.names.text, " or ")}, found ${there || "none"}`;
    return { code: "NO_TEXT_FIELD", column: null, problem };
  }
  const text = record[column];
  if (text === null || text === undefined || (typeof text === "string" && text.trim() === "")) {
    return { code: "EMPTY_TEXT", column, problem: `column "${column}" is empty` };
  }
  if (typeof text !== "string") {
    const kind = Array.isArray(text) ? "list" : typeof text;
    return { code: "NO_TEXT_FIELD", column, problem: `column "${column}" holds no text: it is a ${kind}` };
  }
  if (text.length > maxChars) {
    const problem = `column "${column}" has ${text.length} characters: the limit is ${maxChars}`;
    return { code: "TOO_LONG", column, problem };
  }
  return null;
}

/** Column names for a message: at most twenty, each cut to a readable length. */
export function listNames(names: readonly string[], separator = ", "): string {
  const shown = names.slice(0, 20).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return shown.join(separator) + (names.length > 20 ? `${separator}… (${names.length} in all)` : "");
}

function asString(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((part) => typeof part === "string") ? value.join(", ") : null;
  }
  if (typeof value === "object" && value !== null && "name" in value && typeof value.name === "string") {
    return asString(value.name);
  }
  return null;
}

function addToMeta(meta: Record<string, unknown>, key: string, value: unknown): void {
  // A plain assignment to "__proto__" would change the object's prototype and lose the column.
  if (key === "__proto__") {
    Object.defineProperty(meta, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    meta[key] = value;
  }
}

function normalize(name: string): string {
  return name.trim().toLowerCase();
}
