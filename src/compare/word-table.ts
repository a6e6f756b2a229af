import { logOdds, type WordUse } from "../stats/log-odds.js";
import { round } from "../stats/round.js";
import type { ArticleReport } from "../types.js";
import type { WordRow } from "./comparison.js";

/** Pseudo-words of the prior: as much as a few articles have. */
const PRIOR = 50;

/** Articles of the group with the word, and rows shown of each group. */
const FEWEST_ARTICLES = 3;
const MOST_ROWS = 30;

/** A z-score beyond which fewer than one word in a thousand lies by chance. */
const LEAST_Z = 3.29;

/** Keeps which found words each article uses in the outlet's own voice. */
export interface WordTable {
  add(report: ArticleReport): void;
  /** The words that tell each group from the rest, those that tell most first. Groups hold rows in the order of `add`. */
  rows(groups: readonly { readonly name: string; readonly rows: readonly number[] }[]): WordRow[];
}

export function createWordTable(): WordTable {
  const articles: ReadonlyMap<string, number>[] = [];
  return {
    add({ findings }) {
      const counts = new Map<string, number>();
      for (const { indicator, text, voice, field } of findings) {
        if (voice !== "outlet" || field !== "text" || indicator === "attribution" || text.length > 40)
          continue;
        const key = `${indicator}\n${text.toLowerCase()}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      articles.push(counts);
    },
    rows(groups) {
      if (groups.length < 2) return [];
      const byGroup = groups.map(({ rows }) => addUses(rows.map((row) => articles[row])));
      const whole = addUses(groups.flatMap(({ rows }) => rows.map((row) => articles[row])));
      return groups.flatMap(({ name }, g) => {
        const own = byGroup[g];
        const told = [...own.words].flatMap(([key, use]): WordRow[] => {
          const all = whole.words.get(key);
          if (all === undefined || use.articles < FEWEST_ARTICLES || whole.total === own.total) return [];
          const one: WordUse = { count: use.count, total: own.total, squares: use.squares };
          const rest: WordUse = {
            ...{
              count: all.count - use.count,
              total: whole.total - own.total,
              squares: all.squares - use.squares,
            },
          };
          const { delta, z } = logOdds(one, rest, (PRIOR * all.count) / whole.total, PRIOR);
          if (z < LEAST_Z) return [];
          const [indicator, word] = key.split("\n");
          const counts = { count: use.count, total: own.total, rest: rest.count, restTotal: rest.total };
          return [
            {
              group: name,
              indicator,
              word,
              articles: use.articles,
              ...counts,
              logOdds: round(delta, 4),
              z: round(z, 4),
            },
          ];
        });
        return told.sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1)).slice(0, MOST_ROWS);
      });
    },
  };
}

interface Uses {
  readonly words: ReadonlyMap<string, { count: number; squares: number; articles: number }>;
  readonly total: number;
}

function addUses(articles: readonly ReadonlyMap<string, number>[]): Uses {
  const words = new Map<string, { count: number; squares: number; articles: number }>();
  let total = 0;
  for (const counts of articles)
    for (const [key, count] of counts) {
      const use = words.get(key) ?? { count: 0, squares: 0, articles: 0 };
      words.set(key, {
        count: use.count + count,
        squares: use.squares + count * count,
        articles: use.articles + 1,
      });
      total += count;
    }
  return { words, total };
}
