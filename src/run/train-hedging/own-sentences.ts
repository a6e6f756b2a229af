import { sharedLength } from "../../evaluate/spans.js";
import { candidatesOf } from "../../indicators/hedging/candidates.js";
import { examples } from "../../indicators/hedging/examples.js";
import { scareFeatures } from "../../indicators/hedging/scare-features.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { ArticleInput, Doc, Span } from "../../types.js";

const MARK = /\[([^\]:]+):[a-z-]+\]/g;

/** What the indicator's own sentences teach. */
export interface OwnSentences {
  readonly words: readonly LogisticExample[];
  /** Words between quotation marks. */
  readonly quotes: readonly LogisticExample[];
}

/** The indicator's own sentences as something to learn from: what is marked is a hedge, all else is none. */
export function ownSentences(parse: (article: ArticleInput) => Doc): OwnSentences {
  const marked = examples.flagged.map(readMarked);
  const clear = examples.clear.map(({ text }) => ({ text, hedges: [] }));
  const read = [...marked, ...clear].flatMap(({ text, hedges }) =>
    parse({ text }).fields.map((field) => ({ field, hedges })),
  );
  return {
    words: read.flatMap(({ field, hedges }) =>
      candidatesOf(field).map(({ start, end, features }) => ({
        features,
        yes: sharedLength([{ start, end }], hedges) > 0,
      })),
    ),
    quotes: read.flatMap(({ field, hedges }) =>
      field.quotations.flatMap((quotation, index) => {
        const features = scareFeatures(field, index);
        return features === null ? [] : [{ features, yes: sharedLength([quotation], hedges) > 0 }];
      }),
    ),
  };
}

function readMarked(sentence: string): { readonly text: string; readonly hedges: readonly Span[] } {
  const hedges: Span[] = [];
  let text = "";
  let at = 0;
  for (const match of sentence.matchAll(MARK)) {
    text += sentence.slice(at, match.index);
    hedges.push({ start: text.length, end: text.length + match[1].length });
    text += match[1];
    at = match.index + match[0].length;
  }
  return { text: text + sentence.slice(at), hedges };
}
