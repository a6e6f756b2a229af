import { round } from "../stats/round.js";
import type { ArticleReport, Measure } from "../types.js";
import type { MeasureName } from "./comparison.js";

/** How a measure is spread over the articles of one band of length. */
export interface Norm extends MeasureName {
  /** Words of the articles: from this number on. */
  readonly from: number;
  /** Up to, not including; `null` for no end. */
  readonly to: number | null;
  /** That have a value of the measure. */
  readonly articles: number;
  /** The 1st to the 99th percentile of the values. */
  readonly percentiles: readonly number[];
}

/** Percentiles of measures over a corpus: figures only. */
export interface Norms {
  readonly schema: "framelens/norms@1";
  readonly articles: number;
  /** Versions of the indicators, without which the figures mean nothing. */
  readonly indicators: Readonly<Record<string, number>>;
  readonly norms: readonly Norm[];
}

/** Lengths in words; rates of shorter articles have no value. */
const BANDS = [200, 400, 800, 1600];

/** Fewer articles have no percentiles to speak of. */
const FEWEST = 100;

/** Gathers norms from reports as they come. */
export interface NormsMaker {
  add(report: ArticleReport): void;
  finish(): Norms;
}

/** Makes norms. Of a report it keeps the values of its measures, by its length. */
export function createNormsMaker(): NormsMaker {
  const values = new Map<
    string,
    { readonly measure: MeasureName; readonly band: number; readonly list: number[] }
  >();
  let articles = 0;
  let indicators: Readonly<Record<string, number>> = {};
  return {
    add({ measures, size, madeWith }) {
      articles += 1;
      indicators = madeWith.indicators;
      const band = BANDS.findLastIndex((from) => size.words >= from);
      if (band < 0) return;
      for (const { indicator, name, voice, unit, value } of measures) {
        if (value === null) continue;
        const key = `${indicator} ${name} ${voice} ${band}`;
        const known = values.get(key);
        if (known === undefined)
          values.set(key, { measure: { indicator, name, voice, unit }, band, list: [value] });
        else known.list.push(value);
      }
    },
    finish() {
      const norms = [...values.values()]
        .filter(({ list }) => list.length >= FEWEST)
        .map(({ measure, band, list }): Norm => {
          const sorted = Float64Array.from(list).sort();
          return {
            ...measure,
            ...{ from: BANDS[band], to: BANDS[band + 1] ?? null, articles: list.length },
            percentiles: Array.from({ length: 99 }, (_, index) =>
              round(quantile(sorted, (index + 1) / 100), 4),
            ),
          };
        })
        .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      return { schema: "framelens/norms@1", articles, indicators, norms };
    },
  };
}

/** The norm of a measure in articles of so many words; `null` where there is none. */
export function normOf(
  { norms }: Norms,
  { indicator, name, voice }: Pick<Measure, "indicator" | "name" | "voice">,
  words: number,
): Norm | null {
  const norm = norms.find(
    (one) =>
      one.indicator === indicator &&
      one.name === name &&
      one.voice === voice &&
      words >= one.from &&
      (one.to === null || words < one.to),
  );
  return norm ?? null;
}

/**
 * Of a hundred articles as long as this one, how many have less of what is measured: "more hedges than 92 % of …".
 *
 * From 0 to 99; articles with as much are not among those with less. `null` for a measure without a value, and where the norms
 * have too few articles of that length.
 */
export function percentileOf(norms: Norms, measure: Measure, words: number): number | null {
  const norm = normOf(norms, measure, words);
  const { value } = measure;
  if (norm === null || value === null) return null;
  return norm.percentiles.filter((percentile) => percentile < value).length;
}

/** Between order statistics, as NumPy and R's type 7 have it. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

function orderOf({ indicator, name, voice, from }: Norm): string {
  return `${indicator} ${name} ${voice} ${String(from).padStart(8, "0")}`;
}
