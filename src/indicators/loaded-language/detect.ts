import type { Doc, DocField, Finding, LexiconMatch } from "../../types.js";
import { createFinding } from "../finding.js";
import { sentencesWithCompany } from "./company.js";
import { meetsNeed, needOf, needsCompany } from "./conditions.js";
import { isShouted } from "./emphasis.js";
import { isInAddress, isName } from "./names.js";
import { placeOf } from "./place.js";
import { surenessOf } from "./sureness.js";

/** Name of the indicator and of its lexicon. */
export const LOADED_LANGUAGE = "loaded-language";

/** Loaded words and phrases, in the order of the text, title first. */
export function detectByLexicon(doc: Doc): Finding[] {
  return doc.fields.flatMap(detectInField);
}

function detectInField(field: DocField): Finding[] {
  const titles = markTitles(field);
  const usable = field.matches.filter((match) => isUsable(field, titles, match));
  const judged = new Set(usable.filter(({ entry }) => entry.label !== "intensifier").map(({ from }) => from));
  const met = usable.filter((match) => {
    const place = placeOf(field, match);
    return isShouted(place) || meetsNeed(needOf(match.entry), place, judged);
  });
  const strong = met.filter((match) => !isWeak(field, match));
  const weak = met.filter((match) => isWeak(field, match));
  const company = sentencesWithCompany(field, strong, weak);
  return met
    .filter((match) => !isWeak(field, match) || company.has(field.sentenceOf[match.from]))
    .map((match) => findingOf(field, match));
}

/** True for a match that does not count by itself. A shouted word does. */
function isWeak(field: DocField, match: LexiconMatch): boolean {
  const place = placeOf(field, match);
  return needsCompany(match, place) && !isShouted(place);
}

/** Ours, not a use that stays clear, not in a name, an address or the title of a work. */
function isUsable(field: DocField, titles: Uint8Array, match: LexiconMatch): boolean {
  if (match.lexicon !== LOADED_LANGUAGE || match.entry.label === "clear") return false;
  const place = placeOf(field, match);
  return titles[match.from] === 0 && !isName(place) && !isInAddress(place);
}

/** 1 at tokens within the titles of works. */
function markTitles({ tokens, quotations }: DocField): Uint8Array {
  const titles = new Uint8Array(tokens.length);
  for (const { use, inner } of quotations) if (use === "title") titles.fill(1, inner.from, inner.to);
  return titles;
}

function findingOf(field: DocField, match: LexiconMatch): Finding {
  const { entry, from, to } = match;
  const score = surenessOf(entry, isWeak(field, match));
  return createFinding(field, {
    indicator: LOADED_LANGUAGE,
    label: entry.label,
    from,
    to,
    rule: entry.rule,
    score,
  });
}
