import { round } from "../stats/round.js";
import type { Tallies } from "../stats/tallies.js";
import type { ArticleReport, Voice } from "../types.js";
import type { MeasureName } from "./comparison.js";

/** Counts of articles that grow with the reports: a row an article, a column a measure. */
export interface ArticleTable {
  add(report: ArticleReport): void;
  readonly measures: readonly MeasureName[];
  /** Words of each article: all, the outlet's, attributed, quoted. */
  words(row: number, voice: Voice | "all"): number;
  /** The table as it is now; measures that are no number of events or words come as means of articles. */
  tallies(): Tallies;
}

const VOICES = ["all", "outlet", "attributed", "quoted"] as const;

/** Makes an empty table. Of a report it keeps numbers only, about half a kilobyte. */
export function createArticleTable(): ArticleTable {
  const columns = new Map<string, number>();
  const measures: MeasureName[] = [];
  const rows: {
    readonly counts: Float64Array;
    readonly totals: Float64Array;
    readonly words: Uint32Array;
  }[] = [];
  return {
    measures,
    add({ measures: measured, size }) {
      for (const { indicator, name, voice, unit } of measured) {
        const key = `${indicator} ${name} ${voice}`;
        if (columns.has(key)) continue;
        columns.set(key, measures.length);
        measures.push({ indicator, name, voice, unit });
      }
      const counts = new Float64Array(measures.length);
      const totals = new Float64Array(measures.length);
      for (const { indicator, name, voice, unit, count, total, value } of measured) {
        // The key was put there by the loop above.
        const column = columns.get(`${indicator} ${name} ${voice}`) as number;
        counts[column] = unit === "index" ? (value ?? 0) : count;
        totals[column] = unit === "index" ? (value === null ? 0 : 1) : total;
      }
      const words = Uint32Array.from(VOICES, (voice) =>
        voice === "all" ? size.words : size.voices[voice].words,
      );
      rows.push({ counts, totals, words });
    },
    words: (row, voice) => rows[row].words[VOICES.indexOf(voice)],
    tallies() {
      const counts = new Float64Array(rows.length * measures.length);
      const totals = new Float64Array(rows.length * measures.length);
      rows.forEach((row, index) => {
        counts.set(row.counts, index * measures.length);
        totals.set(row.totals, index * measures.length);
      });
      return { articles: rows.length, measures: measures.length, counts, totals };
    },
  };
}

/** A pooled rate in the unit of its measure: per 1000 words, or as it is. */
export function inUnit(rate: number, { unit }: Pick<MeasureName, "unit">): number {
  return round(unit === "per 1000 words" ? 1000 * rate : rate, 6);
}
