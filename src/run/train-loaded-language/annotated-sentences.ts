import type { BabeSentence } from "../../evaluate/babe/read-sentences.js";
import type { PtcArticle } from "../../evaluate/ptc/read-articles.js";
import { lengthScale } from "../../indicators/loaded-language/length-scale.js";
import { sentenceExamples } from "../../indicators/loaded-language/sentence-examples.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { ArticleInput, Doc } from "../../types.js";
import { countWords, type WordCounts } from "./word-values.js";

/** An example with the groups that are left out together. */
export interface AnnotatedSentence extends LogisticExample {
  readonly id: string;
  /** Its words for windows. What is annotated as one sentence is read as one, even where full stops stand within. */
  readonly words: Int32Array;
  /** How much each of `words` counts: see voice-worth.ts. */
  readonly wordWorths: Float32Array;
  readonly scale: number;
  readonly outlet: string;
  readonly topic: string;
  readonly quoting: boolean;
}

/** Sentences of BABE as something to learn from. */
export function babeExamples(
  sentences: readonly BabeSentence[],
  parse: (article: ArticleInput) => Doc,
): AnnotatedSentence[] {
  return sentences.map(({ id, text, biased, votes, outlet, topic }) => {
    const parts = sentenceExamples(parse({ text }));
    return {
      id,
      words: Int32Array.from(parts.flatMap(({ words }) => [...words])),
      wordWorths: Float32Array.from(parts.flatMap(({ wordWorths }) => [...wordWorths])),
      worths: Float32Array.from(parts.flatMap(({ worths }) => [...worths])),
      features: Uint32Array.from(parts.flatMap(({ features }) => [...features])),
      scale: lengthScale(parts.reduce((sum, { tokens }) => sum + tokens, 0)),
      yes: biased,
      // Half a vote on either side: five experts of one mind can still be wrong.
      ...(votes.all > 0 && { likelihood: (votes.biased + 0.5) / (votes.all + 1) }),
      outlet,
      topic,
      quoting: /["“”]/.test(text),
    };
  });
}

/** Longer spans are whole sentences, whose words are not all loaded. */
const LONGEST_SPAN = 60;

/** Sentences of PTC's articles, each a yes when it touches a span of loaded language or name-calling, and how often words stand in such spans. */
export function ptcExamples(
  articles: readonly PtcArticle[],
  parse: (article: ArticleInput) => Doc,
): { readonly examples: LogisticExample[]; readonly words: WordCounts } {
  const words = countWords();
  const examples = articles.flatMap(({ text, spans }) =>
    sentenceExamples(parse({ text })).map(({ features, scale, start, end, starts, forms }) => {
      const own = spans.filter((span) => span.start < end && start < span.end);
      forms.forEach((row, index) => {
        const at = starts[index];
        const marked = own.some(
          (span) => span.start <= at && at < span.end && span.end - span.start < LONGEST_SPAN,
        );
        (marked ? words.yes : words.no)[row]++;
      });
      return { features, scale, yes: own.length > 0 };
    }),
  );
  return { examples, words };
}
