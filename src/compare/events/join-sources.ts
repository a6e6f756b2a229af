import type { KeptSource } from "./keep-article.js";

const BEFORE_NAMES = new Set(
  "mr mrs ms dr sir lord lady sen sens rep reps gov president vice secretary minister senator representative governor mayor judge justice chief prof professor gen general col sgt the".split(
    " ",
  ),
);
const AFTER_NAMES = new Set(["jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"]);

interface Cluster {
  readonly name: readonly string[];
  readonly sources: KeptSource[];
  /** Which articles they are of. */
  readonly articles: Set<number>;
}

/**
 * Named sources of several articles put together when their names are of one source: the same words but for titles; a person by
 * surname alone, when the event has only one of that surname, or with a middle name or initial less; an organisation by its
 * initials. Two sources of one article are never put together: the article tells them apart.
 */
export function joinSources(articles: readonly (readonly KeptSource[])[]): KeptSource[][] {
  const named = articles.flatMap((sources, article) =>
    sources.map((source) => ({ source, article, words: nameWords(source.name) })),
  );
  const order = named.map((_, place) => place);
  // Full names first, so that short ones find them.
  order.sort((a, b) => named[b].words.length - named[a].words.length || a - b);
  const clusters: Cluster[] = [];
  for (const place of order) {
    const { source, article, words } = named[place];
    const alike = clusters.filter((cluster) => isSame(words, cluster.name, source, cluster.sources[0]));
    const exact = alike.filter(({ name }) => name.join(" ") === words.join(" "));
    const [found, other] = exact.length > 0 ? exact : alike;
    if (found !== undefined && other === undefined && !found.articles.has(article)) {
      found.sources.push(source);
      found.articles.add(article);
    } else clusters.push({ name: words, sources: [source], articles: new Set([article]) });
  }
  return clusters.map(({ sources: together }) => together);
}

/**
 * The words of a name by which it is compared: lower case, without titles before and suffixes after.
 * @example nameWords("Sen. John A. McCain III") // ["john", "a", "mccain"]
 */
export function nameWords(name: string): string[] {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s$/, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const all = [...(words ?? [])];
  while (all.length > 1 && BEFORE_NAMES.has(all[0])) all.shift();
  while (all.length > 1 && AFTER_NAMES.has(all[all.length - 1])) all.pop();
  return all;
}

function isSame(
  one: readonly string[],
  other: readonly string[],
  source: KeptSource,
  known: KeptSource,
): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.join(" ") === other.join(" ")) return true;
  if (source.kind !== known.kind) return false;
  if (source.kind === "person") return samePerson(one, other);
  return source.kind === "organisation" && (isInitials(one, other) || isInitials(other, one));
}

function samePerson(one: readonly string[], other: readonly string[]): boolean {
  if (one[one.length - 1] !== other[other.length - 1]) return false;
  if (one.length === 1 || other.length === 1) return true;
  const [a, b] = [one[0], other[0]];
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

const SMALL_WORDS = new Set(["of", "the", "and", "for", "on", "in"]);

/**
 * Whether one word is made of the first letters of several.
 * @example isInitials(["nbw"], ["national", "board", "of", "water"]) // true
 */
export function isInitials([first, ...more]: readonly string[], words: readonly string[]): boolean {
  if (more.length > 0 || first.length < 3) return false;
  const all = words.map((word) => word[0]).join("");
  const large = words
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0])
    .join("");
  return first === all || first === large;
}
