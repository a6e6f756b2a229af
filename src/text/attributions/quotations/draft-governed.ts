import type { LexiconMatch } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { morphologyOf } from "../../syntax.js";
import { countTokenWords } from "../../tokens.js";
import { type Cue, createCue } from "../cue.js";
import { type Draft, draftOf, type SentenceContext } from "../draft.js";
import { isPassive } from "../frame-object.js";
import { subjectOf } from "../subject.js";
import { isUnsaid } from "../unsaid.js";
import { maySpeak } from "./may-speak.js";

/** Longer stretches between verb and quotation are more than its clause. */
const LONGEST = 40;

/** A cue less sure tells a deed as often. */
const SURE = 0.5;

/** A title between the verb and the quotation: told “This Harbour” on Sunday that. */
const LONGEST_TITLE = 3;

/** With these, words between verb and quotation are of somebody else, or of the outlet. */
const TURN = /^(?:[:;(—–”“"]|--|who|whom|whose|which|as|because|while|although|though|whereas|since|but|so)$/;

/**
 * `Hale told the town on Monday that the bridge would, if built, “…”` · `calling the bridge a “…”`: a verb of saying ahead of a quotation in
 * its sentence, however far, with a speaker for its subject and no turn between. `null` otherwise.
 */
export function draftGoverned(
  context: SentenceContext,
  quotation: QuotedStretch,
  near: readonly LexiconMatch[],
): Draft | null {
  const { tokens, sentence } = context;
  const match = near.findLast(
    ({ to, from }) => to <= quotation.from && from >= sentence.from && tokens.pos[from] === "VERB",
  );
  if (match === undefined || match.entry.weight < SURE || quotation.from - match.to > LONGEST) return null;
  const cue = createCue(tokens, match.entry, match, sentence.from);
  if (isPassive(context, cue) || isParticiple(context, cue)) return null;
  if (!cue.frames.some((frame) => /^(?:clause|addressee|object)$/.test(frame))) return null;
  const subject = subjectOf(context, cue);
  if (subject === null || !maySpeak(tokens, subject.range)) return null;
  if (isUnsaid(context, cue, subject.range) || hasTurn(context, cue.to, quotation.from)) return null;
  return draftOf(cue, subject.range, [{ from: quotation.from, to: quotation.to }]);
}

/** "the man dubbed", "a section labeled" */
function isParticiple({ tokens }: SentenceContext, { from, head }: Cue): boolean {
  const { verbForm, tense } = morphologyOf(tokens, head.from);
  return from === head.from && verbForm === "Part" && tense === "Past";
}

function hasTurn({ tokens, quotationOf, layers }: SentenceContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (i === from && /^[;–—]$/.test(tokens.norm[i]) && to - from === 1) continue;
    const inner = layers.quotations[quotationOf[i]];
    if (inner !== undefined && countTokenWords(tokens, inner.from, inner.to) <= LONGEST_TITLE) continue;
    if (tokens.norm[i] === "as" && i >= to - 2) continue;
    if (TURN.test(tokens.norm[i]) || (tokens.norm[i] === "that" && tokens.pos[i] === "PRON")) return true;
  }
  return false;
}
