import type { LogisticModel } from "../../learn/logistic/logistic-model.js";
import type { Doc, DocField, Finding, LexiconMatch } from "../../types.js";
import { createFinding } from "../finding.js";
import { cueModel } from "./cue-model.js";
import { type JudgedHedge, judge } from "./judge.js";
import { judgedEntry } from "./judged.js";
import { HEDGING } from "./lexicon.js";
import { asMatched } from "./neighbours.js";
import { rules } from "./rules.js";
import { findScareQuotes } from "./scare-quotes.js";

/** Hedges of a Doc in the order of the text, title first; they never overlap. */
export function detectHedges(doc: Doc): Finding[] {
  return detectHedgesWith(doc, cueModel());
}

/** The same as another model judges. */
export function detectHedgesWith(doc: Doc, model: LogisticModel): Finding[] {
  return doc.fields.flatMap((field) => {
    const worded = findWordedHedges(field, model);
    const scare = findScareQuotes(field, worded);
    return scare.length === 0 ? worded : [...worded, ...scare].sort((a, b) => a.start - b.start);
  });
}

function findWordedHedges(field: DocField, model: LogisticModel): Finding[] {
  const findings: Finding[] = [];
  let busyUntil = 0;
  for (const match of field.matches) {
    if (match.lexicon !== HEDGING || match.entry.label === "clear" || match.from < busyUntil) continue;
    const hedge = hedgeOf(field, match, model);
    if (hedge === null) continue;
    // A passive reaches left to its "is", which an earlier finding may hold: "it is likely seen as".
    const from = Math.max(hedge.from, busyUntil);
    const { to, label, score } = hedge;
    const { rule } = match.entry;
    findings.push(createFinding(field, { indicator: HEDGING, label, from, to, rule, score }));
    busyUntil = to;
  }
  return findings;
}

/** By the model where it has learned the entry, else by the entry's rule, with the entry's weight. */
function hedgeOf(field: DocField, match: LexiconMatch, model: LogisticModel): JudgedHedge | null {
  const entry = judgedEntry(match.entry);
  if (entry !== undefined) return judge(field, match, entry, model);
  const hedge = (rules.get(match.entry.entry) ?? asMatched)(field, match);
  return hedge === null ? null : { ...hedge, score: match.entry.weight };
}
