import type { LexiconEntry } from "../../types.js";
import type { QuotedStretch } from "../quotations.js";
import { SHAPE } from "../shape.js";
import { countTokenWords } from "../tokens.js";
import type { Draft } from "./draft.js";
import type { AttributionLayers } from "./layers.js";
import { phraseAfter } from "./phrases.js";
import {
  isDocumentNoun,
  isGivenName,
  isKnownSurname,
  isOrganisationWord,
  isSingularRole,
  isTitleWord,
} from "./source-words.js";

/** The cue of `“We are done.” — Ana Reyes`: the dash. */
const DASH: LexiconEntry = {
  entry: "—",
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "a quotation, a dash and who said it",
  source: "own reading",
  rule: "attribution/dash",
};

/** Shorter quotations before a dash are words under discussion. */
const SHORTEST = 4;

const DASHES: ReadonlySet<string> = new Set(["—", "–", "―", "--", "-"]);

/** A longer signature is prose. */
const LONGEST = 14;

/**
 * Quotations that are signed behind a dash, in their own paragraph or at the head of the next: pull quotes, epigraphs,
 * lists of what people said.
 *
 * The quotation must open its paragraph, and the name end it, but for a comma, a bracket or a place: “…” — she said is
 * prose.
 */
export function draftDashes({ tokens, paragraphs, sentenceOf, quotations }: AttributionLayers): Draft[] {
  const { norm, shape } = tokens;
  const drafts: Draft[] = [];
  for (const quotation of quotations) {
    const dash = quotation.to;
    if (quotation.depth > 0 || !quotation.closed || !DASHES.has(norm[dash] ?? "") || sentenceOf[dash] < 0)
      continue;
    if (!paragraphs.some(({ from }) => from === quotation.from)) continue;
    if (countTokenWords(tokens, quotation.from, quotation.to) < SHORTEST) continue;
    const paragraph = paragraphs.find(({ from, to }) => from <= dash && dash < to);
    if (paragraph === undefined || paragraph.to - dash > LONGEST) continue;
    // “…” — editorial, the Courier
    const document = isDocumentNoun(norm[dash + 1] ?? "") && norm[dash + 2] === ",";
    // “…” — author Ana Reyes
    const role = isSingularRole(norm[dash + 1] ?? "") && !isTitleWord(norm[dash + 1]);
    const start = role && (shape[dash + 2] & SHAPE.capitalised) !== 0 ? dash + 2 : dash + 1;
    const name = document ? { from: dash + 1, to: dash + 2 } : phraseAfter(tokens, start, paragraph.to);
    if (name === null) continue;
    if (!document && (shape[name.from] & SHAPE.capitalised) === 0) continue;
    if (!document && !namesSomebody(norm, name) && !(norm[name.to] === "," && isTwoNames(shape, name)))
      continue;
    const goesOn = /^[,([]|^(?:in|to|via|on|of|at)$/;
    if (name.to < paragraph.to && !goesOn.test(norm[name.to]) && !norm[name.to].endsWith("ing")) continue;
    drafts.push(draftOfDash(quotation, dash, name));
  }
  return drafts;
}

function namesSomebody(norm: readonly string[], { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++)
    if (
      isGivenName(norm[i]) ||
      isTitleWord(norm[i]) ||
      isKnownSurname(norm[i]) ||
      isOrganisationWord(norm[i])
    )
      return true;
  return false;
}

/** Two capitalised words before a comma: Fareed Zakaria, CNN. */
function isTwoNames(shape: Uint8Array, { from, to }: { from: number; to: number }): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i++) if ((shape[i] & SHAPE.capitalised) === 0) return false;
  return true;
}

function draftOfDash(quotation: QuotedStretch, dash: number, source: { from: number; to: number }): Draft {
  const cue = { from: dash, to: dash + 1 };
  return { cue, head: cue, entry: DASH, source, content: [{ from: quotation.from, to: quotation.to }] };
}
