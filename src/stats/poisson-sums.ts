import type { BootstrapSums } from "./bootstrap-sums.js";
import type { DrawOptions } from "./draw-options.js";
import { createIndexDraws } from "./index-draws.js";
import type { Tallies } from "./tallies.js";

/** How often of 2^32 a Poisson variable of mean 1 is at most 0, 1, 2 …; beyond the last it is taken for the next. */
const CUMULATIVE = poissonSteps();

/**
 * Sums like those of `bootstrapSums`, where each article is drawn a Poisson number of times of mean 1, whatever the others.
 *
 * Sums of parts then add up to those of the whole, and the sums of a part can be taken out again: what remains is a bootstrap of
 * the rest as one population, in which each group's share of it varies too.
 * Source: Chamandy et al. 2012, Estimating Uncertainty for Massive Data Streams, section 3 (Poisson bootstrap).
 */
export function poissonSums(
  { articles, measures, counts, totals }: Tallies,
  { seed, row = 0, draws }: DrawOptions,
): BootstrapSums {
  const next = createIndexDraws(seed, row);
  const sums = { counts: new Float64Array(draws * measures), totals: new Float64Array(draws * measures) };
  for (let draw = 0; draw < draws; draw++) {
    const to = draw * measures;
    for (let i = 0; i < articles; i++) {
      const times = timesOf(next(2 ** 32));
      if (times === 0) continue;
      const from = i * measures;
      for (let measure = 0; measure < measures; measure++) {
        sums.counts[to + measure] += times * counts[from + measure];
        sums.totals[to + measure] += times * totals[from + measure];
      }
    }
  }
  return sums;
}

function timesOf(drawn: number): number {
  let times = 0;
  while (times < CUMULATIVE.length && drawn >= CUMULATIVE[times]) times++;
  return times;
}

function poissonSteps(): number[] {
  const steps: number[] = [];
  let chance = 0.36787944117144233;
  let sum = 0;
  for (let times = 0; times < 12; times++) {
    sum += chance;
    steps.push(sum * 2 ** 32);
    chance /= times + 1;
  }
  return steps;
}
