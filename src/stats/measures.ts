import type { Measure } from "../types.js";
import type { Interval } from "./interval.js";
import { poissonInterval } from "./poisson-interval.js";
import { round } from "./round.js";
import { wilsonInterval } from "./wilson-interval.js";

/** What a measure is called and whose words it is about. */
export type MeasureKey = Pick<Measure, "indicator" | "name" | "voice">;

/** Below this many words a rate says more about chance than about the text. */
export const MINIMUM_WORDS = 200;

/** Decimals kept in a measure. */
const DECIMALS = 6;

/**
 * How often something occurs per 1000 words, with an exact Poisson interval.
 *
 * `words` are the words of that voice. Below 200 of them value and interval are `null` and the note says so; the
 * count stays.
 */
export function rateMeasure({
  indicator,
  name,
  voice,
  count,
  words,
}: MeasureKey & { readonly count: number; readonly words: number }): Measure {
  const base: Base = { indicator, name, voice, count, total: words, unit: "per 1000 words" };
  return words < MINIMUM_WORDS
    ? withoutValue(base, `fewer than ${MINIMUM_WORDS} words`)
    : withValue(base, (1000 * count) / words, poissonInterval(count, words / 1000));
}

/**
 * The share of `count` in `total`, in [0, 1], with a Wilson interval.
 *
 * With a total of 0, or below `minimum`, value and interval are `null` and the note says so.
 */
export function shareMeasure({
  indicator,
  name,
  voice,
  count,
  total,
  minimum = 1,
}: MeasureKey & { readonly count: number; readonly total: number; readonly minimum?: number }): Measure {
  const base: Base = { indicator, name, voice, count, total, unit: "share" };
  if (total === 0) return withoutValue(base, "the total is 0");
  if (total < minimum) return withoutValue(base, `the total is below ${minimum}`);
  return withValue(base, count / total, wilsonInterval(count, total));
}

/**
 * How many there are in the article. The total is the one article, and there is no interval: all of it was counted.
 */
export function countMeasure({
  indicator,
  name,
  voice,
  count,
}: MeasureKey & { readonly count: number }): Measure {
  return withValue({ indicator, name, voice, count, total: 1, unit: "count" }, count, null);
}

/**
 * A number that was worked out elsewhere, such as an evenness in [0, 1], without an interval.
 *
 * `count` and `total` say from how many and how much it was worked out; `note` is kept when the value is `null`.
 */
export function indexMeasure({
  indicator,
  name,
  voice,
  count,
  total,
  value,
  note,
}: MeasureKey & {
  readonly count: number;
  readonly total: number;
  readonly value: number | null;
  readonly note: string;
}): Measure {
  const base: Base = { indicator, name, voice, count, total, unit: "index" };
  return value === null ? withoutValue(base, note) : withValue(base, value, null);
}

/** A measure before it has an answer. */
type Base = Omit<Measure, "value" | "low" | "high" | "note">;

// Written out, not spread: engines give each spread of a spread a shape of its own, and what reads measures is slow then.

function withoutValue({ indicator, name, voice, count, total, unit }: Base, note: string): Measure {
  return { indicator, name, voice, count, total, unit, value: null, low: null, high: null, note };
}

function withValue(
  { indicator, name, voice, count, total, unit }: Base,
  answer: number,
  interval: Interval | null,
): Measure {
  const value = round(answer, DECIMALS);
  const low = interval === null ? null : round(interval.low, DECIMALS);
  const high = interval === null ? null : round(interval.high, DECIMALS);
  return { indicator, name, voice, count, total, unit, value, low, high, note: null };
}
