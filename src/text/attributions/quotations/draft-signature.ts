import type { LexiconEntry, Paragraph } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import { countTokenWords } from "../../tokens.js";
import type { Draft } from "../draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isQuoteMark } from "../phrases.js";
import { isOrganisationName } from "../source-words.js";

/** The cue of `“…” Ana Reyes, Courier`: the comma. */
const SIGNATURE: LexiconEntry = {
  entry: ",",
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "a quotation, and behind it or in the next line a name, a comma and an outlet",
  source: "own reading",
  rule: "attribution/signature",
};

/** Shorter quotations before a name are titles. */
const SHORTEST = 8;

/** A longer line is prose. */
const LONGEST = 14;

const SMALL = /^(?:the|of|and|&|for|de|van|von|la|-|'s|[.’'])$/;

/**
 * `“…”` that ends a paragraph, or is several, and behind it or in the next line nothing but `Ana Reyes, Courier`: roundups of
 * opinions. `null` when what follows is anything else. Where the quotation is `owned`, an outlet's name alone in the next line is a heading.
 */
export function draftSignature(
  layers: AttributionLayers,
  quotation: QuotedStretch,
  owned: boolean,
): Draft | null {
  const { tokens, paragraphs } = layers;
  if (countTokenWords(tokens, quotation.from, quotation.to) < SHORTEST) return null;
  const at = paragraphs.findIndex(({ from, to }) => from < quotation.to && quotation.to <= to);
  if (at < 0) return null;
  const line = lineBehind(paragraphs, at, quotation.to);
  if (line === null || line.to - line.from > LONGEST) return null;
  const { norm, shape } = tokens;
  const content = [{ from: quotation.from, to: quotation.to }];
  // “…” Reuters, but a heading where somebody was found to say it in the paragraph.
  const heading = owned && line.from >= paragraphs[at].to;
  if (!heading && isOrganisationName(norm.slice(line.from, line.to).join(" "), true)) {
    const entry = { ...SIGNATURE, entry: norm.slice(line.from, line.to).join(" ") };
    return { cue: line, head: line, entry, source: line, content };
  }
  const comma = norm.lastIndexOf(",", line.to - 1);
  if (comma <= line.from + 1 || comma >= line.to - 1) return null;
  for (let i = line.from; i < line.to; i++) {
    if (isQuoteMark(norm[i])) return null;
    const named = (shape[i] & (SHAPE.capitalised | SHAPE.number)) !== 0;
    if (!named && norm[i] !== "," && !SMALL.test(norm[i])) return null;
  }
  // "Washington, D.C." closes an article.
  if ((shape[line.from] & SHAPE.capitalised) === 0 || norm[line.to - 1] === ".") return null;
  const cue = { from: comma, to: comma + 1 };
  // "Editorial Board, Courier": the paper speaks.
  const board = /^(?:editorial|editors?|staff)$/.test(norm[line.from]);
  const source = board ? { from: comma + 1, to: line.to } : { from: line.from, to: comma };
  return { cue, head: cue, entry: SIGNATURE, source, content };
}

/** The rest of the quotation's paragraph, or the next one where nothing is left. */
function lineBehind(paragraphs: readonly Paragraph[], at: number, end: number): TokenRange | null {
  const { to } = paragraphs[at];
  if (end < to) return { from: end, to };
  const next = paragraphs[at + 1];
  return next === undefined ? null : { from: next.from, to: next.to };
}
