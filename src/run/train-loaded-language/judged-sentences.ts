import { lengthScale } from "../../indicators/loaded-language/length-scale.js";
import { sentenceExamples } from "../../indicators/loaded-language/sentence-examples.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { Article, ArticleInput, Doc } from "../../types.js";
import { readUtf8 } from "../read-utf8.js";
import { readJudged } from "./read-judged.js";

/** A sentence that readers judged, with the article that it stands in and where. */
export interface JudgedExample extends LogisticExample {
  readonly id: string;
  readonly start: number;
  readonly likelihood: number;
}

/** Readers of all kinds of news call fewer sentences biased than BABE's experts, who read chosen ones: their votes count from here on for half a yes. */
const HALF = 1.5;
const DOUBT = 0.2;

/** The likelihood of a yes for so many of five votes, in (0, 1]. */
function likelihoodOf(votes: number): number {
  return Math.min(1, (votes + DOUBT) / (2 * (HALF + DOUBT)));
}

/**
 * The sentences of the set `train` of datasets/loaded-sentences, in the order of the corpus, JSON Lines with `id` and `text`.
 *
 * Sentences of articles that the corpus does not have are left out.
 */
export async function judgedSentences(
  corpus: string,
  parse: (article: ArticleInput) => Doc,
): Promise<JudgedExample[]> {
  const judged = await readJudged("train");
  const examples: JudgedExample[] = [];
  for (const line of (await readUtf8(corpus)).split("\n")) {
    if (line === "") continue;
    const { id, text }: Pick<Article, "id" | "text"> = JSON.parse(line);
    for (const { start, end, votes } of judged.get(id) ?? []) {
      const parts = sentenceExamples(parse({ text: text.slice(start, end) }));
      examples.push({
        id,
        start,
        features: Uint32Array.from(parts.flatMap(({ features }) => [...features])),
        scale: lengthScale(parts.reduce((sum, { tokens }) => sum + tokens, 0)),
        yes: votes > HALF,
        likelihood: likelihoodOf(votes),
      });
    }
  }
  return examples;
}
