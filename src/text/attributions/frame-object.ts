import { trimContent } from "./clause.js";
import { contentLimit } from "./content.js";
import type { Cue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { isRoleNoun } from "./source-words.js";
import { subjectOf } from "./subject.js";

/** An entry at least as sure may take a bare noun phrase as its content. */
const SURE_OF_OBJECT = 0.7;

/** To criticize a plan is to say something of it; to call a taxi, recall a car or order lunch is not. */
function isJudgement({ entry }: Cue): boolean {
  return entry.weight >= SURE_OF_OBJECT && (entry.label === "arguing" || entry.label === "emotive");
}

/** Bombs blast, too: the subject must be somebody. */
function isSpeaker({ tokens }: SentenceContext, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (tokens.pos[i] === "PRON" || tokens.pos[i] === "PROPN" || isRoleNoun(tokens.norm[i])) return true;
  }
  return false;
}

/** `X called the plan “a disaster”`, `X slammed the decision`. */
export function draftObject(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence, quotationOf } = context;
  const { pos, norm } = tokens;
  const subject = subjectOf(context, cue);
  if (subject === null || isPassive(context, cue)) return null;
  const limit = contentLimit(context, cue);
  const range = trimContent(tokens, { from: cue.to, to: limit });
  if (range === null || norm[cue.to] === "," || norm[cue.to] === ".") return null;
  let quoted = false;
  for (let i = range.from; i < range.to && !quoted; i++) quoted = quotationOf[i] >= 0;
  if (!quoted && !(isJudgement(cue) && !subject.borrowed && isSpeaker(context, subject.range))) return null;
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
function isPassive({ tokens }: SentenceContext, cue: Cue): boolean {
  return (
    cue.from < cue.head.from &&
    /^(?:is|are|was|were|be|been|being|'s|'re|get|got)$/.test(tokens.norm[cue.head.from - 1])
  );
}
