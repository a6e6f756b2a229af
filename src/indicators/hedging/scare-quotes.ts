import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField, Finding, Quotation } from "../../types.js";
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
  for (const quotation of field.quotations) {
    const { use, inner, start, end } = quotation;
    if (field.sentenceOf[inner.from] < 0) continue;
    if (use !== "scare" && !isBorrowed(field, quotation)) continue;
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

const LONGEST = 4;

/** Before the marks these make of the words a name for something, and of the marks a distance from it. */
const NAMING = wordSet("a an the this that these those his her its their our my your 's so-called");

/**
 * "their “reforms”", "a “deep state”": a few words for something, between marks, in a sentence in which nobody speaks. In the content of an attribution
 * they are more often a piece of what was said.
 */
function isBorrowed(field: DocField, { use, depth, closed, from, start, end, inner }: Quotation): boolean {
  const { norm, shape } = field.tokens;
  if (use !== "speech" || depth > 0 || !closed || inner.to <= inner.from || inner.to - inner.from > LONGEST)
    return false;
  const before = from - 1;
  if (before < 0 || field.sentenceOf[before] !== field.sentenceOf[from] || !NAMING.has(norm[before]))
    return false;
  if ((shape[inner.from] & SHAPE.capitalised) !== 0 || (shape[inner.to - 1] & SHAPE.punctuation) !== 0)
    return false;
  return !field.attributions.some(({ content }) =>
    content.some((span) => span.start <= start && end <= span.end),
  );
}
