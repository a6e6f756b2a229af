import { areaUnderCurve, areaWithinGroups } from "../../evaluate/area-under-curve.js";
import { countDecisions, macroF1Of, matthewsCorrelation } from "../../evaluate/decisions.js";
import type { ScoredSentence } from "../../evaluate/scored-sentence.js";
import { LOADED_ROWS } from "../../indicators/loaded-language/token-features.js";
import {
  calibrationError,
  fitCalibration,
  type ScoredExample,
} from "../../learn/logistic/fit-calibration.js";
import { probabilityOf } from "../../learn/logistic/logistic-model.js";
import type { AnnotatedSentence } from "./annotated-sentences.js";
import { sumOf } from "./combine.js";
import { learnSentences, type Tables } from "./learn-sentences.js";
import { WINDOW_SHARE, type WindowScore } from "./learn-windows.js";

/** Scores become whole numbers of this many to a natural logarithm of odds, as calibration wants them. */
export const FINENESS = 1000;

/** How good models are on groups that they had not seen. */
export interface Validated {
  readonly lines: readonly string[];
  /** Scores of all sentences, as natural logarithms of odds. */
  readonly scored: readonly ScoredExample[];
}

/**
 * Leaves out one group after the other, such as a topic, learns from the rest and measures on it.
 *
 * Probabilities of a group are made of scores of the others, which their own models had not seen either. The lexicon and the tables of
 * `tables` are the same throughout; `windowsOf` gives windows that had not seen a group.
 */
export function leaveOneOut(
  examples: readonly AnnotatedSentence[],
  tables: Tables,
  by: "topic" | "outlet",
  seed: number,
  windowsOf: (group: string) => WindowScore,
): Validated {
  const groups = [...new Set(examples.map((example) => example[by]))].sort();
  const scores = new Float64Array(examples.length);
  for (const group of groups) {
    const weights = learnSentences(
      examples.filter((example) => example[by] !== group),
      tables,
      seed,
    );
    const windows = windowsOf(group);
    examples.forEach((example, index) => {
      if (example[by] !== group) return;
      scores[index] = weights[LOADED_ROWS] + sumOf(example, weights) + WINDOW_SHARE * windows(example);
    });
  }
  const judged: ScoredSentence[] = new Array(examples.length);
  for (const group of groups) {
    const others = examples.flatMap(({ yes, ...example }, index) =>
      example[by] === group ? [] : [{ score: scores[index] * FINENESS, yes }],
    );
    const calibration = fitCalibration(others, "bent");
    examples.forEach(({ yes, outlet, ...example }, index) => {
      if ({ ...example, outlet }[by] !== group) return;
      judged[index] = {
        yes,
        group: outlet,
        probability: probabilityOf(calibration, scores[index] * FINENESS),
      };
    });
  }
  const ranked = judged.map((one, index): Ranked => ({ ...one, rank: 1 / (1 + Math.exp(-scores[index])) }));
  const quoting = ranked.filter((_, index) => examples[index].quoting);
  return {
    scored: examples.map(({ yes }, index) => ({ score: scores[index], yes })),
    lines: [
      `leave one ${by} out, ${groups.length} of them:`,
      `all: ${describe(ranked)}`,
      `with quotation marks: ${describe(quoting)}`,
      `without: ${describe(ranked.filter((_, index) => !examples[index].quoting))}`,
    ],
  };
}

/** A sentence with its probability, and with what it is ranked by: the score before calibration. */
interface Ranked extends ScoredSentence {
  readonly rank: number;
}

function describe(judged: readonly Ranked[]): string {
  const decisions = countDecisions(judged);
  // Each group has a calibration of its own, whose small differences would mix up the ranks of sentences of two groups.
  const byRank = judged.map(({ rank, ...one }) => ({ ...one, probability: rank }));
  const figures: readonly (readonly [string, number | null])[] = [
    ["macro-F1", macroF1Of(decisions)],
    ["MCC", matthewsCorrelation(decisions)],
    ["AUC", areaUnderCurve(byRank)],
    ["AUC within outlet", areaWithinGroups(byRank)],
    ["calibration error", calibrationError(judged)],
  ];
  const values = figures.map(([name, value]) => `${name} ${value === null ? "–" : value.toFixed(3)}`);
  return `${judged.length} sentences, ${values.join(", ")}`;
}
