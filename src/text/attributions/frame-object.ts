import { morphologyOf } from "../syntax.js";
import { trimContent } from "./clause.js";
import { contentLimit } from "./content.js";
import type { Cue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { isRoleNoun } from "./source-words.js";
import { subjectOf } from "./subject.js";
import { isUnsaid } from "./unsaid.js";

/** An entry at least as sure may take an object without quotation marks. */
const SURE_OF_OBJECT = 0.7;

/** Verbs whose reproach stands behind "of"; behind others "of" belongs to the object. */
const REPROACH_OF = /^<?accus/;

/** Tokens within which the quotation must begin behind a less sure cue. */
const NEAR = 6;

export const NAMING = /^(?:called|labell?ed|dubbed|branded|termed|described|deemed|nicknamed)$/;

/**
 * Without quotation marks, what was said is what the judgement is about: accused the mayor [of lying]. Whom it hits is
 * named by the outlet, in the outlet's words, and "slammed the bungling mayor" tells nothing that was said.
 */
function reproach({ tokens }: SentenceContext, { entry }: Cue, range: TokenRange): TokenRange | null {
  if (entry.weight < SURE_OF_OBJECT || (entry.label !== "arguing" && entry.label !== "emotive")) return null;
  const { norm } = tokens;
  for (let i = range.from + 1; i < range.to - 1; i++) {
    if (norm[i] === "for" || (norm[i] === "of" && REPROACH_OF.test(entry.entry)))
      return { from: i, to: range.to };
    if (norm[i] === "," || norm[i] === "and") return null;
  }
  return null;
}

/** Bombs blast, too: the subject must be somebody. */
export function isSpeaker({ tokens }: SentenceContext, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (tokens.pos[i] === "PRON" || tokens.pos[i] === "PROPN" || isRoleNoun(tokens.norm[i])) return true;
  }
  return false;
}

/** `X called the plan “a disaster”`, `X accused the mayor of lying`. */
export function draftObject(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence, quotationOf } = context;
  const { pos, norm } = tokens;
  const subject = subjectOf(context, cue);
  if (subject === null || isPassive(context, cue)) return null;
  const limit = contentLimit(context, cue);
  const range = trimContent(tokens, { from: cue.to, to: limit });
  if (range === null || norm[cue.to] === "," || norm[cue.to] === ".") return null;
  let quoted = false;
  // Verbs of deeds (responded to a plan to …) need the words at once, not somewhere in a long object.
  const reach = cue.entry.weight >= SURE_OF_OBJECT ? range.to : Math.min(range.to, range.from + NEAR);
  for (let i = range.from; i < reach && !quoted; i++) quoted = quotationOf[i] >= 0;
  if (!quoted) {
    const said = reproach(context, cue, range);
    if (said === null || subject.borrowed || !isSpeaker(context, subject.range)) return null;
    if (/^(?:would|will|'ll|'d)$/.test(norm[cue.from]) || isUnsaid(context, cue, subject.range)) return null;
    return draftOf(cue, subject.range, [said]);
  }
  // "the man labeled “a danger” by the court": a participle. Who labels somebody names him first.
  if (quotationOf[range.from] >= 0 && NAMING.test(norm[cue.head.from])) return null;
  const tag = pos[range.from];
  const object =
    tag === "DET" || tag === "PRON" || tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM";
  if (!object && quotationOf[range.from] < 0) return null;
  const quotation =
    quotationOf[range.to - 1] >= 0 ? context.layers.quotations[quotationOf[range.to - 1]] : null;
  const to = quotation === null || range.to === sentence.to ? range.to : Math.max(range.to, quotation.to);
  return draftOf(cue, subject.range, [{ from: range.from, to }]);
}

/** `is called`, `was described`: the subject is spoken of and does not speak. */
export function isPassive({ tokens }: SentenceContext, cue: Cue): boolean {
  return cue.from < cue.head.from && morphologyOf(tokens, cue.head.from).voice === "Pass";
}
