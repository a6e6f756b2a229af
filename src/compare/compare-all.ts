import { type BootstrapSums, bootstrapSums } from "../stats/bootstrap-sums.js";
import type { Interval } from "../stats/interval.js";
import { permutationTests } from "../stats/permutation-tests.js";
import { poissonSums } from "../stats/poisson-sums.js";
import { type RatioSums, ratioSums, restOf } from "../stats/ratio-variance.js";
import { selectTallies, type Tallies } from "../stats/tallies.js";
import type { Effect, MeasureName } from "./comparison.js";
import { createEffect, type DrawnRate, noEffect } from "./effect.js";
import { lackOfEvidence, type Minima } from "./evidence.js";
import { groupInterval } from "./group-interval.js";

/** What there is to compare: a row of tallies an article, and which rows make a group. */
export interface Grouped {
  readonly tallies: Tallies;
  readonly measures: readonly MeasureName[];
  readonly groups: readonly { readonly name: string; readonly rows: readonly number[] }[];
  /** Words of the voice of a measure in some articles. */
  wordsOf(rows: readonly number[], measure: MeasureName): number;
}

export interface DrawSettings extends Minima {
  readonly seed: number;
  readonly draws: number;
  /** Of more groups than these only the largest are compared. */
  readonly mostGroups: number;
}

/** A group's pooled rate of one measure. */
export interface GroupResult {
  readonly sums: RatioSums;
  /** That have a part in the measure. */
  readonly articles: number;
  readonly words: number;
  /** In events or words per word, not yet in the unit of the measure. */
  readonly interval: Interval | null;
  readonly lack: string | null;
  /** Against all other groups; `null` when there is no other. */
  readonly rest: Effect | null;
}

export interface PairResult {
  readonly group: number;
  readonly other: number;
  /** One for each measure. */
  readonly effects: readonly Effect[];
}

export interface Results {
  /** By group, then by measure. */
  readonly groups: readonly (readonly GroupResult[])[];
  readonly pairs: readonly PairResult[];
}

/** Rows of draws: of groups from 0 on, of the rest and of pairs far away from them. */
const REST_DRAWS = 500_000;
const REST_TESTS = 1_000_000;
const PAIR_TESTS = 2_000_000;

/**
 * Compares groups over all their articles: rates, each group against the rest, and each pair.
 *
 * Bootstraps draw articles group by group, so that sizes stay; the draws of a group are the same in all its comparisons.
 */
export function compareAll(grouped: Grouped, settings: DrawSettings): Results {
  const { tallies, measures, groups } = grouped;
  const { seed, draws } = settings;
  const parts = groups.map(({ rows }) => selectTallies(tallies, rows));
  const sums = parts.map(ratioSums);
  const words = groups.map(({ rows }) => measures.map((measure) => grouped.wordsOf(rows, measure)));
  const wholeWords = measures.map((_, m) => words.reduce((sum, group) => sum + group[m], 0));
  const largest = largestGroups(grouped, settings.mostGroups);
  const lackOf = (g: number, m: number): string | null =>
    lackOfEvidence({ sums: sums[g][m], words: words[g][m] }, settings) ??
    (largest.has(g) ? null : `not compared: only the ${settings.mostGroups} largest groups are`);
  const able = groups.flatMap((_, g) => (measures.some((_, m) => lackOf(g, m) === null) ? [g] : []));
  const drawn = groups.map((_, g) =>
    able.includes(g) ? drawRates(parts[g], { seed, row: g, draws }) : NOTHING,
  );
  const small = groups.flatMap(({ rows }, g) => (able.includes(g) ? [] : rows));
  // The rest is drawn as one population, as the test shuffles it: how many of it are of which outlet varies too.
  const pooled = groups.map((_, g) =>
    able.includes(g) ? poissonSums(parts[g], { seed, row: REST_DRAWS + g, draws }) : null,
  );
  const smallPooled = poissonSums(selectTallies(tallies, small), {
    seed,
    row: REST_DRAWS + groups.length,
    draws,
  });
  const whole = ratioSums(tallies);
  const wholePooled = addSums([...pooled.filter((part) => part !== null), smallPooled]);
  const rateOf = (g: number, m: number): DrawnRate => ({ sums: sums[g][m], drawn: drawn[g].rates(m) });

  const groupResults = groups.map(({ rows }, g): GroupResult[] => {
    const others = groups.flatMap((other, index) => (index === g ? [] : other.rows));
    const ps =
      able.includes(g) && others.length > 0
        ? permutationTests(selectTallies(tallies, [...rows, ...others]), rows.length, {
            seed,
            row: REST_TESTS + g,
            draws,
          })
        : [];
    return measures.map((measure, m) => {
      const lack = lackOf(g, m);
      const base = { sums: sums[g][m], articles: sums[g][m].articles, words: words[g][m], lack };
      if (lack !== null)
        return { ...base, interval: null, rest: groups.length < 2 ? null : noEffect(measure, lack) };
      const interval = groupInterval(sums[g][m], drawn[g].rates(m), sums[g][m].articles, measure.unit);
      if (groups.length < 2) return { ...base, interval, rest: null };
      const rest = restOf(whole[m], sums[g][m]);
      const restLack = lackOfEvidence({ sums: rest, words: wholeWords[m] - words[g][m] }, settings);
      if (restLack !== null) return { ...base, interval, rest: noEffect(measure, `${restLack} in the rest`) };
      const other = { sums: rest, drawn: ratesWithout(wholePooled, pooled[g], m, measures.length) };
      return { ...base, interval, rest: createEffect(measure, rateOf(g, m), other, ps[m] ?? null) };
    });
  });

  const pairs: PairResult[] = [];
  const fewer = { seed, draws: pairDraws(able.length, draws) };
  for (const [at, g] of able.entries())
    for (const h of able.slice(at + 1)) {
      const rows = [...groups[g].rows, ...groups[h].rows];
      const row = PAIR_TESTS + g * groups.length + h;
      const ps = permutationTests(selectTallies(tallies, rows), groups[g].rows.length, { ...fewer, row });
      const effects = measures.map((measure, m) => {
        const lack = lackOf(g, m) ?? lackOf(h, m);
        return lack === null
          ? createEffect(measure, rateOf(g, m), rateOf(h, m), ps[m])
          : noEffect(measure, lack);
      });
      pairs.push({ group: g, other: h, effects });
    }
  return { groups: groupResults, pairs };
}

/** Draws of the test of each pair: half of them where there are over 500 pairs. */
function pairDraws(groups: number, draws: number): number {
  return (groups * (groups - 1)) / 2 > 500 ? Math.ceil(draws / 2) - 1 : draws;
}

/** The groups with most articles; of equal ones those that stand first. */
function largestGroups({ groups }: Grouped, most: number): ReadonlySet<number> {
  const order = groups
    .map((_, g) => g)
    .sort((a, b) => groups[b].rows.length - groups[a].rows.length || a - b);
  return new Set(order.slice(0, most));
}

interface DrawnSums {
  /** Pooled rate of each draw; NaN, and only in here, where nothing was drawn that has a part in the measure. */
  rates(measure: number): Float64Array;
}

const NOTHING: DrawnSums = { rates: () => new Float64Array(0) };

function drawRates(tallies: Tallies, options: { seed: number; row: number; draws: number }): DrawnSums {
  const { counts, totals } = bootstrapSums(tallies, options);
  const { measures } = tallies;
  const made: Float64Array[] = [];
  return {
    rates(measure) {
      made[measure] ??= Float64Array.from(
        { length: options.draws },
        (_, draw) => counts[draw * measures + measure] / totals[draw * measures + measure],
      );
      // A copy: whoever sorts it must not sort ours.
      return made[measure].slice();
    },
  };
}

/** The sums of all groups, draw by draw, from which those of one can be taken out again. */
function addSums(parts: readonly BootstrapSums[]): BootstrapSums {
  const length = parts[0]?.counts.length ?? 0;
  const whole = { counts: new Float64Array(length), totals: new Float64Array(length) };
  for (const { counts, totals } of parts)
    for (let i = 0; i < length; i++) {
      whole.counts[i] += counts[i];
      whole.totals[i] += totals[i];
    }
  return whole;
}

function ratesWithout(
  { counts, totals }: BootstrapSums,
  part: BootstrapSums | null,
  measure: number,
  measures: number,
): Float64Array {
  return Float64Array.from({ length: counts.length / measures }, (_, draw) => {
    const at = draw * measures + measure;
    return (counts[at] - (part?.counts[at] ?? 0)) / (totals[at] - (part?.totals[at] ?? 0));
  });
}
