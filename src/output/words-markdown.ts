import type { Comparison, CueRow, WordRow } from "../compare/comparison.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { formatP } from "./format-effect.js";
import { tableOf } from "./markdown-table.js";

/** Reporting words shown: those by which groups differ most surely. */
const CUES_SHOWN = 25;
/** Key words shown of each group. */
const WORDS_SHOWN = 8;

/** Reporting words by group and by kind of source, those that differ from the rest. */
export function cueBlocks({ cues, sourceCues, madeWith }: Comparison): string[] {
  const { correction } = madeWith;
  return [
    ...cueTable("Reporting words", "group", cues, correction),
    ...cueTable("Reporting words by kind of source", "kind of source", sourceCues, correction),
  ];
}

function cueTable(title: string, whose: string, cues: readonly CueRow[], correction: string): string[] {
  const sure = cues.filter(({ adjusted }) => adjusted !== null && adjusted < 0.05);
  if (sure.length === 0) return [];
  const shown = [...sure].sort((a, b) => (a.p ?? 1) - (b.p ?? 1) || b.count - a.count).slice(0, CUES_SHOWN);
  const rows = shown.map(({ group, cue, articles, count, total, share, restShare, adjusted }) => [
    `${escapeMarkdown(cue)}, ${escapeMarkdown(group)}`,
    articles.toLocaleString("en"),
    `${count.toLocaleString("en")} of ${total.toLocaleString("en")}`,
    `${(100 * share).toFixed(1)} %`,
    `${(100 * restShare).toFixed(1)} %`,
    formatP(adjusted),
  ]);
  return [
    `## ${title}`,
    `${sure.length.toLocaleString("en")} of ${cues.length.toLocaleString("en")} shares of a ${whose}'s cues differ from the rest's${sure.length > shown.length ? `; the ${shown.length} surest` : ""}:`,
    tableOf([`Cue, ${whose}`, "Articles", "Count", "Share of cues", "Rest", "p, corrected"], rows),
    `*Fisher's exact test of each share against all others, corrected after ${correction === "holm" ? "Holm" : "Benjamini-Hochberg"}; it takes cues as drawn by themselves, so p is too small for a cue that few articles use often.*`,
  ];
}

/** Key words of each group: among what was found, and among all words where texts were given. */
export function wordBlocks(words: Comparison["words"]): string[] {
  if (words.length === 0) return [];
  const found = words.filter(({ indicator }) => indicator !== null);
  const all = words.filter(({ indicator }) => indicator === null);
  return [
    "## Key words",
    ...(found.length === 0
      ? []
      : [
          "Hedges, loaded words and presuppositions that a group uses in its own voice more than the rest, of all that was found there; in brackets the uses here and in the rest.",
          wordsTable(found),
        ]),
    ...(all.length === 0
      ? []
      : [
          "All words that a group uses in its own voice more than the rest, names and topics among them.",
          wordsTable(all),
        ]),
    "*Log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008), over a standard error that several uses in one article widen; in three articles at least, z above 3.29 for what was found and 4.89 for all words.*",
  ];
}

function wordsTable(words: readonly WordRow[]): string {
  const groups = [...new Set(words.map(({ group }) => group))];
  const rows = groups.map((group) => {
    const own = words.filter((row) => row.group === group).slice(0, WORDS_SHOWN);
    const told = own.map(
      ({ word, count, rest, z }) => `${escapeMarkdown(word)} (${count} to ${rest}, z ${z.toFixed(1)})`,
    );
    return [escapeMarkdown(group), told.join(", ")];
  });
  return tableOf(["Group", "Words"], rows);
}
