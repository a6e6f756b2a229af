import type { Settings } from "./check-options.js";
import type { DuplicateCluster } from "./comparison.js";
import { type Fingerprint, findDuplicates } from "./find-duplicates.js";

/** What is kept of an article besides its numbers. */
export interface CollectedArticle extends Fingerprint {
  /** Within what it is compared; empty when all articles are. */
  readonly event: string;
}

/** Which articles are compared, and what is told of the others. */
export interface ChosenArticles {
  readonly chosen: readonly number[];
  readonly clusters: readonly DuplicateCluster[];
  /** A sentence for each reason why articles were left out. */
  readonly told: readonly string[];
}

/** Leaves out near-duplicates, and, when events are compared within, events that only one group has covered. */
export function chooseArticles(
  articles: readonly CollectedArticle[],
  { by, within, duplicates }: Settings,
  without: { readonly group: number; readonly event: number },
): ChosenArticles {
  const told: string[] = [];
  const tell = (count: number, what: string): void => {
    if (count > 0)
      told.push(`${count.toLocaleString("en")} ${count === 1 ? "article" : "articles"} ${what} left out.`);
  };
  tell(without.group, `without "${by}"`);
  tell(without.event, `without "${within}"`);
  const all = articles.map((_, row) => row);
  const { clusters, leftOut } = duplicates
    ? findDuplicates(articles)
    : { clusters: [], leftOut: new Set<number>() };
  const across = clusters.filter(({ groups }) => groups.length > 1).length;
  const single = all.filter((row) => !leftOut.has(row));
  tell(
    leftOut.size,
    clusters.length === 1
      ? `that nearly repeat${leftOut.size === 1 ? "s" : ""} another${across === 1 ? ", across groups," : ""}`
      : `that nearly repeat one of ${clusters.length.toLocaleString("en")} others (${across.toLocaleString("en")} of them across groups)`,
  );
  if (within === null) return { chosen: single, clusters, told };
  const groupsOf = new Map<string, Set<string>>();
  for (const row of single) {
    const { event, group } = articles[row];
    groupsOf.set(event, (groupsOf.get(event) ?? new Set()).add(group));
  }
  const undated = single.filter((row) => articles[row].event === "");
  tell(undated.length, "without a date that can be read (expected one as 2017-01-19)");
  const dated = single.filter((row) => articles[row].event !== "");
  const chosen = dated.filter((row) => (groupsOf.get(articles[row].event)?.size ?? 0) > 1);
  tell(dated.length - chosen.length, `whose ${within} only one group has`);
  return { chosen, clusters, told };
}
