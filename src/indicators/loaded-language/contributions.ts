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
  const scale = lengthScale(steps.length);
  const worth = logOddsOfStep(model.calibration, model.bias + sum * scale) * scale;
  const words = [...steps].map((step, index) => ({ from: from + index, logOdds: step * worth }));
  const logOdds = logOddsOf(probability);
  return { probability, logOdds, rest: logOdds - words.reduce((sum, word) => sum + word.logOdds, 0), words };
}

function logOddsOf(probability: number): number {
  const kept = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(kept / (1 - kept));
}

/** Points that tell a slope lie so far apart, as each is rounded. */
const APART = 2;

/** The log-odds of the points lie on two straight lines, one for scores below 0 and one above: the slope of that of a score. */
function logOddsOfStep({ low, width, points }: LogisticModel["calibration"], score: number): number {
  const above = Math.ceil(-low / width);
  const from = score < 0 ? Math.max(0, above - 1 - APART) : Math.min(above, points.length - 1 - APART);
  return (logOddsOf(points[from + APART]) - logOddsOf(points[from])) / (APART * width);
}
