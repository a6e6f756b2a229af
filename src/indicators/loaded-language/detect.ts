import { VOICES } from "../../text/voices.js";
import type { Doc, DocField, Finding, LexiconMatch } from "../../types.js";
import { createFinding } from "../finding.js";
import { isCharged } from "./charged.js";
import { sentencesWithCompany } from "./company.js";
import { isNeverMarked, meetsNeed, needOf, needsCompany } from "./conditions.js";
import { isDenied } from "./denied.js";
import { isShouted } from "./emphasis.js";
import { isInAddress, isName } from "./names.js";
import { type Place, placeOf } from "./place.js";
import { surenessOf } from "./sureness.js";

const OUTLET = VOICES.indexOf("outlet");

/** Name of the indicator and of its lexicon. */
export const LOADED_LANGUAGE = "loaded-language";

/** Loaded words and phrases, in the order of the text, title first. */
export function detectByLexicon(doc: Doc): Finding[] {
  return doc.fields.flatMap(detectInField);
}

function detectInField(field: DocField): Finding[] {
  const usable = findUsable(field);
  const judged = new Set<number>();
  for (const { match } of usable) if (match.entry.label !== "intensifier") judged.add(match.from);
  const met: LexiconMatch[] = [];
  const strong: LexiconMatch[] = [];
  const weak: LexiconMatch[] = [];
  for (const { match, place } of usable) {
    const need = needOf(match.entry);
    const shouted = isShouted(place);
    if (!shouted && !meetsNeed(need, place, judged)) continue;
    met.push(match);
    // A shouted word counts by itself.
    if (!shouted && needsCompany(need, place)) weak.push(match);
    else strong.push(match);
  }
  const company = sentencesWithCompany(field, strong, weak);
  const vouchedFor = new Set(weak);
  const findings: Finding[] = [];
  for (const match of met) {
    const isWeak = vouchedFor.has(match);
    if (!isWeak || company.has(field.sentenceOf[match.from])) findings.push(findingOf(field, match, isWeak));
  }
  return findings;
}

interface Usable {
  readonly match: LexiconMatch;
  readonly place: Place;
}

/** Matches of ours that may be marked, are no use that stays clear, are neither denied nor others' charge, and stand in no name, address or marks that disown them. */
function findUsable(field: DocField): Usable[] {
  const disowned = markDisowned(field);
  const usable: Usable[] = [];
  for (const match of field.matches) {
    if (match.lexicon !== LOADED_LANGUAGE || match.entry.label === "clear") continue;
    if (isNeverMarked(match.entry)) continue;
    const place = placeOf(field, match);
    if (disowned[match.from] !== 0 || isName(place) || isInAddress(place) || isDenied(place)) continue;
    // Where the text tells who charges, the word is theirs, and found as such.
    if (field.voices[match.from] === OUTLET && isCharged(place)) continue;
    usable.push({ match, place });
  }
  return usable;
}

/** 1 at tokens within marks that report no speech: titles of works, terms, and scare quotes, from which the outlet keeps its distance. */
function markDisowned({ tokens, quotations }: DocField): Uint8Array {
  const disowned = new Uint8Array(tokens.length);
  for (const { use, inner } of quotations) if (use !== "speech") disowned.fill(1, inner.from, inner.to);
  return disowned;
}

function findingOf(field: DocField, { entry, from, to }: LexiconMatch, vouchedFor: boolean): Finding {
  const score = surenessOf(entry, vouchedFor);
  return createFinding(field, {
    indicator: LOADED_LANGUAGE,
    label: entry.label,
    from,
    to,
    rule: entry.rule,
    score,
  });
}
