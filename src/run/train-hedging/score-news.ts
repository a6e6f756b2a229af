import { hashString } from "../../learn/hash.js";
import type { ScoredExample } from "../../learn/logistic/fit-calibration.js";
import { type LogisticModel, scoreOf } from "../../learn/logistic/logistic-model.js";
import type { Uncalibrated } from "../../learn/logistic/quantise-logistic.js";
import type { ArticleExample } from "./news-decisions.js";

const FOLDS = 5;

/**
 * Scores of decisions about news, as natural logarithms of odds, in five parts by article: each part by a model that learned from the other four.
 */
export function scoreNews(
  news: readonly ArticleExample[],
  learn: (some: readonly ArticleExample[]) => Uncalibrated,
): ScoredExample[][] {
  const foldOf = ({ article }: ArticleExample): number => (hashString(article) >>> 3) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { step, ...model } = learn(news.filter((one) => foldOf(one) !== fold));
    const bare: LogisticModel = { ...model, calibration: { low: 0, width: 1, points: [] } };
    return news
      .filter((one) => foldOf(one) === fold)
      .map(({ features, yes }) => ({ score: scoreOf(bare, features, features.length) * step, yes }));
  });
}
