import { sharedLength } from "../../evaluate/spans.js";
import { hedgingCues } from "../../evaluate/szeged/compare-hedges.js";
import type { SzegedSentence } from "../../evaluate/szeged/read-sentences.js";
import { candidatesOf } from "../../indicators/hedging/candidates.js";
import type { LogisticExample } from "../../learn/logistic/train-logistic.js";
import type { Doc } from "../../types.js";

/** A sentence of the corpus as it was read, with what can be learned from it. */
export interface TaughtSentence {
  readonly sentence: SzegedSentence;
  readonly doc: Doc;
  readonly examples: readonly LogisticExample[];
}

/** The candidates of a sentence, each a yes when it overlaps an annotated cue. */
export function teach(sentence: SzegedSentence, doc: Doc): TaughtSentence {
  const cues = hedgingCues(sentence.cues);
  const examples = doc.fields.flatMap((field) =>
    candidatesOf(field).map(({ start, end, features }) => ({
      features,
      yes: sharedLength([{ start, end }], cues) > 0,
    })),
  );
  return { sentence, doc, examples };
}
