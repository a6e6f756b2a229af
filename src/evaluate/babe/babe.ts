import type { Benchmark, BenchmarkOptions } from "../benchmark.js";
import { countDecisions, macroF1Of } from "../decisions.js";
import { readRows } from "../read-rows.js";
import { LEAST_PROBABILITY, type ScoredSentence } from "../scored-sentence.js";
import { selectDocuments } from "../select-documents.js";
import {
  baseRateTable,
  describeGroupBootstrap,
  reliabilityTable,
  sentenceFigures,
} from "../sentence-figures.js";
import { highestProbability } from "./highest-probability.js";
import { compareLeakage } from "./leakage.js";
import { PUBLISHED, PUBLISHED_COLUMNS } from "./published.js";
import { BABE_FORM, BabeRow, type BabeSentence } from "./read-sentences.js";

const METHOD =
  "Each sentence is read by itself; its score is the probability of loaded language, the highest where framelens reads several sentences. " +
  "It is held against what most of five experts said.";

/** Sentences that experts call biased, BABE (Spinde et al. 2021). */
export const babe: Benchmark = {
  name: "babe",
  description: "loaded sentences against the experts of BABE, as JSON Lines",
  endings: [".jsonl"],
  bundled: null,
  evaluate(files, options) {
    const { path, documents, seed, analyze, leakage = null } = options;
    const { rows, leftOut } = readRows(files, BabeRow, { path, form: BABE_FORM });
    const chosen = selectDocuments(rows, ({ id }) => id, { path, documents });
    const scored = chosen.map((sentence) => score(sentence, analyze));
    const quoting = chosen.map(({ text }) => /["“”]/.test(text));
    const slice = (name: string, definition: string, own: readonly ScoredSentence[]) =>
      sentenceFigures(name, own, { seed, definition });
    return {
      schema: "framelens/scorecard@1",
      benchmark: "babe",
      file: path,
      documents,
      size: {
        sentences: chosen.length,
        biased: chosen.filter(({ biased }) => biased).length,
        outlets: new Set(chosen.map(({ outlet }) => outlet)).size,
      },
      method: METHOD,
      intervals: describeGroupBootstrap(seed, "outlet"),
      notes: [
        "The shipped model has learned from these sentences: here its figures flatter. Those that train loaded-language prints, of topics and outlets " +
          "left out, are the ones to cite.",
      ],
      leftOut,
      figures: [],
      tables: [],
      shares: [reliabilityTable(scored)],
      comparisons: [
        slice("all sentences", "Groups are outlets.", scored),
        slice(
          "with quotation marks",
          "Only these.",
          scored.filter((_, index) => quoting[index]),
        ),
        slice(
          "without quotation marks",
          "Only the others.",
          scored.filter((_, index) => !quoting[index]),
        ),
        baseRateTable(scored, LEAST_PROBABILITY),
        {
          name: "beside others",
          definition:
            "The human ceiling and the best that was published, measured otherwise: for orientation.",
          columns: PUBLISHED_COLUMNS,
          rows: [
            { name: "framelens, here", source: null, values: [macroF1Of(countDecisions(scored))] },
            ...PUBLISHED,
          ],
        },
        ...(leakage === null ? [] : compareLeakage(chosen, scored, { ...options, namesOf: leakage })),
      ],
      breakdowns: [],
      differences: [],
    };
  },
};

function score({ text, biased, outlet }: BabeSentence, analyze: BenchmarkOptions["analyze"]): ScoredSentence {
  return { probability: highestProbability(analyze({ text })), yes: biased, group: outlet };
}
