import { round } from "../../stats/round.js";
import type { Doc, DocField, Finding, ReportSentence } from "../../types.js";
import { type Contributions, contributionsOf, probabilityOfSteps } from "./contributions.js";
import { LOADED_LANGUAGE } from "./detect.js";
import { sentenceModel } from "./sentence-model.js";
import { createStepReader, type StepReader } from "./token-steps.js";

/** The score of a sentence for its words in the outlet's voice alone. */
export const OUTLET_SCORE = `${LOADED_LANGUAGE}/outlet`;

const DECIMALS = 4;
const OUTLET = 0;

let reader: StepReader | null = null;

function stepsOf(field: DocField, findings: readonly Finding[]): Int32Array {
  reader ??= createStepReader(sentenceModel());
  return reader(field, findings);
}

/**
 * For each field, and each sentence of it, the probability of loaded language: of all its words, and of those in the outlet's
 * voice. 0 where there are no such words.
 */
export function scoreLoadedSentences(doc: Doc, findings: readonly Finding[]): ReportSentence["scores"][][] {
  const model = sentenceModel();
  return doc.fields.map((field) => {
    const steps = stepsOf(field, findings);
    return field.sentences.map(({ from, to }) => {
      let sum = 0;
      let ownSum = 0;
      let own = 0;
      for (let i = from; i < to; i++) {
        sum += steps[i];
        if (field.voices[i] !== OUTLET) continue;
        ownSum += steps[i];
        own++;
      }
      return {
        [LOADED_LANGUAGE]: round(probabilityOfSteps(sum, to - from, model) ?? 0, DECIMALS),
        [OUTLET_SCORE]: round(probabilityOfSteps(ownSum, own, model) ?? 0, DECIMALS),
      };
    });
  });
}

/** A sentence's score taken apart, with where it stands. */
export interface ExplainedSentence extends Contributions {
  readonly field: DocField;
  readonly sentence: number;
}

/** The scores of all sentences of a Doc taken apart into what each token adds, title first; `findings` are those of loaded language. */
export function explainLoadedSentences(doc: Doc, findings: readonly Finding[]): ExplainedSentence[] {
  return doc.fields.flatMap((field) => {
    const steps = stepsOf(field, findings);
    return field.sentences.flatMap(({ from, to }, sentence) => {
      const parts = contributionsOf(from, steps.subarray(from, to), sentenceModel());
      return parts === null ? [] : [{ ...parts, field, sentence }];
    });
  });
}
