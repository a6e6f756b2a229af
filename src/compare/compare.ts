import { adjustPValues, type Correction } from "../stats/adjust-p-values.js";
import type { ArticleReport } from "../types.js";
import { createArticleTable, inUnit } from "./article-table.js";
import { checkOptions, type Settings } from "./check-options.js";
import { compareAll, type Grouped, type Results } from "./compare-all.js";
import type { CompareOptions, Comparison, Effect, GroupRow, MeasureName, PairRow } from "./comparison.js";
import { describeMethod } from "./describe-method.js";
import { rateOf } from "./effect.js";
import { createFieldsSeen, fieldValue } from "./field-value.js";

/** Compares reports as they come, so that none need be kept. */
export interface Comparer {
  /** Takes in a report, and lets go of it. */
  add(report: ArticleReport): void;
  /** What came out. Throws a `FramelensError` (BAD_OPTION) when no article has the field to compare by. */
  finish(): Comparison;
}

/**
 * Compares groups of articles, such as outlets: for each measure and voice each group's rate, and how it differs from the rest
 * and from each other group, with intervals and p-values.
 *
 * What cannot be said is `null`, and a note says why. The same reports and options give the same comparison.
 * Throws a `FramelensError` with code `BAD_OPTION` for an option that makes no sense, or a field that no article has.
 */
export function compare(reports: Iterable<ArticleReport>, options: CompareOptions): Comparison {
  const comparer = createComparer(options);
  for (const report of reports) comparer.add(report);
  return comparer.finish();
}

/** The same for reports that come one by one. Of each it keeps a kilobyte of numbers. */
export function createComparer(options: CompareOptions): Comparer {
  const settings = checkOptions(options);
  const table = createArticleTable();
  const fields = createFieldsSeen();
  const groupOf: string[] = [];
  let without = 0;
  return {
    add(report) {
      fields.see(report.article);
      const group = fieldValue(report.article, settings.by);
      if (group === null) {
        without += 1;
        return;
      }
      table.add(report);
      groupOf.push(group);
    },
    finish() {
      if (groupOf.length + without > 0) fields.require("--by", settings.by);
      const rowsOf = new Map<string, number[]>();
      groupOf.forEach((group, row) => {
        const rows = rowsOf.get(group);
        if (rows === undefined) rowsOf.set(group, [row]);
        else rows.push(row);
      });
      const groups = [...rowsOf].map(([name, rows]) => ({ name, rows })).sort(byName);
      const grouped: Grouped = {
        tallies: table.tallies(),
        measures: table.measures,
        groups,
        wordsOf: (rows, { voice }) => rows.reduce((sum, row) => sum + table.words(row, voice), 0),
      };
      const results = compareAll(grouped, settings);
      return {
        schema: "framelens/comparison@1",
        by: settings.by,
        within: null,
        articles: groupOf.length,
        method: describeMethod(settings),
        leftOut: leftOutOf(grouped, results, settings, without),
        ...rowsOfResults(grouped, results, settings.correction),
        duplicates: [],
        madeWith: madeWith(settings),
      };
    },
  };
}

function madeWith({
  seed,
  draws,
  correction,
  minimumArticles,
  minimumWords,
}: Settings): Comparison["madeWith"] {
  return { seed, draws, correction, minimumArticles, minimumWords };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function rowsOfResults(
  { measures, groups }: Grouped,
  results: Results,
  correction: Correction,
): Pick<Comparison, "groups" | "pairs"> {
  const restPs = adjustPValues(
    results.groups.flatMap((row) => row.map(({ rest }) => rest?.p ?? null)),
    correction,
  );
  const pairPs = adjustPValues(
    results.pairs.flatMap(({ effects }) => effects.map(({ p }) => p)),
    correction,
  );
  const groupRows = results.groups.flatMap((row, g) =>
    row.map(({ sums, words, interval, lack, rest }, m): GroupRow => {
      const measure = measures[m];
      return {
        group: groups[g].name,
        ...measure,
        articles: sums.articles,
        words,
        count: measure.unit === "index" ? sums.articles : sums.count,
        total: sums.total,
        value: lack === null ? inUnit(rateOf(sums), measure) : null,
        low: interval === null ? null : inUnit(interval.low, measure),
        high: interval === null ? null : inUnit(interval.high, measure),
        note: lack,
        rest: rest === null ? null : withAdjusted(rest, restPs[g * measures.length + m]),
      };
    }),
  );
  const pairRows = results.pairs.flatMap(({ group, other, effects }, pair) =>
    effects.map((effect, m): PairRow => {
      const names: { group: string; other: string } & MeasureName = {
        ...{ group: groups[group].name, other: groups[other].name },
        ...measures[m],
      };
      return { ...names, ...withAdjusted(effect, pairPs[pair * measures.length + m]) };
    }),
  );
  return { groups: groupRows, pairs: pairRows };
}

function withAdjusted(effect: Effect, adjusted: number | null): Effect {
  return { ...effect, adjusted: adjusted === null ? null : Number(adjusted.toPrecision(6)) };
}

function leftOutOf(
  { groups }: Grouped,
  results: Results,
  { by, minimumArticles }: Settings,
  without: number,
): string[] {
  const sentences: string[] = [];
  const articles = (count: number): string =>
    `${count.toLocaleString("en")} ${count === 1 ? "article" : "articles"}`;
  if (groups.length + without === 0) sentences.push("There are no articles to compare.");
  if (without > 0) sentences.push(`${articles(without)} without "${by}" left out.`);
  if (groups.length === 1)
    sentences.push(
      `All articles have the same "${by}", ${groups[0].name}: there is nothing to compare it with.`,
    );
  const silent = groups.filter((_, g) => results.groups[g].every(({ lack }) => lack !== null));
  const few = silent.filter(({ rows }) => rows.length < minimumArticles);
  if (few.length > 0 && groups.length > 1)
    sentences.push(
      `Not enough evidence in ${few.length === 1 ? "1 group" : `${few.length} groups`} of fewer than ${minimumArticles} articles: ` +
        `no rates and effects of their own; their articles are among the rest.`,
    );
  if (silent.length > few.length && silent.length === groups.length)
    sentences.push("All texts together are too short in every group: no rate can be given.");
  return sentences;
}
