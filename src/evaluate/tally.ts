import { type Counts, createAgreement } from "./agreement.js";
import type { Agreement } from "./scorecard.js";

/** Counts by kind while a file is read. */
export interface Tally {
  gold(kind: string): void;
  predicted(kind: string): void;
  correct(kind: string): void;
  /** A row for each kind, the most frequent in the annotation first, those as frequent by name. */
  rows(): Agreement[];
}

/** An empty tally. */
export function createTally(): Tally {
  const byKind = new Map<string, { -readonly [Key in keyof Counts]: number }>();
  const add = (key: keyof Counts) => (kind: string) => {
    const counts = byKind.get(kind) ?? { gold: 0, predicted: 0, correct: 0 };
    byKind.set(kind, counts);
    counts[key] += 1;
  };
  return {
    gold: add("gold"),
    predicted: add("predicted"),
    correct: add("correct"),
    rows: () =>
      [...byKind]
        .sort(([nameA, a], [nameB, b]) => b.gold - a.gold || (nameA < nameB ? -1 : 1))
        .map(([name, counts]) => createAgreement(name, counts)),
  };
}
