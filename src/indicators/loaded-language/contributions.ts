import { type LogisticModel, probabilityOf } from "../../learn/logistic/logistic-model.js";
import { lengthScale } from "./length-scale.js";

/** The probability of a sentence of so many tokens that add up to `sum` steps, in [0, 1]; `null` without tokens. */
export function probabilityOfSteps(sum: number, tokens: number, model: LogisticModel): number | null {
  return tokens === 0 ? null : probabilityOf(model.calibration, model.bias + sum * lengthScale(tokens));
}

/** How a word moves a sentence's probability. */
export interface Contribution {
  readonly from: number;
  /** In natural logarithms of odds; above 0 it speaks for loaded language. */
  readonly logOdds: number;
}

/** A sentence's score taken apart: `rest` and the words' contributions add up to `logOdds`. */
export interface Contributions {
  readonly probability: number;
  readonly logOdds: number;
  readonly rest: number;
  readonly words: readonly Contribution[];
}

const LEAST = 0.0005;

/**
 * What each token of a sentence adds to the logarithm of the odds of its probability, by the steps of its tokens, the first of
 * which is token `from`; `null` for a sentence without tokens.
 *
 * For people to read: unlike the probability it takes logarithms, whose last bit may differ between engines.
 */
export function contributionsOf(from: number, steps: Int32Array, model: LogisticModel): Contributions | null {
  const sum = steps.reduce((whole, step) => whole + step, 0);
  const probability = probabilityOfSteps(sum, steps.length, model);
  if (probability === null) return null;
  const worth = logOddsOfStep(model.calibration) * lengthScale(steps.length);
  const words = [...steps].map((step, index) => ({ from: from + index, logOdds: step * worth }));
  const logOdds = logOddsOf(probability);
  return { probability, logOdds, rest: logOdds - words.reduce((sum, word) => sum + word.logOdds, 0), words };
}

function logOddsOf(probability: number): number {
  const kept = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(kept / (1 - kept));
}

/** The points lie on a logistic curve: its slope in the middle is that everywhere. */
function logOddsOfStep({ width, points }: LogisticModel["calibration"]): number {
  let middle = 0;
  points.forEach((point, index) => {
    if (Math.abs(point - 0.5) < Math.abs(points[middle] - 0.5)) middle = index;
  });
  const at = Math.min(Math.max(1, middle), points.length - 2);
  return (logOddsOf(points[at + 1]) - logOddsOf(points[at - 1])) / (2 * width);
}
