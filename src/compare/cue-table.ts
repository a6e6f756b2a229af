import { adjustPValues, type Correction } from "../stats/adjust-p-values.js";
import { fisherExact } from "../stats/fisher-exact.js";
import { round } from "../stats/round.js";
import type { ArticleReport, Source } from "../types.js";
import type { CueRow } from "./comparison.js";

/** Uses of a cue in all groups, and articles of the group with it, below which nothing is said of it. */
const FEWEST_USES = 10;
const FEWEST_ARTICLES = 3;

type Groups = readonly { readonly name: string; readonly rows: readonly number[] }[];
type Counts = ReadonlyMap<string, number>;

/** Keeps how often each article gives which kinds of sources their words with which reporting word; colons and dashes are none. */
export interface CueTable {
  add(report: ArticleReport): void;
  /** How groups differ in their reporting words, each group against the rest. Groups hold rows in the order of `add`. */
  rows(groups: Groups, correction: Correction): CueRow[];
  /** How kinds of sources differ in the words with which all groups together report them, each kind against the rest. */
  kindRows(groups: Groups, correction: Correction): CueRow[];
}

export function createCueTable(): CueTable {
  /** Of each article the cues of each kind of source. */
  const articles: ReadonlyMap<string, Counts>[] = [];
  return {
    add({ sources }) {
      const kinds = new Map<string, Map<string, number>>();
      for (const source of sources) {
        const kind = kindOf(source);
        if (kind === null) continue;
        const counts = kinds.get(kind) ?? new Map<string, number>();
        kinds.set(kind, counts);
        for (const [cue, count] of Object.entries(source.cues))
          if (isWord(cue)) counts.set(cue, (counts.get(cue) ?? 0) + count);
      }
      articles.push(kinds);
    },
    rows(groups, correction) {
      const used = groups.map(({ name, rows }) => ({
        name,
        articles: rows.map((row) => addCounts([...articles[row].values()])),
      }));
      return testRows(used, correction);
    },
    kindRows(groups, correction) {
      const rows = groups.flatMap((group) => group.rows);
      const names = [...new Set(rows.flatMap((row) => [...articles[row].keys()]))].sort();
      const used = names.map((name) => ({
        name,
        articles: rows.flatMap((row) => articles[row].get(name) ?? []),
      }));
      return testRows(used, correction);
    },
  };
}

/** A colon or dash before what is said reports it too, but is a matter of layout. */
function isWord(cue: string): boolean {
  return /\p{L}/u.test(cue);
}

/** `null` for attributions to nobody. */
function kindOf({ kind, named }: Source): string | null {
  if (kind === "none") return null;
  if (kind === "pronoun") return "pronoun, nobody found";
  return `${kind}, ${named ? "named" : "unnamed"}`;
}

function testRows(
  groups: readonly { readonly name: string; readonly articles: readonly Counts[] }[],
  correction: Correction,
): CueRow[] {
  if (groups.length < 2) return [];
  const byGroup = groups.map(({ articles }) => ({
    uses: addCounts(articles),
    having: articlesWith(articles),
  }));
  const whole = addCounts(byGroup.map(({ uses }) => uses));
  const all = sumOf(whole);
  const drafts = groups.flatMap(({ name }, g) => {
    const { uses, having } = byGroup[g];
    const total = sumOf(uses);
    return [...uses].sort(byCue).flatMap(([cue, count]) => {
      const everywhere = whole.get(cue) ?? 0;
      if (everywhere < FEWEST_USES || (having.get(cue) ?? 0) < FEWEST_ARTICLES || all === total) return [];
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
}

function addCounts(many: readonly Counts[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const counts of many) for (const [cue, count] of counts) sum.set(cue, (sum.get(cue) ?? 0) + count);
  return sum;
}

function articlesWith(articles: readonly Counts[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const counts of articles)
    for (const [cue, count] of counts) if (count > 0) having.set(cue, (having.get(cue) ?? 0) + 1);
  return having;
}

function sumOf(counts: Counts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function byCue(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : 1;
}
