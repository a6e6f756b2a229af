import type { Doc, DocField, Finding, LexiconMatch } from "../../types.js";
import { createFinding } from "../finding.js";
import { type CueModel, cueModel } from "./cue-model.js";
import { type JudgedHedge, judge } from "./judge.js";
import { isBundled, judgedEntry } from "./judged.js";
import { HEDGING } from "./lexicon.js";
import { asMatched } from "./neighbours.js";
import { rules } from "./rules.js";
import { findScareQuotes } from "./scare-quotes.js";
import { lookAgain } from "./second-look.js";

/** Hedges of a Doc in the order of the text, title first; they never overlap. */
export function detectHedges(doc: Doc): Finding[] {
  return detectHedgesWith(doc, cueModel());
}

/** The same as another model judges. */
export function detectHedgesWith(doc: Doc, model: CueModel): Finding[] {
  return doc.fields.flatMap((field) => {
    const worded = findWordedHedges(field, model);
    const scare = findScareQuotes(field, worded, model.quotes);
    return scare.length === 0 ? worded : [...worded, ...scare].sort((a, b) => a.start - b.start);
  });
}

function findWordedHedges(field: DocField, model: CueModel): Finding[] {
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

/**
 * By the model where it has learned the entry, else by the entry's rule, with the share of such findings that were right (what a user
 * added has its weight); and what a second look leaves of it.
 */
function hedgeOf(field: DocField, match: LexiconMatch, model: CueModel): JudgedHedge | null {
  const found = foundHedge(field, match, model);
  if (found === null) return null;
  const hedge = lookAgain(field, match, found);
  return hedge === null ? null : { ...hedge, score: found.score };
}

function foundHedge(field: DocField, match: LexiconMatch, model: CueModel): JudgedHedge | null {
  const entry = judgedEntry(match.entry);
  if (entry !== undefined) return judge(field, match, entry, model.words);
  const hedge = (rules.get(match.entry.entry) ?? asMatched)(field, match);
  if (hedge === null) return null;
  const { from, to, label } = hedge;
  const share = model.shares[label] ?? model.shares.other;
  return { from, to, label, score: isBundled(match.entry) ? share : match.entry.weight };
}
