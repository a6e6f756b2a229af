import { SHAPE } from "../../shape.js";
import { wordSet } from "../../word-set.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isQuoteMark } from "../phrases.js";
import {
  isDocumentNoun,
  isGivenName,
  isKnownSurname,
  isOrganisationWord,
  isPlaceName,
  isSingularRole,
  isTitleWord,
} from "../source-words.js";

/** A name and a colon before somebody's turn in a printed conversation: `HALE:`, `ANN HALE (HOST):`. */
export interface Label {
  readonly name: TokenRange;
  readonly colon: number;
  readonly paragraph: number;
  /** Whether the words name somebody; a label that does not (`THE FACTS:`) only ends the turn before. */
  readonly speaker: "sure" | "perhaps" | "no";
  /** Letters that stand for a name, as interviews have them. */
  readonly initials: boolean;
}

/** A longer run of words before a colon is a heading. */
const LONGEST = 16;
const LONGEST_NAME = 6;

/** What stands in capitals before a colon and is nobody. */
const NOBODY = wordSet(
  "analysis opinion review update updates updated exclusive watch video breaking live fact facts editorial file photo photos " +
    "column commentary gallery podcast transcript read related more also note notes correction election factbox timeline " +
    "explainer interview results recap new news alert urgent warning bonus spoiler reminder quote caption source image credit " +
    "headline subject developing report list claim claims myth reality issue latest final above below flashback see et edt pt est " +
    "winner loser why how what when where who editor exhibit step answer q a poll quiz verdict background it next now rt just watched if must",
);

/** Who speaks in transcripts without a name. */
const SPEAKERS = wordSet(
  "reporter question host moderator member officer protester protesters crowd audience announcer narrator voice caller man woman " +
    "male female student interviewer unidentified president lady operator translator interpreter",
);

/** Before a label within a paragraph. */
const BOUNDARY = /^(?:[.?!…)\]”"'—–*•>|]|--|\.{2,}|[.?!]+)$/;

const CAPITALS = /^(?:Mc|Mac|De|Di|La|Le|Van|O[’'])?\p{Lu}[\p{Lu}’'.-]*$/u;

/**
 * The labels of a field in order: words in capitals and a colon at the head of a paragraph, or behind a sentence or bracket
 * within one; and at the head of a paragraph also a name as it is usually written.
 */
export function readLabels(layers: AttributionLayers): readonly Label[] {
  const { tokens, paragraphs, sentenceOf } = layers;
  const { norm } = tokens;
  const labels: Label[] = [];
  let written: ReadonlyMap<string, number> | null = null;
  paragraphs.forEach(({ from, to }, paragraph) => {
    for (let colon = from + 1; colon < to - 1; colon++) {
      if (norm[colon] !== ":" || sentenceOf[colon] < 0) continue;
      const range = labelBefore(layers, from, colon);
      if (range === null) continue;
      const name = nameOf(norm, range);
      if (name === null) continue;
      written ??= writings(layers);
      labels.push({
        ...{ name, colon, paragraph },
        speaker: speakerOf(layers, name, written),
        initials: name.to - name.from === 1 && /^\p{Lu}{2,3}$/u.test(wordAt(layers, name.from)),
      });
    }
  });
  return labels;
}

function wordAt({ text, tokens }: AttributionLayers, i: number): string {
  return text.slice(tokens.start[i], tokens.end[i]);
}

/** The words of a label from its first to the colon; `null` where others stand there. */
function labelBefore(layers: AttributionLayers, first: number, colon: number): TokenRange | null {
  const { tokens } = layers;
  const { norm, shape } = tokens;
  let at = colon;
  // (FOX NEWS CONTRIBUTOR), [voice-over]
  if (/^[)\]]$/.test(norm[at - 1])) {
    const opening = norm[at - 1] === ")" ? "(" : "[";
    at -= 2;
    while (at > first && colon - at < LONGEST && norm[at] !== opening) at--;
    if (norm[at] !== opening) return null;
  }
  const end = at;
  while (at > first && colon - at < LONGEST && isPart(layers, at - 1)) at--;
  // A full stop before the label is the end of a sentence.
  while (at < end && !CAPITALS.test(wordAt(layers, at))) at++;
  if (at === end) return at === first ? null : mixedLabel(layers, first, end);
  if (at > first && !BOUNDARY.test(norm[at - 1])) return mixedLabel(layers, first, end);
  for (let i = at; i < end; i++) if ((shape[i] & SHAPE.allCaps) !== 0) return { from: at, to: end };
  return mixedLabel(layers, first, end);
}

/** "Ann Hale:" at the head of a paragraph. */
function mixedLabel({ tokens }: AttributionLayers, from: number, to: number): TokenRange | null {
  if (to <= from || to - from > 4) return null;
  for (let i = from; i < to; i++)
    if ((tokens.shape[i] & SHAPE.capitalised) === 0 && tokens.norm[i] !== ".") return null;
  return { from, to };
}

/** Whether the token may stand in a label: in capitals, or a mark within names. */
function isPart(layers: AttributionLayers, i: number): boolean {
  const { norm } = layers.tokens;
  if (CAPITALS.test(wordAt(layers, i))) return true;
  if (norm[i] === ".") return i > 0 && (isTitleWord(norm[i - 1]) || norm[i - 1].length === 1);
  return /^(?:[,‐‑-]|'s|#|\d|de|al|el|bin|van|von)$/.test(norm[i]);
}

/** The label without what a comma says of whoever it names. */
function nameOf(norm: readonly string[], { from, to }: TokenRange): TokenRange | null {
  const comma = norm.indexOf(",", from);
  const end = comma > from && comma < to ? comma : to;
  return end - from > LONGEST_NAME ? null : { from, to: end };
}

const IN_LOWER = 1;
const AS_NAME = 2;

/** How each word is written in the field but in capitals throughout. */
function writings({ tokens }: AttributionLayers): ReadonlyMap<string, number> {
  const { norm, shape } = tokens;
  const found = new Map<string, number>();
  for (let i = 0; i < tokens.length; i++) {
    if ((shape[i] & SHAPE.word) === 0 || (shape[i] & SHAPE.allCaps) !== 0) continue;
    const bit = (shape[i] & SHAPE.capitalised) === 0 ? IN_LOWER : AS_NAME;
    found.set(norm[i], (found.get(norm[i]) ?? 0) | bit);
  }
  return found;
}

function speakerOf(
  { tokens }: AttributionLayers,
  { from, to }: TokenRange,
  written: ReadonlyMap<string, number>,
): Label["speaker"] {
  const { norm } = tokens;
  // POLICE OFFICER 2
  const last = /^\d$/.test(norm[to - 1]) && to - from > 1 ? norm[to - 2] : norm[to - 1];
  const words = norm.slice(from, to);
  if (words.some((word) => NOBODY.has(word)) || isPlaceName(last) || isPlaceName(words.join(" ")))
    return "no";
  if (SPEAKERS.has(last) || isSingularRole(last)) return "sure";
  // THE QUOTABLE HALE: a heading
  if (words[0] === "the" || isDocumentNoun(last) || isOrganisationWord(last) || isQuoteMark(last))
    return "no";
  if (words.length > 1 && (isTitleWord(words[0]) || isGivenName(words[0]))) return "sure";
  if (
    words.slice(0, -1).some((word) => ((written.get(word) ?? 0) & IN_LOWER) !== 0 && /^\p{L}{2}/u.test(word))
  )
    return "perhaps";
  return isKnownSurname(last) || written.get(last) === AS_NAME ? "sure" : "perhaps";
}
