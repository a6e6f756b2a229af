import { addCounts } from "../../evaluate/agreement.js";
import { resampleAgreement } from "../../evaluate/resample-agreement.js";
import { compareHedges, type HedgeCounts, hedgingCues } from "../../evaluate/szeged/compare-hedges.js";
import { isComparable } from "../../evaluate/szeged/is-comparable.js";
import { detectHedgesWith } from "../../indicators/hedging/detect.js";
import { SCARE_ROWS } from "../../indicators/hedging/scare-features.js";
import { hashString } from "../../learn/hash.js";
import {
  calibrationError,
  fitCalibration,
  type ScoredExample,
} from "../../learn/logistic/fit-calibration.js";
import { type LogisticModel, probabilityOf, scoreOf } from "../../learn/logistic/logistic-model.js";
import type { Uncalibrated } from "../../learn/logistic/quantise-logistic.js";
import type { TaughtSentence } from "./candidates.js";
import { describeAgreement } from "./describe-agreement.js";

const FOLDS = 5;

/** The corpus knows no scare quotes: none is found. */
const NO_QUOTES: LogisticModel = {
  ...{ rows: SCARE_ROWS, weights: new Int8Array(SCARE_ROWS), bias: 0 },
  calibration: { low: 0, width: 1, points: [0] },
};

/** How good models are on documents that they had not seen. */
export interface Validated {
  /** In words, a line for each figure. */
  readonly lines: readonly string[];
  /** Scores of all candidates, as natural logarithms of odds. */
  readonly scored: readonly ScoredExample[];
}

/**
 * Cuts the documents into five parts, learns from four of them and measures on the fifth, each in turn.
 *
 * Probabilities of a part are made of scores of the other four, which their own models had not seen either, and of those of news.
 */
export function crossValidate(
  taught: readonly TaughtSentence[],
  learn: (some: readonly TaughtSentence[]) => Uncalibrated,
  news: readonly ScoredExample[],
  seed: number,
): Validated {
  const parts = Array.from({ length: FOLDS }, (_, fold) => taught.filter((one) => foldOf(one) === fold));
  const models = parts.map((part) => learn(taught.filter((one) => !part.includes(one))));
  const scoredParts = parts.map((part, fold) => scoreAll(part, models[fold]));
  const probabilities: { probability: number; yes: boolean }[] = [];
  const counts = new Map<string, HedgeCounts[]>();
  parts.forEach((part, fold) => {
    const { step, ...model } = models[fold];
    const others = [...scoredParts.filter((_, other) => other !== fold).flat(), ...news];
    const calibration = fitCalibration(others.map(({ score, yes }) => ({ score: score / step, yes })));
    for (const { score, yes } of scoredParts[fold])
      probabilities.push({ probability: probabilityOf(calibration, score / step), yes });
    for (const one of part) countSentence(one, { ...model, calibration }, counts);
  });
  const documents = [...counts.values()];
  const agree = (name: string, of: (one: HedgeCounts) => HedgeCounts[keyof HedgeCounts]): string =>
    describeAgreement(
      resampleAgreement(
        name,
        documents.map((own) => addCounts(own.map(of))),
        seed,
      ),
    );
  return {
    scored: scoredParts.flat(),
    lines: [
      `five-fold by document, ${documents.length} documents:`,
      agree("cues, overlapping", ({ overlapping }) => overlapping),
      agree("cues, exact", ({ exact }) => exact),
      agree("sentences", ({ sentences }) => sentences),
      `calibration error ${(calibrationError(probabilities) ?? 0).toFixed(3)} over ${probabilities.length} candidates`,
    ],
  };
}

function foldOf({ sentence }: TaughtSentence): number {
  return (hashString(sentence.document) >>> 3) % FOLDS;
}

function scoreAll(part: readonly TaughtSentence[], model: Uncalibrated): ScoredExample[] {
  const bare: LogisticModel = { ...model, calibration: { low: 0, width: 1, points: [] } };
  return part.flatMap(({ examples }) =>
    examples.map(({ features, yes }) => ({
      score: scoreOf(bare, features, features.length) * model.step,
      yes,
    })),
  );
}

function countSentence(
  { sentence, doc }: TaughtSentence,
  model: LogisticModel,
  counts: Map<string, HedgeCounts[]>,
): void {
  const found = detectHedgesWith(doc, { words: model, quotes: NO_QUOTES, shares: { other: 1 } }).filter(
    isComparable,
  );
  const own = compareHedges(hedgingCues(sentence.cues), found);
  const known = counts.get(sentence.document);
  if (known === undefined) counts.set(sentence.document, [own]);
  else known.push(own);
}
