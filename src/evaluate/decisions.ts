import { LEAST_PROBABILITY, type ScoredSentence } from "./scored-sentence.js";

/** Decisions at one threshold against what people say, counted. */
export interface Decisions {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly rejections: number;
}

/** Counts decisions; from `least` on a sentence is a yes. */
export function countDecisions(sentences: readonly ScoredSentence[], least = LEAST_PROBABILITY): Decisions {
  let [hits, falseAlarms, misses, rejections] = [0, 0, 0, 0];
  for (const { probability, yes } of sentences)
    if (probability >= least) yes ? hits++ : falseAlarms++;
    else yes ? misses++ : rejections++;
  return { hits, falseAlarms, misses, rejections };
}

/**
 * F1 of the yes, in [0, 1]; `null` when there is neither a yes nor a finding.
 * @example f1Of({ hits: 1, falseAlarms: 1, misses: 0, rejections: 5 }) // 0.6666666666666666
 */
export function f1Of({ hits, falseAlarms, misses }: Decisions): number | null {
  const total = 2 * hits + falseAlarms + misses;
  return total === 0 ? null : (2 * hits) / total;
}

/** The mean of F1 of the yes and F1 of the no, in [0, 1]; `null` when one of them has no answer. */
export function macroF1Of(decisions: Decisions): number | null {
  const { hits, falseAlarms, misses, rejections } = decisions;
  const yes = f1Of(decisions);
  const no = f1Of({ hits: rejections, falseAlarms: misses, misses: falseAlarms, rejections: hits });
  return yes === null || no === null ? null : (yes + no) / 2;
}

/**
 * Matthews' correlation of decision and label, in [-1, 1], 0 for chance; `null` when all labels or all decisions are alike.
 * @example matthewsCorrelation({ hits: 2, falseAlarms: 0, misses: 0, rejections: 3 }) // 1
 */
export function matthewsCorrelation({ hits, falseAlarms, misses, rejections }: Decisions): number | null {
  const product = (hits + falseAlarms) * (hits + misses) * (rejections + falseAlarms) * (rejections + misses);
  return product === 0 ? null : (hits * rejections - falseAlarms * misses) / Math.sqrt(product);
}

/**
 * The share of findings that are right, in [0, 1], were `base` of all sentences a yes; `null` where it cannot be told.
 *
 * From the shares of yes and of no that are found, which are taken not to change with the base rate.
 */
export function precisionAtBase(decisions: Decisions, base: number): number | null {
  const { hits, falseAlarms, misses, rejections } = decisions;
  if (hits + misses === 0 || falseAlarms + rejections === 0 || hits + falseAlarms === 0) return null;
  const right = (base * hits) / (hits + misses);
  const wrong = ((1 - base) * falseAlarms) / (falseAlarms + rejections);
  return right / (right + wrong);
}
