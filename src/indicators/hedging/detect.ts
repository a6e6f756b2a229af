import type { Doc, DocField, Finding } from "../../types.js";
import { createFinding } from "../finding.js";
import { appearanceRules } from "./appearance.js";
import { approximatorRules, quantified } from "./approximators.js";
import { beliefRules } from "./beliefs.js";
import { distancingRules } from "./distancing.js";
import { likelihoodRules } from "./likelihood.js";
import { modalRules } from "./modals.js";
import { asMatched, type Rule } from "./neighbours.js";
import { findScareQuotes } from "./scare-quotes.js";
import { quantifier, weaselRules } from "./weasels.js";

/** The name of the indicator and of its lexicon. */
export const HEDGING = "hedging";

/** "some 300" blurs a number, "some say" hides who says it. */
const some: Rule = (field, match) => quantified(field, match) ?? quantifier(field, match);

/** Entry to the rule that decides on its matches; an entry without one is a hedge wherever it stands. */
const RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    ...modalRules,
    ...likelihoodRules,
    ...appearanceRules,
    ...beliefRules,
    ...approximatorRules,
    ...distancingRules,
    ...weaselRules,
    some,
  }),
);

/** Hedges of a Doc in the order of the text, title first; they never overlap. */
export function detectHedges(doc: Doc): Finding[] {
  return doc.fields.flatMap((field) => {
    const worded = findWordedHedges(field);
    const scare = findScareQuotes(field, worded);
    return scare.length === 0 ? worded : [...worded, ...scare].sort((a, b) => a.start - b.start);
  });
}

function findWordedHedges(field: DocField): Finding[] {
  const findings: Finding[] = [];
  let busyUntil = 0;
  for (const match of field.matches) {
    if (match.lexicon !== HEDGING || match.entry.label === "clear" || match.from < busyUntil) continue;
    const rule = RULES.get(match.entry.entry) ?? asMatched;
    const hedge = rule(field, match);
    if (hedge === null) continue;
    // A passive reaches left to its "is", which an earlier finding may hold: "it is likely seen as".
    const from = Math.max(hedge.from, busyUntil);
    const { to, label } = hedge;
    findings.push(
      createFinding(field, {
        indicator: HEDGING,
        label,
        from,
        to,
        rule: match.entry.rule,
        score: match.entry.weight,
      }),
    );
    busyUntil = to;
  }
  return findings;
}
