import { addCounts } from "../../evaluate/agreement.js";
import { resampleAgreement } from "../../evaluate/resample-agreement.js";
import { SCARE_ROWS } from "../../indicators/hedging/scare-features.js";
import { LEAST_SCARE } from "../../indicators/hedging/scare-quotes.js";
import { hashString } from "../../learn/hash.js";
import { calibrationError, fitCalibration } from "../../learn/logistic/fit-calibration.js";
import { type LogisticModel, probabilityOf, scoreOf } from "../../learn/logistic/logistic-model.js";
import type { Uncalibrated } from "../../learn/logistic/quantise-logistic.js";
import { type LogisticExample, trainLogistic } from "../../learn/logistic/train-logistic.js";
import { describeAgreement } from "./describe-agreement.js";
import type { ArticleExample } from "./news-decisions.js";

const FOLDS = 10;

/**
 * Learns which short quotations are scare quotes, and says how good that is: news is cut by article into ten parts, and each is judged by
 * a model that learned from the others; their scores make the probabilities.
 */
export function trainQuotes(
  news: readonly ArticleExample[],
  own: readonly LogisticExample[],
  seed: number,
): { readonly model: LogisticModel; readonly lines: readonly string[] } {
  const learn = (some: readonly LogisticExample[]): Uncalibrated =>
    trainLogistic([...some, ...own], { seed, rows: SCARE_ROWS });
  const foldOf = (article: string): number => (hashString(article) >>> 3) % FOLDS;
  const parts = Array.from({ length: FOLDS }, (_, fold) =>
    news.filter(({ article }) => foldOf(article) === fold),
  );
  const scored = parts.map((part) => {
    const { step, ...model } = learn(news.filter((one) => !part.includes(one)));
    const bare: LogisticModel = { ...model, calibration: { low: 0, width: 1, points: [] } };
    return part.map((one) => ({
      ...one,
      score: scoreOf(bare, one.features, one.features.length) * step,
    }));
  });
  const { step, ...model } = learn(news);
  const inSteps = (list: (typeof scored)[number]): { score: number; yes: boolean }[] =>
    list.map(({ score, yes }) => ({ score: score / step, yes }));
  const told = scored.flatMap((part, fold) => {
    const calibration = fitCalibration(inSteps(scored.filter((_, other) => other !== fold).flat()));
    return part.map(({ article, score, yes }) => ({
      ...{ article, yes },
      probability: probabilityOf(calibration, score / step),
    }));
  });
  const articles = [...new Set(told.map(({ article }) => article))].map((id) =>
    addCounts(
      told
        .filter(({ article }) => article === id)
        .map(({ yes, probability }) => ({
          gold: yes ? 1 : 0,
          predicted: probability >= LEAST_SCARE ? 1 : 0,
          correct: yes && probability >= LEAST_SCARE ? 1 : 0,
        })),
    ),
  );
  const error = calibrationError(told) ?? 0;
  return {
    model: { ...model, calibration: fitCalibration(inSteps(scored.flat())) },
    lines: [
      describeAgreement(resampleAgreement("scare quotes, ten-fold by article", articles, seed)),
      `calibration error ${error.toFixed(3)} over ${told.length} quotations`,
    ],
  };
}
