import { bootstrapSums } from "../stats/bootstrap-sums.js";
import { type EventArticles, eventContrast, eventPermutationTests } from "../stats/event-permutation.js";
import { expandedTail } from "../stats/expanded-tail.js";
import { percentileEnds } from "../stats/percentile-ends.js";
import { ratioSums } from "../stats/ratio-variance.js";
import { round } from "../stats/round.js";
import type { Tallies } from "../stats/tallies.js";
import type { DrawSettings, Grouped, GroupResult, PairResult, Results } from "./compare-all.js";
import type { Effect, MeasureName } from "./comparison.js";
import { kindOfEffect, noEffect } from "./effect.js";
import { lackOfEvidence } from "./evidence.js";
import { groupInterval } from "./group-interval.js";

/** Articles of an event, by group. */
type Event = ReadonlyMap<number, readonly number[]>;

const PAIRS = 1_000_000;

/**
 * Compares groups only inside events: contrasts of each event, weighed after Mantel and Haenszel.
 *
 * `eventOf` gives each row's event. Bootstraps draw events, tests shuffle articles inside them. Events with one group only say
 * nothing and are to be left out before. Groups need `minimumArticles` events.
 */
export function compareWithin(grouped: Grouped, eventOf: readonly string[], settings: DrawSettings): Results {
  const { measures, groups, tallies } = grouped;
  const { seed, draws } = settings;
  const events = eventsOf(grouped, eventOf);
  const sums = groups.map(({ rows }) => ratioSums(addByEvent(tallies, groupBy(rows, eventOf))));
  const wordsOf = (g: number, m: number): number => grouped.wordsOf(groups[g].rows, measures[m]);
  const lackOf = (g: number, m: number): string | null =>
    lackOfEvidence({ sums: sums[g][m], words: wordsOf(g, m) }, settings)?.replace("article", "event") ?? null;
  const contrast = (
    g: number,
    isOther: (h: number) => boolean,
    row: number,
    lack: (m: number) => string | null,
  ): Effect[] => {
    const pairs = events.flatMap((event): EventArticles[] => {
      const own = event.get(g) ?? [];
      const others = [...event].flatMap(([h, rows]) => (h !== g && isOther(h) ? rows : []));
      return own.length > 0 && others.length > 0 ? [{ rows: [...own, ...others], first: own.length }] : [];
    });
    const ps = eventPermutationTests(tallies, pairs, { seed, row, draws });
    return measures.map((measure, m) => {
      const why = lack(m);
      if (why !== null) return noEffect(measure, why);
      return effectWithin(tallies, pairs, measure, m, ps[m], { ...settings, row });
    });
  };
  const groupResults = groups.map((group, g): GroupResult[] => {
    const byEvent = addByEvent(tallies, groupBy(group.rows, eventOf));
    const drawn = bootstrapSums(byEvent, { seed, row: g, draws });
    const rest =
      groups.length < 2
        ? null
        : contrast(
            g,
            () => true,
            PAIRS / 2 + g,
            (m) => lackOf(g, m),
          );
    return measures.map((measure, m) => {
      const lack = lackOf(g, m);
      const rates = Float64Array.from({ length: draws }, (_, draw) => {
        const at = draw * measures.length + m;
        return drawn.counts[at] / drawn.totals[at];
      });
      return {
        ...{ sums: sums[g][m], words: wordsOf(g, m), lack },
        articles: group.rows.filter((row) => tallies.totals[row * measures.length + m] > 0).length,
        interval: lack === null ? groupInterval(sums[g][m], rates, sums[g][m].articles, measure.unit) : null,
        rest: rest === null ? null : rest[m],
      };
    });
  });
  const pairs = groups.flatMap((_, g) =>
    groups.slice(g + 1).map((_, offset): PairResult => {
      const h = g + 1 + offset;
      const lack = (m: number): string | null => lackOf(g, m) ?? lackOf(h, m);
      const row = PAIRS + g * groups.length + h;
      return { group: g, other: h, effects: contrast(g, (other) => other === h, row, lack) };
    }),
  );
  return { groups: groupResults, pairs };
}

function eventsOf({ groups }: Grouped, eventOf: readonly string[]): Event[] {
  const events = new Map<string, Map<number, number[]>>();
  groups.forEach(({ rows }, g) => {
    for (const row of rows) {
      const event = events.get(eventOf[row]) ?? new Map<number, number[]>();
      events.set(eventOf[row], event.set(g, [...(event.get(g) ?? []), row]));
    }
  });
  return [...events.values()];
}

function groupBy(rows: readonly number[], eventOf: readonly string[]): number[][] {
  const byEvent = new Map<string, number[]>();
  for (const row of rows) byEvent.set(eventOf[row], [...(byEvent.get(eventOf[row]) ?? []), row]);
  return [...byEvent.values()];
}

/** Tallies with a row an event. */
function addByEvent({ measures, counts, totals }: Tallies, events: readonly (readonly number[])[]): Tallies {
  const added = {
    counts: new Float64Array(events.length * measures),
    totals: new Float64Array(events.length * measures),
  };
  events.forEach((rows, event) => {
    for (const row of rows)
      for (let measure = 0; measure < measures; measure++) {
        added.counts[event * measures + measure] += counts[row * measures + measure];
        added.totals[event * measures + measure] += totals[row * measures + measure];
      }
  });
  return { articles: events.length, measures, ...added };
}

function effectWithin(
  { measures, counts, totals }: Tallies,
  events: readonly EventArticles[],
  measure: MeasureName,
  m: number,
  p: number | null,
  { seed, draws, row, minimumArticles }: DrawSettings & { readonly row: number },
): Effect {
  const ratio = kindOfEffect(measure) === "rate ratio";
  const contrasts = events.map(({ rows, first }) => {
    const add = (some: readonly number[], from: Float64Array): number =>
      some.reduce((sum, article) => sum + from[article * measures + m], 0);
    const [own, others] = [rows.slice(0, first), rows.slice(first)];
    return eventContrast(add(own, counts), add(own, totals), add(others, counts), add(others, totals));
  });
  const told = contrasts.filter(({ weight }) => weight > 0);
  if (told.length < minimumArticles)
    return noEffect(
      measure,
      `not enough evidence: ${told.length} events with both, ${minimumArticles} are needed`,
    );
  const effects: Tallies = {
    ...{ articles: told.length, measures: 1 },
    counts: Float64Array.from(told, ({ first, second }) => (ratio ? first : first - second)),
    totals: Float64Array.from(told, ({ second, weight }) => (ratio ? second : weight)),
  };
  const count = effects.counts.reduce((sum, one) => sum + one, 0);
  const total = effects.totals.reduce((sum, one) => sum + one, 0);
  const base = { effect: kindOfEffect(measure), adjusted: null };
  if (ratio && (count === 0 || total === 0)) {
    const both = count === 0 && total === 0;
    const note = both ? "none in either group" : "none in one of the groups: no interval of the ratio";
    const value = total === 0 ? null : 0;
    return { ...base, value, low: null, high: null, p: both ? null : p, note };
  }
  const drawn = bootstrapSums(effects, { seed, row, draws });
  const ratios = drawn.counts
    .map((sum, draw) => sum / drawn.totals[draw])
    .filter((value) => !Number.isNaN(value));
  const ends = percentileEnds(ratios, expandedTail(told.length - 1));
  const end = (value: number | undefined): number | null =>
    value === undefined || !Number.isFinite(value) ? null : round(value, 6);
  const high = end(ends?.high);
  const note = high === null ? "too few in one of the groups: the interval has no upper end" : null;
  return { ...base, value: round(count / total, 6), low: end(ends?.low), high, p, note };
}
