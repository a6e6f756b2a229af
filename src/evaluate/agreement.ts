import { round } from "../stats/round.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import type { Agreement, Figure, Share } from "./scorecard.js";

const DECIMALS = 6;

/** What is said of the intervals of `createShare`, `createFigure` and `createAgreement`. */
export const WILSON =
  "95 % intervals (Wilson), with each word, sentence, name or finding taken as drawn by itself.";

/** A share with its interval. */
export function createShare(count: number, total: number): Share {
  const interval = wilsonInterval(count, total);
  if (interval === null) return { count, total, value: null, low: null, high: null };
  return {
    count,
    total,
    value: round(count / total, DECIMALS),
    low: round(interval.low, DECIMALS),
    high: round(interval.high, DECIMALS),
  };
}

/** A share with its name and interval. */
export function createFigure(name: string, count: number, total: number): Figure {
  return { name, ...createShare(count, total) };
}

/** What is counted for an agreement. */
export type Counts = Pick<Agreement, "gold" | "predicted" | "correct">;

/**
 * Precision, recall and F1 of counts.
 *
 * Precision is `null` when nothing was predicted, recall when nothing was annotated, F1 when neither was.
 */
export function createAgreement(name: string, { gold, predicted, correct }: Counts): Agreement {
  return {
    name,
    gold,
    predicted,
    correct,
    precision: createShare(correct, predicted),
    recall: createShare(correct, gold),
    f1: gold + predicted === 0 ? null : round((2 * correct) / (gold + predicted), DECIMALS),
    f1Interval: null,
  };
}

/** The counts of several kinds together. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
  return { gold: sum("gold"), predicted: sum("predicted"), correct: sum("correct") };
}
