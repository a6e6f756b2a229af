import type { LogisticModel } from "../../learn/logistic/logistic-model.js";
import { round } from "../../stats/round.js";
import type { Doc, DocField, Finding, ReportSentence } from "../../types.js";
import { type Contributions, contributionsOf, probabilityOfSteps, tokenSteps } from "./contributions.js";
import { LOADED_LANGUAGE } from "./detect.js";
import { marksOfSentences } from "./sentence-marks.js";
import { sentenceModel } from "./sentence-model.js";

/** The score of a sentence for its words in the outlet's voice alone. */
export const OUTLET_SCORE = `${LOADED_LANGUAGE}/outlet`;

const DECIMALS = 4;
const OUTLET = 0;

/**
 * For each field, and each sentence of it, the probability of loaded language: of all its words, and of those in the outlet's
 * voice. 0 where there are no such words.
 */
export function scoreLoadedSentences(doc: Doc, findings: readonly Finding[]): ReportSentence["scores"][][] {
  return doc.fields.map((field) => scoreField(field, findings, sentenceModel()));
}

function scoreField(
  field: DocField,
  findings: readonly Finding[],
  model: LogisticModel,
): ReportSentence["scores"][] {
  return marksOfSentences(field, findings).map((marks) => {
    const steps = tokenSteps(field, marks, model);
    const own: number[] = [];
    steps.forEach((step, index) => {
      if (field.voices[marks.from + index] === OUTLET) own.push(step);
    });
    return {
      [LOADED_LANGUAGE]: round(probabilityOfSteps(steps, model) ?? 0, DECIMALS),
      [OUTLET_SCORE]: round(probabilityOfSteps(own, model) ?? 0, DECIMALS),
    };
  });
}

/** A sentence's score taken apart, with where it stands. */
export interface ExplainedSentence extends Contributions {
  readonly field: DocField;
  readonly sentence: number;
}

/** The scores of all sentences of a Doc taken apart into what each token adds, title first; `findings` are those of loaded language. */
export function explainLoadedSentences(doc: Doc, findings: readonly Finding[]): ExplainedSentence[] {
  return doc.fields.flatMap((field) =>
    marksOfSentences(field, findings).flatMap((marks, sentence) => {
      const parts = contributionsOf(field, marks, sentenceModel());
      return parts === null ? [] : [{ ...parts, field, sentence }];
    }),
  );
}
