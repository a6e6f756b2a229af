import { lexicons } from "../../generated/lexicons.js";
import { createLexicon } from "../../lexicon/create-lexicon.js";
import type { Doc, DocField, Finding, Indicator, Label, LexiconMatch } from "../../types.js";
import { createFinding } from "../finding.js";
import { ratePerVoice } from "../rate-per-voice.js";
import { cleftEnd, isCleft } from "./clefts.js";
import { holdsInContext } from "./conditions.js";
import { examples } from "./examples.js";
import { findRhetoricalQuestions } from "./rhetorical-questions.js";

const NAME = "presupposition";

const labels: readonly Label[] = [
  {
    name: "booster",
    description: "Presents a claim as beyond question: clearly, of course, what is clear is that.",
  },
  {
    name: "factive",
    description: "Takes its complement for true (or false), whoever speaks: realize that, the fact that.",
  },
  {
    name: "implicative",
    description: "Says that something was done or not and implies more: managed to, failed to.",
  },
  { name: "assertive", description: "Passes a claim on as shown: points out that, proves that, lays bare." },
  { name: "rhetorical-question", description: "A question in the outlet's own voice that asks nobody." },
  {
    name: "begging",
    description: "Lets a question stand for a claim: begs the question, one has to wonder.",
  },
];

/** How sure a rhetorical question is. */
const QUESTION_SCORE = 0.75;

/** Words that take a claim for granted instead of making it, and questions that ask nobody. */
export const presupposition: Indicator = {
  name: NAME,
  version: 3,
  description: "Words that take a claim for granted, and questions that ask nobody.",
  labels,
  lexicon: createLexicon(NAME, lexicons.presupposition.rows, {
    digest: lexicons.presupposition.digest,
    labels: labels.map(({ name }) => name),
  }),
  examples,
  detect,
  measure: (doc, findings) => ratePerVoice(doc, findings, { indicator: NAME, name: "presuppositions" }),
};

function detect(doc: Doc): Finding[] {
  return doc.fields.flatMap(detectInField);
}

function detectInField(field: DocField): Finding[] {
  const findings: Finding[] = [];
  for (const match of field.matches) {
    if (match.lexicon !== NAME || match.entry.label === "clear") continue;
    const to = endInContext(field, match);
    if (to === null) continue;
    const { label, rule, weight } = match.entry;
    findings.push(
      createFinding(field, { indicator: NAME, label, from: match.from, to, rule, score: weight }),
    );
  }
  const questions = findRhetoricalQuestions(field).map(({ from, to }) =>
    createFinding(field, {
      indicator: NAME,
      label: "rhetorical-question",
      from,
      to,
      rule: `${NAME}/rhetorical-question`,
      score: QUESTION_SCORE,
    }),
  );
  if (questions.length === 0) return findings;
  return [...findings, ...questions].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where the finding of a match ends, or `null` when its context clears it. */
function endInContext(field: DocField, match: LexiconMatch): number | null {
  if (isCleft(match)) return cleftEnd(field, match);
  return holdsInContext(field, match) ? match.to : null;
}
