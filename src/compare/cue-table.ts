import { adjustPValues, type Correction } from "../stats/adjust-p-values.js";
import { fisherExact } from "../stats/fisher-exact.js";
import { round } from "../stats/round.js";
import type { ArticleReport } from "../types.js";
import type { CueRow } from "./comparison.js";

/** Uses of a cue in all groups, and articles of the group with it, below which nothing is said of it. */
const FEWEST_USES = 10;
const FEWEST_ARTICLES = 3;

/** Keeps how often each article uses which reporting word. */
export interface CueTable {
  add(report: ArticleReport): void;
  /** How groups differ in their reporting words, each group against the rest. Groups hold rows in the order of `add`. */
  rows(
    groups: readonly { readonly name: string; readonly rows: readonly number[] }[],
    correction: Correction,
  ): CueRow[];
}

export function createCueTable(): CueTable {
  const articles: ReadonlyMap<string, number>[] = [];
  return {
    add({ sources }) {
      const counts = new Map<string, number>();
      for (const { kind, cues } of sources)
        if (kind !== "none")
          for (const [cue, count] of Object.entries(cues)) counts.set(cue, (counts.get(cue) ?? 0) + count);
      articles.push(counts);
    },
    rows(groups, correction) {
      if (groups.length < 2) return [];
      const byGroup = groups.map(({ rows }) => addArticles(rows.map((row) => articles[row])));
      const whole = new Map<string, number>();
      for (const { uses } of byGroup)
        for (const [cue, count] of uses) whole.set(cue, (whole.get(cue) ?? 0) + count);
      const all = sumOf(whole);
      const drafts = groups.flatMap(({ name }, g) => {
        const { uses, having } = byGroup[g];
        const total = sumOf(uses);
        return [...uses].sort(byCue).flatMap(([cue, count]) => {
          const everywhere = whole.get(cue) ?? 0;
          if (everywhere < FEWEST_USES || (having.get(cue) ?? 0) < FEWEST_ARTICLES || all === total)
            return [];
          const [rest, restTotal] = [everywhere - count, all - total];
          const p = fisherExact(count, total - count, rest, restTotal - rest);
          return [{ group: name, cue, articles: having.get(cue) ?? 0, count, total, rest, restTotal, p }];
        });
      });
      const adjusted = adjustPValues(
        drafts.map(({ p }) => p),
        correction,
      );
      return drafts.map(
        (row, index): CueRow => ({
          ...row,
          share: round(row.count / row.total, 6),
          restShare: round(row.rest / row.restTotal, 6),
          adjusted: adjusted[index],
        }),
      );
    },
  };
}

function addArticles(articles: readonly ReadonlyMap<string, number>[]): {
  readonly uses: Map<string, number>;
  readonly having: Map<string, number>;
} {
  const uses = new Map<string, number>();
  const having = new Map<string, number>();
  for (const counts of articles)
    for (const [cue, count] of counts) {
      uses.set(cue, (uses.get(cue) ?? 0) + count);
      having.set(cue, (having.get(cue) ?? 0) + 1);
    }
  return { uses, having };
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function byCue(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : 1;
}
