import { sentenceExamples } from "../../indicators/loaded-language/sentence-examples.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { Article, ArticleInput, Doc } from "../../types.js";
import { readUtf8 } from "../read-utf8.js";
import { COMMENTING, REPORTING } from "./outlets.js";
import { countWords, type WordCounts } from "./word-values.js";

/** Shorter sentences say too little. */
const FEWEST_TOKENS = 8;
/** A sentence of which less is the outlet's tells of its sources. */
const LEAST_OUTLET = 0.6;

/**
 * Sentences of outlets that mostly comment, each a yes, and of outlets that mostly report, each a no: nobody annotated them, but
 * loaded language is more frequent in the first (distant supervision, as Spinde et al. 2021 did with headlines).
 */
export async function newsSentences(
  corpus: string,
  parse: (article: ArticleInput) => Doc,
): Promise<{ readonly examples: LogisticExample[]; readonly words: WordCounts }> {
  const words = countWords();
  const examples: LogisticExample[] = [];
  for (const line of (await readUtf8(corpus)).split("\n")) {
    if (line === "") continue;
    const { outlet, text }: Pick<Article, "outlet" | "text"> = JSON.parse(line);
    const yes = COMMENTING.has(outlet ?? "");
    if (!yes && !REPORTING.has(outlet ?? "")) continue;
    const fit = sentenceExamples(parse({ text })).filter(
      ({ field, tokens, outletShare }) =>
        field === "text" && tokens >= FEWEST_TOKENS && outletShare > LEAST_OUTLET,
    );
    for (const { features, scale, forms } of fit) {
      for (const row of forms) (yes ? words.yes : words.no)[row]++;
      examples.push({ features, scale, yes });
    }
  }
  return { examples, words };
}
