import { adjustPValues, type Correction } from "../stats/adjust-p-values.js";
import { selectTallies } from "../stats/tallies.js";
import type { ArticleReport } from "../types.js";
import { createArticleTable, inUnit } from "./article-table.js";
import { checkOptions, type Settings } from "./check-options.js";
import { type CollectedArticle, chooseArticles } from "./choose-articles.js";
import { compareAll, type Grouped, type Results } from "./compare-all.js";
import { compareWithin } from "./compare-within.js";
import type { CompareOptions, Comparison, Effect, GroupRow, MeasureName, PairRow } from "./comparison.js";
import { createArticleMap } from "./create-article-map.js";
import { createMap } from "./create-map.js";
import { createMatcher } from "./create-matcher.js";
import { createCueTable } from "./cue-table.js";
import { describeMethod } from "./describe-method.js";
import { rateOf } from "./effect.js";
import { eventDetails } from "./events/event-details.js";
import { type KeptArticle, keepArticle } from "./events/keep-article.js";
import { createFieldsSeen, fieldValue } from "./field-value.js";
import { fingerprintOf } from "./find-duplicates.js";
import { createMakersSeen } from "./makers-seen.js";
import { createWordTable } from "./word-table.js";

/** Compares reports as they come, so that none need be kept. */
export interface Comparer {
  /** Takes in a report, with the text it was made from where there is one, and lets go of both. */
  add(report: ArticleReport, text?: string | null): void;
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

/** The same for reports that come one by one. Of each it keeps a kilobyte of numbers, and within events what is told of them. */
export function createComparer(options: CompareOptions): Comparer {
  const settings = checkOptions(options);
  const { by, within, matchDays } = settings;
  const table = createArticleTable();
  const cues = createCueTable();
  const words = createWordTable();
  const fields = createFieldsSeen();
  const makers = createMakersSeen();
  const matcher = matchDays === null ? null : createMatcher(matchDays);
  const collected: CollectedArticle[] = [];
  const kept: KeptArticle[] = [];
  const without = { group: 0, event: 0 };
  return {
    add(report, text = null) {
      fields.see(report.article);
      makers.see(report.madeWith);
      const group = fieldValue(report.article, by);
      const event = within === null || matcher !== null ? "" : fieldValue(report.article, within);
      if (group === null) without.group += 1;
      else if (event === null) without.event += 1;
      else {
        table.add(report);
        cues.add(report);
        words.add(report, text);
        matcher?.add(report, text);
        if (within !== null)
          kept.push(keepArticle(report, text, { group, quoteSentences: settings.quoteSentences }));
        const none = {
          id: report.article.id,
          group,
          publishedAt: null,
          signature: null,
          kind: "words",
        } as const;
        collected.push({ event, ...(settings.duplicates ? fingerprintOf(report, group, text) : none) });
      }
    },
    finish() {
      if (collected.length + without.group + without.event > 0) {
        fields.require("--by", by);
        if (within !== null && matcher === null) fields.require("--within", within);
      }
      const articles = matcher === null ? collected : matcher.match(collected);
      const { chosen, clusters, told } = chooseArticles(articles, settings, without);
      const groups = groupArticles(articles, chosen);
      const grouped: Grouped = {
        tallies: table.tallies(),
        measures: table.measures,
        groups,
        wordsOf: (rows, { voice }) => rows.reduce((sum, row) => sum + table.words(row, voice), 0),
      };
      const eventOf = articles.map(({ event }) => event);
      const results =
        within === null ? compareAll(keepRows(grouped), settings) : compareWithin(grouped, eventOf, settings);
      const rows = rowsOfResults(grouped, results, settings.correction);
      return {
        schema: "framelens/comparison@1",
        by,
        within,
        articles: chosen.length,
        method: describeMethod(settings),
        leftOut: [...makers.differences(), ...told, ...lacksOf(grouped, results, settings)],
        ...rows,
        cues: cues.rows(groups, settings.correction),
        sourceCues: cues.kindRows(groups, settings.correction),
        words: words.rows(groups),
        map: createMap(rows.groups),
        articleMap: createArticleMap(grouped, (row) => articles[row].id),
        events: eventDetails(
          chosen.flatMap((row) => kept[row] ?? []),
          chosen.map((row) => eventOf[row]),
        ),
        duplicates: clusters,
        madeWith: { ...madeWith(settings), reports: makers.first() },
      };
    },
  };
}

/** Only the rows that are in a group, numbered anew. */
function keepRows({ tallies, measures, groups, wordsOf }: Grouped): Grouped {
  const kept = groups.flatMap(({ rows }) => rows);
  let at = 0;
  return {
    tallies: selectTallies(tallies, kept),
    measures,
    groups: groups.map(({ name, rows }) => ({ name, rows: rows.map(() => at++) })),
    wordsOf: (rows, measure) =>
      wordsOf(
        rows.map((row) => kept[row]),
        measure,
      ),
  };
}

function groupArticles(articles: readonly CollectedArticle[], chosen: readonly number[]): Grouped["groups"] {
  const rowsOf = new Map<string, number[]>();
  for (const row of chosen) {
    const rows = rowsOf.get(articles[row].group);
    if (rows === undefined) rowsOf.set(articles[row].group, [row]);
    else rows.push(row);
  }
  return [...rowsOf].map(([name, rows]) => ({ name, rows })).sort(byName);
}

function madeWith({
  seed,
  draws,
  correction,
  minimumArticles,
  minimumWords,
}: Settings): Omit<Comparison["madeWith"], "reports"> {
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
    row.map(({ sums, articles, words, interval, lack, rest }, m): GroupRow => {
      const measure = measures[m];
      return {
        group: groups[g].name,
        ...measure,
        articles,
        words,
        count: measure.unit === "index" ? articles : sums.count,
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

/** What cannot be said of what was compared, a sentence each. */
function lacksOf({ groups }: Grouped, results: Results, { by, within, minimumArticles }: Settings): string[] {
  const sentences: string[] = [];
  if (groups.length === 0) sentences.push("There are no articles to compare.");
  if (groups.length === 1)
    sentences.push(
      `All articles have the same "${by}", ${groups[0].name}: there is nothing to compare it with.`,
    );
  const silent = groups.filter((_, g) => results.groups[g].every(({ lack }) => lack !== null));
  const few = silent.filter(({ rows }) => rows.length < minimumArticles);
  const units = within === null ? "articles" : "articles or events";
  if (few.length > 0 && groups.length > 1)
    sentences.push(
      `Not enough evidence in ${few.length === 1 ? "1 group" : `${few.length} groups`} of fewer than ${minimumArticles} ${units} (${listNames(few)}): ` +
        "no rates and effects of their own; their articles are among the rest.",
    );
  if (silent.length > few.length && silent.length === groups.length)
    sentences.push("All texts together are too short in every group: no rate can be given.");
  return sentences;
}

/** Groups named in a sentence. */
const NAMED = 5;

function listNames(groups: Grouped["groups"]): string {
  const names = groups.slice(0, NAMED).map(({ name }) => name);
  const more = groups.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
}
