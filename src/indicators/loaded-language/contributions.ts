import { type LogisticModel, probabilityOf } from "../../learn/logistic/logistic-model.js";
import type { DocField } from "../../types.js";
import { lengthScale } from "./length-scale.js";
import type { SentenceMarks } from "./sentence-marks.js";
import { MOST_FEATURES, tokenFeatures } from "./token-features.js";

const features = new Uint32Array(MOST_FEATURES);

/**
 * What each token of a sentence adds to its score, in steps of the model, before the sentence's length is taken into account.
 *
 * An empty sentence gives none.
 */
export function tokenSteps(field: DocField, marks: SentenceMarks, { weights }: LogisticModel): Int32Array {
  const { from, to } = marks;
  const steps = new Int32Array(to - from);
  for (let i = from; i < to; i++) {
    const count = tokenFeatures(field, marks, i, features);
    let sum = 0;
    for (let at = 0; at < count; at++) sum += weights[features[at]];
    steps[i - from] = sum;
  }
  return steps;
}

/** The probability of a sentence of these steps, in [0, 1]; `null` for no step. */
export function probabilityOfSteps(
  steps: readonly number[] | Int32Array,
  model: LogisticModel,
): number | null {
  if (steps.length === 0) return null;
  let sum = 0;
  for (const step of steps) sum += step;
  return probabilityOf(model.calibration, model.bias + sum * lengthScale(steps.length));
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
 * What each token of a sentence adds to the logarithm of the odds of its probability; `null` for a sentence without tokens.
 *
 * For people to read: unlike the probability it takes logarithms, whose last bit may differ between engines.
 */
export function contributionsOf(
  field: DocField,
  marks: SentenceMarks,
  model: LogisticModel,
): Contributions | null {
  const steps = tokenSteps(field, marks, model);
  const probability = probabilityOfSteps(steps, model);
  if (probability === null) return null;
  const worth = logOddsOfStep(model.calibration) * lengthScale(steps.length);
  const words = [...steps].map((step, index) => ({ from: marks.from + index, logOdds: step * worth }));
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
