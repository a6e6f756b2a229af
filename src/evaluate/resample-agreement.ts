import { bootstrapInterval, DRAWS } from "../stats/bootstrap-interval.js";
import type { Interval } from "../stats/interval.js";
import { round } from "../stats/round.js";
import { addCounts, type Counts, createAgreement } from "./agreement.js";
import type { Agreement, Share } from "./scorecard.js";

const DECIMALS = 6;

/** What is said of the intervals of `resampleAgreement`. */
export function describeBootstrap(seed: number): string {
  return (
    `95 % intervals (percentile bootstrap, ${DRAWS.toLocaleString("en")} draws of articles, seed ${seed}): articles are taken as drawn by ` +
    "themselves, not what is in them. Intervals from a dozen articles are too narrow."
  );
}

/**
 * Precision, recall and F1 of the articles' counts together, with bootstrap intervals for which articles are drawn.
 *
 * Intervals are `null` for fewer than two articles. See `createAgreement` for what has no answer.
 */
export function resampleAgreement(name: string, articles: readonly Counts[], seed: number): Agreement {
  const agreement = createAgreement(name, addCounts(articles));
  const resample = (top: (sums: Counts) => number, bottom: (sums: Counts) => number): Interval | null => {
    const parts = articles.map((counts) => ({ top: top(counts), bottom: bottom(counts) }));
    const interval = bootstrapInterval([parts], ([drawn]) => ratioOf(drawn), { seed });
    return interval && { low: round(interval.low, DECIMALS), high: round(interval.high, DECIMALS) };
  };
  const withEnds = (share: Share, interval: Interval | null): Share => ({
    ...share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  });
  const { precision, recall } = agreement;
  const correct = (counts: Counts): number => counts.correct;
  return {
    ...agreement,
    precision: withEnds(
      precision,
      resample(correct, ({ predicted }) => predicted),
    ),
    recall: withEnds(
      recall,
      resample(correct, ({ gold }) => gold),
    ),
    f1Interval: resample(
      (counts) => 2 * counts.correct,
      ({ gold, predicted }) => gold + predicted,
    ),
  };
}

interface Ratio {
  readonly top: number;
  readonly bottom: number;
}

/** The ratio of the sums; `null` over nothing. */
function ratioOf(parts: readonly Ratio[]): number | null {
  let top = 0;
  let bottom = 0;
  for (const part of parts) {
    top += part.top;
    bottom += part.bottom;
  }
  return bottom === 0 ? null : top / bottom;
}
