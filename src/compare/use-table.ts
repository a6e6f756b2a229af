import { logOdds, type WordUse } from "../stats/log-odds.js";
import { round } from "../stats/round.js";
import type { WordRow } from "./comparison.js";

/** Keeps how often each article uses which words. */
export interface UseTable {
  add(words: Iterable<string>): void;
  /** The words that tell each group from the rest, those that tell most first. Groups hold rows in the order of `add`. */
  rows(groups: readonly { readonly name: string; readonly rows: readonly number[] }[]): UseRow[];
}

export type UseRow = Omit<WordRow, "indicator">;

export interface UseOptions {
  /** Pseudo-words of the prior, in proportion to all articles. */
  readonly prior: number;
  /** The z-score that a row needs. */
  readonly leastZ: number;
}

/** Articles of the group with the word, and rows given for each group. */
const FEWEST_ARTICLES = 3;
const MOST_ROWS = 30;

/** Makes an empty table. Of an article it keeps eight bytes for each word that it uses. */
export function createUseTable({ prior, leastZ }: UseOptions): UseTable {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  /** Of each article the numbers of its words, each followed by how often it uses it. */
  const articles: Uint32Array[] = [];
  const addUses = (rows: readonly number[]): Uses => {
    const uses: Uses = { words: new Map(), total: 0 };
    for (const row of rows) {
      const counts = articles[row];
      for (let at = 0; at < counts.length; at += 2) {
        const count = counts[at + 1];
        const use = uses.words.get(counts[at]) ?? { count: 0, squares: 0, articles: 0 };
        use.count += count;
        use.squares += count * count;
        use.articles += 1;
        uses.words.set(counts[at], use);
        uses.total += count;
      }
    }
    return uses;
  };
  return {
    add(words) {
      const counts = new Map<number, number>();
      for (const word of words) {
        let number = numbers.get(word);
        if (number === undefined) {
          number = vocabulary.push(word) - 1;
          numbers.set(word, number);
        }
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      articles.push(Uint32Array.from([...counts].flat()));
    },
    rows(groups) {
      if (groups.length < 2) return [];
      const whole = addUses(groups.flatMap(({ rows }) => rows));
      return groups.flatMap(({ name, rows }) => {
        const own = addUses(rows);
        const told = [...own.words].flatMap(([number, use]): UseRow[] => {
          const all = whole.words.get(number);
          if (all === undefined || use.articles < FEWEST_ARTICLES || whole.total === own.total) return [];
          const one: WordUse = { count: use.count, total: own.total, squares: use.squares };
          const rest: WordUse = {
            count: all.count - use.count,
            total: whole.total - own.total,
            squares: all.squares - use.squares,
          };
          const { delta, z } = logOdds(one, rest, (prior * all.count) / whole.total, prior);
          if (z < leastZ) return [];
          return [
            {
              ...{ group: name, word: vocabulary[number], articles: use.articles },
              ...{ count: use.count, total: own.total, rest: rest.count, restTotal: rest.total },
              ...{ logOdds: round(delta, 4), z: round(z, 4) },
            },
          ];
        });
        return told.sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1)).slice(0, MOST_ROWS);
      });
    },
  };
}

interface Uses {
  readonly words: Map<number, { count: number; squares: number; articles: number }>;
  total: number;
}
