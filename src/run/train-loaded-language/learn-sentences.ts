import { LOADED_ROWS } from "../../indicators/loaded-language/token-features.js";
import { type LogisticExample, learnWeights, likelihoodOf } from "../../learn/logistic/train-logistic.js";
import { type Combination, combinedScore, fitCombination, sumOf } from "./combine.js";
import { learnWordValues, type WordCounts } from "./word-values.js";

/** Tables of weights, each as long as the model's with its bias, that were learned from other data than the sentences at hand. */
export interface Tables {
  /** Counts as much as the sentences say. */
  readonly fitted: readonly Float64Array[];
  /** Counts `ROUNDUP_SHARE`, whatever the sentences say; `null` without roundups. */
  readonly roundups: Float64Array | null;
}

/**
 * Left to the sentences, what tells excerpts from roundups would count for next to nothing; with much more, topics and outlets that
 * were left out are judged worse.
 */
const ROUNDUP_SHARE = 0.3;

/** Sentences that say yes or no together, and how often words stand in each. */
export interface Source {
  readonly examples: readonly LogisticExample[];
  readonly words: WordCounts;
}

/** What tables are learned from. */
export interface Sources {
  /** Of outlets that comment and that report. */
  readonly news: Source;
  /** Of articles with annotated spans. */
  readonly spans: Source;
  /** Sentences of all kinds of news that readers judged. */
  readonly judged: readonly LogisticExample[];
  /** Of excerpts of a story beside its roundup; there may be none. */
  readonly roundups: readonly LogisticExample[];
}

/** Learns a table from each source: of sentences, and where words are counted of single words. */
export function learnTables({ news, spans, judged, roundups }: Sources, seed: number): Tables {
  const options = { seed, rows: LOADED_ROWS, rate: 0.05 };
  const fitted = [
    learnWeights(news.examples, { ...options, epochs: 3, decay: 0.0001 }),
    learnWeights(spans.examples, { ...options, epochs: 6, decay: 0.001 }),
    learnWeights(judged, { ...options, epochs: 5, decay: 0.002 }),
    learnWordValues(news.words, seed),
    learnWordValues(spans.words, seed),
  ];
  if (roundups.length === 0) return { fitted, roundups: null };
  return { fitted, roundups: learnWeights(roundups, { ...options, epochs: 3, decay: 0.001 }) };
}

/** Learns from annotated sentences what the tables do not know, and makes one table of all: weights, then the bias. */
export function learnSentences(
  examples: readonly LogisticExample[],
  tables: Tables,
  seed: number,
): Float64Array {
  const { fitted, roundups } = tables;
  const scores = examples.map((example) => fitted.map((table) => sumOf(example, table)));
  const combination: Combination = fitCombination(scores, examples.map(likelihoodOf));
  const contrasts = examples.map((example) =>
    roundups === null ? 0 : ROUNDUP_SHARE * sumOf(example, roundups),
  );
  const mean = contrasts.reduce((sum, contrast) => sum + contrast, 0) / (contrasts.length || 1);
  const weights = learnWeights(
    examples.map((example, index) => ({
      ...example,
      offset: combinedScore(combination, scores[index]) + contrasts[index] - mean,
    })),
    { seed, rows: LOADED_ROWS, epochs: 5, rate: 0.1, decay: 0.02 },
  );
  return weights.map(
    (weight, row) =>
      weight +
      (row === LOADED_ROWS
        ? combination.bias - mean
        : fitted.reduce((sum, table, index) => sum + combination.shares[index] * table[row], 0) +
          ROUNDUP_SHARE * (roundups?.[row] ?? 0)),
  );
}
