import type { LexiconEntry, Sentence } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import { trimContent } from "./clause.js";
import type { Draft } from "./draft.js";
import type { AttributionLayers } from "./layers.js";
import { phraseAfter } from "./phrases.js";
import { isDocumentNoun, isGivenName, isKnownSurname, isRoleNoun } from "./source-words.js";

/** The cue of `Reyes: “We are done.”`: the colon. */
const COLON: LexiconEntry = {
  entry: ":",
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "a name, a colon and what the name says",
  source: "PolNeAR",
  rule: "attribution/colon",
};

/** A longer run of words before a colon is no name. */
const LONGEST_NAME = 7;

/** What stands before a colon in headlines and is nobody: Analysis: …, Watch: … */
const NOBODY = wordSet(
  "analysis opinion review update exclusive watch video breaking live fact editorial file facts photo " +
    "column commentary photos gallery podcast transcript related more note correction election factbox " +
    "timeline explainer interview q a question answer results recap new alert urgent warning bonus spoiler reminder " +
    "quote caption source image credit headline subject developing report list",
);

/** A headline's "Brightwater: the memo" names a topic; a person, a role or a document says what follows. */
function isSomebody(norm: readonly string[], from: number, colon: number): boolean {
  const last = norm[colon - 1];
  return isGivenName(norm[from]) || isKnownSurname(last) || isRoleNoun(last) || isDocumentNoun(last);
}

/** `NAME: content` at the head of a sentence: a quotation or a transcript, and in a headline what somebody says. */
export function draftColon(
  layers: AttributionLayers,
  sentence: Sentence,
  quotationOf: Int32Array,
): Draft | null {
  const { tokens, field } = layers;
  const { norm, shape } = tokens;
  let colon = sentence.from + 1;
  while (colon < sentence.to && colon - sentence.from <= LONGEST_NAME && norm[colon] !== ":") colon++;
  if (colon >= sentence.to - 1 || norm[colon] !== ":") return null;
  const first = norm[sentence.from];
  if (NOBODY.has(first) || NOBODY.has(norm[colon - 1]) || quotationOf[sentence.from] >= 0) return null;
  const name = phraseAfter(tokens, sentence.from, colon);
  if (name === null || name.to !== colon) return null;
  const named =
    (shape[colon - 1] & SHAPE.capitalised) !== 0 &&
    (tokens.pos[colon - 1] === "PROPN" || isDocumentNoun(norm[colon - 1]));
  if (!named) return null;
  // "CA-25:" is a district.
  if ((shape[colon - 1] & SHAPE.number) !== 0) return null;
  const spoken = quotationOf[colon + 1] >= 0 || (shape[colon - 1] & SHAPE.allCaps) !== 0;
  if (!spoken && (field !== "title" || !isSomebody(norm, sentence.from, colon))) return null;
  const quotation = layers.quotations[quotationOf[colon + 1] ?? -1];
  const content = trimContent(tokens, { from: colon + 1, to: Math.max(sentence.to, quotation?.to ?? 0) });
  if (content === null) return null;
  const cue = { from: colon, to: colon + 1 };
  return { cue, head: cue, entry: COLON, source: name, content: [content] };
}
