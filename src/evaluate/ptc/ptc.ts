import type { ArticleReport, Span } from "../../types.js";
import type { Benchmark } from "../benchmark.js";
import { readRows } from "../read-rows.js";
import { describeBootstrap, resampleAgreement } from "../resample-agreement.js";
import type { ScoredSentence } from "../scored-sentence.js";
import { selectDocuments } from "../select-documents.js";
import { baseRateTable, reliabilityTable, sentenceFigures } from "../sentence-figures.js";
import { compareArticle, linesOf } from "./compare-article.js";
import { PUBLISHED, PUBLISHED_COLUMNS } from "./published.js";
import { PTC_FORM, type PtcArticle, PtcRow } from "./read-articles.js";

/** Lines of articles are loaded less often than BABE's sentences; chosen on the training articles, article by article left out. */
const LEAST = 0.5;

const METHOD =
  "Whole articles are read; findings in any voice are held against the annotated spans of loaded language and name-calling, the only techniques that are " +
  "looked for. By characters each counts once; a line is right when it holds both. The score of a line is the highest probability of its sentences.";

interface Read {
  readonly article: PtcArticle;
  readonly found: readonly Span[];
  readonly lines: readonly ScoredSentence[];
}

/** Loaded language and name-calling in whole articles, PTC (Da San Martino et al. 2020). */
export const ptc: Benchmark = {
  name: "ptc",
  description: "loaded words and lines against the articles of PTC, as JSON Lines",
  endings: [".jsonl"],
  bundled: null,
  evaluate(files, { path, documents, seed, analyze }) {
    const { rows, leftOut } = readRows(files, PtcRow, { path, form: PTC_FORM });
    const chosen = selectDocuments(rows, ({ id }) => id, { path, documents });
    const readings = chosen.map((article) => read(article, analyze({ text: article.text })));
    const counts = readings.map(({ article, found }) => compareArticle(article.text, article.spans, found));
    const lines = readings.flatMap((one) => one.lines);
    const quoting = readings.flatMap(({ article }) =>
      linesOf(article.text).map(({ start, end }) => /["“”]/.test(article.text.slice(start, end))),
    );
    const slice = (name: string, own: readonly ScoredSentence[]) =>
      sentenceFigures(name, own, { seed, definition: "Lines by their probability; groups are articles." });
    const lineAgreement = resampleAgreement(
      "lines",
      counts.map((one) => one.lines),
      seed,
    );
    const characters = resampleAgreement(
      "characters",
      counts.map((one) => one.characters),
      seed,
    );
    return {
      schema: "framelens/scorecard@1",
      benchmark: "ptc",
      file: path,
      documents,
      size: {
        articles: chosen.length,
        lines: lines.length,
        spans: chosen.reduce((sum, { spans }) => sum + spans.length, 0),
      },
      method: METHOD,
      intervals: describeBootstrap(seed),
      notes: [
        "The shipped model has learned from the training articles: there these figures flatter. Those that train loaded-language prints, of articles left " +
          "out, are the ones to cite.",
      ],
      leftOut,
      figures: [],
      tables: [
        {
          name: "findings",
          definition: "Findings against annotated spans.",
          rows: [lineAgreement, characters],
        },
      ],
      shares: [reliabilityTable(lines)],
      comparisons: [
        slice("lines by probability", lines),
        slice(
          "with quotation marks",
          lines.filter((_, index) => quoting[index]),
        ),
        slice(
          "without quotation marks",
          lines.filter((_, index) => !quoting[index]),
        ),
        baseRateTable(lines, LEAST),
        {
          name: "beside others",
          definition:
            "What was published for spans of all 14 techniques on other articles, measured otherwise: for orientation. No agreement of people " +
            "on loaded language and name-calling alone is known to us, so there is no ceiling here as there is for BABE.",
          columns: PUBLISHED_COLUMNS,
          rows: [
            { name: "framelens, characters", source: null, values: [characters.f1] },
            { name: "framelens, lines", source: null, values: [lineAgreement.f1] },
            ...PUBLISHED,
          ],
        },
      ],
      breakdowns: [],
      differences: [],
    };
  },
};

function read(article: PtcArticle, { findings, sentences }: ArticleReport): Read {
  const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  return {
    article,
    found: findings.filter(({ indicator }) => indicator === "loaded-language"),
    lines: linesOf(article.text).map((line) => ({
      probability: sentences
        .filter((sentence) => overlaps(sentence, line))
        .reduce((most, { scores }) => Math.max(most, scores["loaded-language"] ?? 0), 0),
      yes: article.spans.some((span) => overlaps(span, line)),
      group: article.id,
    })),
  };
}
