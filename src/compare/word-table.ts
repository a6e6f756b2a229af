import type { ArticleReport } from "../types.js";
import type { WordRow } from "./comparison.js";
import { outletWords } from "./outlet-words.js";
import { createUseTable, type UseTable } from "./use-table.js";

/** For found words a prior as large as what a few articles have, and a z beyond which fewer than one in a thousand lies by chance. */
const FOUND = { prior: 50, leastZ: 3.29 } as const;

/** For all words a prior as large as an article, and a z beyond which one in a million lies: there are many words. */
const ALL = { prior: 500, leastZ: 4.89 } as const;

/** Keeps which words each article uses in the outlet's own voice: those that were found, and, of texts, all. */
export interface WordTable {
  add(report: ArticleReport, text: string | null): void;
  /** The words that tell each group from the rest, those that tell most first. Groups hold rows in the order of `add`. */
  rows(groups: Parameters<UseTable["rows"]>[0]): WordRow[];
}

export function createWordTable(): WordTable {
  const found = createUseTable(FOUND);
  const all = createUseTable(ALL);
  let withText = true;
  return {
    add(report, text) {
      found.add(foundWords(report));
      withText &&= text !== null;
      all.add(text === null ? [] : outletWords(report, text));
    },
    rows(groups) {
      const ofFound = found.rows(groups).map(({ word, ...row }): WordRow => {
        const [indicator, text] = word.split("\n");
        return { ...row, indicator, word: text };
      });
      // Where some articles came without text, their groups would seem to use no words.
      const ofAll = withText ? all.rows(groups).map((row): WordRow => ({ ...row, indicator: null })) : [];
      return [...ofFound, ...ofAll];
    },
  };
}

function foundWords({ findings }: ArticleReport): string[] {
  return findings
    .filter(
      ({ indicator, text, voice, field }) =>
        voice === "outlet" && field === "text" && indicator !== "attribution" && text.length <= 40,
    )
    .map(({ indicator, text }) => `${indicator}\n${text.toLowerCase()}`);
}
