import { LOADED_ROWS } from "../../indicators/loaded-language/token-features.js";
import { type LogisticExample, learnWeights } from "../../learn/logistic/train-logistic.js";
import { type Combination, combinedScore, fitCombination, sumOf } from "./combine.js";
import { learnWordValues, type WordCounts } from "./word-values.js";

/** Tables of weights, each as long as the model's with its bias, that were learned from other data than the sentences at hand. */
export type Tables = readonly Float64Array[];

/** What tables are learned from. */
export interface Source {
  readonly examples: readonly LogisticExample[];
  readonly words: WordCounts;
}

/** Learns tables from news of outlets that comment and report, and from articles with annotated spans: of sentences, and of single words. */
export function learnTables(news: Source, spans: Source, seed: number): Tables {
  return [
    learnWeights(news.examples, { seed, rows: LOADED_ROWS, epochs: 3, rate: 0.05, decay: 0.0001 }),
    learnWeights(spans.examples, { seed, rows: LOADED_ROWS, epochs: 6, rate: 0.05, decay: 0.001 }),
    learnWordValues(news.words, seed),
    learnWordValues(spans.words, seed),
  ];
}

/** Learns from annotated sentences what the tables do not know, and makes one table of all: weights, then the bias. */
export function learnSentences(
  examples: readonly LogisticExample[],
  tables: Tables,
  seed: number,
): Float64Array {
  const scores = examples.map((example) => tables.map((table) => sumOf(example, table)));
  const combination: Combination = fitCombination(
    scores,
    examples.map(({ yes }) => yes),
  );
  const weights = learnWeights(
    examples.map((example, index) => ({ ...example, offset: combinedScore(combination, scores[index]) })),
    { seed, rows: LOADED_ROWS, epochs: 8, rate: 0.1, decay: 0.02 },
  );
  return weights.map(
    (weight, row) =>
      weight +
      (row === LOADED_ROWS
        ? combination.bias
        : tables.reduce((sum, table, index) => sum + combination.shares[index] * table[row], 0)),
  );
}
