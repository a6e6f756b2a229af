import { type LogisticModel, probabilityOf, scoreOf } from "../../learn/logistic/logistic-model.js";
import type { DocField, Finding } from "../../types.js";
import { createFinding } from "../finding.js";
import { scareFeatures } from "./scare-features.js";

const RULE = "hedging/scare-quotes";

/** The least probability with which marks keep a distance: about as many are missed as are found wrongly. */
export const LEAST_SCARE = 0.4;

/**
 * Quotations of one to four words whose marks keep a distance and report nobody's words, as findings over the words between the marks.
 *
 * A quotation that holds a worded hedge, or stands right behind one ("so-called “reform”"), is not counted again.
 */
export function findScareQuotes(
  field: DocField,
  worded: readonly Finding[],
  model: LogisticModel,
): Finding[] {
  const findings: Finding[] = [];
  let next = 0;
  for (let index = 0; index < field.quotations.length; index++) {
    const { inner, start, end } = field.quotations[index];
    const features = scareFeatures(field, index);
    if (features === null) continue;
    while (next < worded.length && worded[next].end < start - 1) next++;
    const told = next < worded.length && worded[next].start < end && worded[next].end >= start - 1;
    if (told) continue;
    const score = probabilityOf(model.calibration, scoreOf(model, features, features.length));
    if (score < LEAST_SCARE) continue;
    const { from, to } = inner;
    findings.push(
      createFinding(field, { indicator: "hedging", label: "distancing", from, to, rule: RULE, score }),
    );
  }
  return findings;
}
