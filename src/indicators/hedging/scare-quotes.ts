import type { DocField, Finding } from "../../types.js";
import { createFinding } from "../finding.js";

const RULE = "hedging/scare-quotes";

/** The marks alone say less than a word does: some stand for emphasis or for a term nobody explained. */
const SCORE = 0.6;

/**
 * Quotations whose marks keep a distance and report nobody's words, as findings over the words between the marks.
 *
 * A quotation that holds a worded hedge, or stands right behind one ("so-called “reform”"), is not counted again.
 */
export function findScareQuotes(field: DocField, worded: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  let next = 0;
  for (const { use, inner, start, end } of field.quotations) {
    if (use !== "scare" || field.sentenceOf[inner.from] < 0) continue;
    while (next < worded.length && worded[next].end < start - 1) next++;
    const told = next < worded.length && worded[next].start < end && worded[next].end >= start - 1;
    if (told) continue;
    findings.push(
      createFinding(field, {
        ...{
          indicator: "hedging",
          label: "distancing",
          from: inner.from,
          to: inner.to,
          rule: RULE,
          score: SCORE,
        },
      }),
    );
  }
  return findings;
}
