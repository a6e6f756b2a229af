import type { ArticleReport } from "../../types.js";
import type { Counts } from "../agreement.js";
import type { Benchmark } from "../benchmark.js";
import { describeBootstrap, resampleAgreement } from "../resample-agreement.js";
import type { Agreement, Comparison } from "../scorecard.js";
import { type AttributionCounts, compareAttributions, PARTS } from "./compare-attributions.js";
import { PUBLISHED, PUBLISHED_COLUMNS } from "./published.js";
import { type Attributed, type PolnearArticle, readPolnear } from "./read-articles.js";

const METHOD =
  "Attributions of the text are held against those that people annotated: source, cue and content. Blanks and punctuation at the " +
  "edges of spans do not count, on either side. PolNeAR annotates none within the content of another: what framelens finds there is left out. " +
  "Each article is read as it is, with its outlet and without its title.";

/** An article with both readings of it. */
interface Read {
  readonly article: PolnearArticle;
  readonly found: readonly Attributed[];
}

type CountsOf = (counts: AttributionCounts) => Counts;

/** The columns that each outlet gets. */
const BY_OUTLET: readonly (readonly [string, CountsOf])[] = [
  ...PARTS.map((part): [string, CountsOf] => [part, ({ spans }) => spans[part]]),
  ["content, chars", ({ characters }) => characters.content],
  ["whole", ({ whole }) => whole],
];

/** The rows that attributions with and without quotation marks get. */
const BY_MARKS: typeof BY_OUTLET = [...BY_OUTLET, ["whole, overlapping", ({ overlapping }) => overlapping]];

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
    const counts = readings.map(compareReadings);
    const agree = (name: string, of: CountsOf): Agreement => resampleAgreement(name, counts.map(of), seed);
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
        {
          name: "with quotation marks",
          definition:
            "Only attributions, annotated and found, with a double quotation mark in their content; correct as above.",
          rows: agreeOn(
            readings.map((one) => onlyMarked(one, true)),
            BY_MARKS,
            seed,
          ),
        },
        {
          name: "without quotation marks",
          definition: "Only the others.",
          rows: agreeOn(
            readings.map((one) => onlyMarked(one, false)),
            BY_MARKS,
            seed,
          ),
        },
      ],
      comparisons: [compareWithOthers([...spans, ...characters])],
      breakdowns: [
        {
          name: "by outlet",
          definition: "F1 of spans, of characters of content, and of whole attributions.",
          parts: [...outlets].map(([name, own]) => ({
            name,
            size: { articles: own.length, annotated: annotatedIn(own), found: foundAmong(own) },
            rows: agreeOn(own, BY_OUTLET, seed),
          })),
        },
      ],
      differences: [],
    };
  },
};

function foundIn(text: string, { attributions }: ArticleReport): Attributed[] {
  return attributions
    .filter(({ field, voice }) => field === "text" && voice === "outlet")
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

/** An article with those attributions alone that have a quotation mark in their content, or those that have none. */
function onlyMarked({ article, found }: Read, marked: boolean): Read {
  const only = (all: readonly Attributed[]): Attributed[] =>
    all.filter(({ hasMarks }) => hasMarks === marked);
  return { article: { ...article, attributions: only(article.attributions) }, found: only(found) };
}

const compareReadings = ({ article, found }: Read): AttributionCounts =>
  compareAttributions(article.text, article.attributions, found);

function agreeOn(readings: readonly Read[], rows: typeof BY_OUTLET, seed: number): Agreement[] {
  const counts = readings.map(compareReadings);
  return rows.map(([name, of]) => resampleAgreement(name, counts.map(of), seed));
}

function compareWithOthers(own: readonly Agreement[]): Comparison {
  return {
    name: "beside others",
    definition:
      "F1 of spans, then of characters, as published: people against each other, and systems, most of them trained on PolNeAR. " +
      "They were measured on other articles and by other scorers: for orientation.",
    columns: PUBLISHED_COLUMNS,
    rows: [{ name: "framelens, here", source: null, values: own.map(({ f1 }) => f1) }, ...PUBLISHED],
  };
}
