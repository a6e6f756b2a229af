import type { ArticleReport } from "../../types.js";
import type { Counts } from "../agreement.js";
import type { Benchmark } from "../benchmark.js";
import { describeBootstrap, resampleAgreement } from "../resample-agreement.js";
import type { Agreement, Breakdown, Comparison } from "../scorecard.js";
import { type AttributionCounts, compareAttributions, PARTS } from "./compare-attributions.js";
import { PUBLISHED, PUBLISHED_COLUMNS } from "./published.js";
import { type Attributed, type PolnearArticle, readPolnear } from "./read-articles.js";

const METHOD =
  "Attributions of the text are held against those that people annotated: source, cue and content. Blanks and punctuation at the " +
  "edges of spans do not count, on either side. Each article is read as it is, with its outlet and without its title.";

/** An article with both readings of it. */
interface Read {
  readonly article: PolnearArticle;
  readonly found: readonly Attributed[];
}

type CountsOf = (counts: AttributionCounts) => Counts;

/** The rows that each outlet gets. */
const BROKEN_DOWN: readonly (readonly [string, CountsOf])[] = [
  ...PARTS.map((part): [string, CountsOf] => [part, ({ spans }) => spans[part]]),
  ["content, chars", ({ characters }) => characters.content],
  ["whole", ({ whole }) => whole],
];

/** Who says what, against the attributions of PolNeAR (Newell, Margolin & Ruths 2018). */
export const polnear: Benchmark = {
  name: "polnear",
  description: "sources, cues and contents of attributions against PolNeAR, as JSON Lines",
  endings: [".jsonl"],
  bundled: null,
  evaluate(files, { path, documents, seed, analyze }) {
    const { articles, others, leftOut } = readPolnear(files, { path, documents });
    const readings = articles.map((article): Read => {
      const { id, outlet, text } = article;
      return { article, found: foundIn(text, analyze({ id, outlet, text })) };
    });
    const counts = readings.map(({ article, found }) =>
      compareAttributions(article.text, article.attributions, found),
    );
    const agree = (name: string, of: CountsOf, all = counts): Agreement =>
      resampleAgreement(name, all.map(of), seed);
    const outlets = groupByOutlet(readings);
    const spans = PARTS.map((part) => agree(part, (one) => one.spans[part]));
    const characters = PARTS.map((part) => agree(part, (one) => one.characters[part]));
    return {
      schema: "framelens/scorecard@1",
      benchmark: "polnear",
      file: path,
      documents,
      size: {
        articles: articles.length,
        outlets: outlets.size,
        "attributions annotated": annotatedIn(readings),
        "attributions found": foundAmong(readings),
      },
      method: METHOD,
      intervals: describeBootstrap(seed),
      notes: notesOf(articles, others),
      leftOut,
      figures: [],
      shares: [],
      tables: [
        {
          name: "spans",
          definition:
            "Correct: both ends of a span. Each piece of an interrupted content is a span; one that several attributions share counts once.",
          rows: spans,
        },
        {
          name: "characters",
          definition: "Correct: a character that an annotated and a found span of the kind both cover.",
          rows: characters,
        },
        {
          name: "whole attributions",
          definition:
            "Correct, exact: the cue, the source (or likewise none) and all pieces of the content of one annotated attribution. Correct, " +
            "overlapping: at least a character of each of the three, one to one, the pair that shares most first.",
          rows: [
            agree("exact", ({ whole }) => whole),
            agree("overlapping", ({ overlapping }) => overlapping),
          ],
        },
      ],
      comparisons: [compareWithOthers([...spans, ...characters])],
      breakdowns: [
        breakDown(
          "by outlet",
          "F1 of spans, of characters of content, and of whole attributions.",
          outlets,
          seed,
        ),
        breakDown(
          "by quotation marks",
          "F1 as above. Attributions with a double quotation mark in their content, annotated and found, and those without; each sort " +
            "is held against its own.",
          splitByMarks(readings),
          seed,
        ),
      ],
    };
  },
};

function foundIn(text: string, { attributions }: ArticleReport): Attributed[] {
  return attributions
    .filter(({ field }) => field === "text")
    .map(({ source, cue, content }) => ({
      source: source === null ? [] : [source],
      cue: [cue],
      content,
      // What PolNeAR's `content_has_quotes` says of all but 8 of the 19,868 attributions it annotates for training.
      hasMarks: content.some(({ start, end }) => /["“”]/.test(text.slice(start, end))),
    }));
}

function notesOf(articles: readonly PolnearArticle[], others: number): string[] {
  const ids = articles.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  const notes: string[] = [];
  if (others > 0) notes.push(`${others} of ${articles.length + others} rows are not primary: not counted.`);
  if (twice.length > 0)
    notes.push(
      `In the data more than once, and counted each time, so intervals are too narrow: ${twice.join(", ")}.`,
    );
  return notes;
}

const annotatedIn = (readings: readonly Read[]): number =>
  readings.reduce((sum, { article }) => sum + article.attributions.length, 0);
const foundAmong = (readings: readonly Read[]): number =>
  readings.reduce((sum, { found }) => sum + found.length, 0);

/** Outlets in the order of the alphabet. */
function groupByOutlet(readings: readonly Read[]): Map<string, Read[]> {
  const outlets = [...new Set(readings.map(({ article }) => article.outlet))].sort();
  return new Map(outlets.map((name) => [name, readings.filter(({ article }) => article.outlet === name)]));
}

function splitByMarks(readings: readonly Read[]): Map<string, Read[]> {
  const only = (marks: boolean): Read[] =>
    readings.map(({ article, found }) => ({
      article: {
        ...article,
        attributions: article.attributions.filter(({ hasMarks }) => hasMarks === marks),
      },
      found: found.filter(({ hasMarks }) => hasMarks === marks),
    }));
  return new Map([
    ["with", only(true)],
    ["without", only(false)],
  ]);
}

function breakDown(
  name: string,
  definition: string,
  groups: ReadonlyMap<string, readonly Read[]>,
  seed: number,
): Breakdown {
  const parts = [...groups].map(([part, readings]) => {
    const counts = readings.map(({ article, found }) =>
      compareAttributions(article.text, article.attributions, found),
    );
    return {
      name: part,
      size: { articles: readings.length, annotated: annotatedIn(readings), found: foundAmong(readings) },
      rows: BROKEN_DOWN.map(([row, of]) => resampleAgreement(row, counts.map(of), seed)),
    };
  });
  return { name, definition, parts };
}

function compareWithOthers(own: readonly Agreement[]): Comparison {
  return {
    name: "beside others",
    definition:
      "F1 of spans, then of characters, as published: people against each other, systems that learned from PolNeAR on its test " +
      "articles, each with a scorer of its own. Not the articles above: for orientation.",
    columns: PUBLISHED_COLUMNS,
    rows: [{ name: "framelens, here", source: null, values: own.map(({ f1 }) => f1) }, ...PUBLISHED],
  };
}
