import { beginsClause, trimContent } from "./clause.js";
import { contentLimit } from "./content.js";
import type { Cue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import { subjectOf } from "./subject.js";
import { isUnsaid } from "./unsaid.js";

/** Verbs that bind the speaker by being said: with them an infinitive is speech (vowed to fight on). */
const COMMISSIVE = /^<?(?:vow|promise|pledge|threaten|offer|propose|swear|pledging|promising)\b/;

/** `X believes that …`, `X is confident that …`, `X vowed to …`: the complement must be there. */
export function draftAttitude(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence } = context;
  const subject = subjectOf(context, cue);
  if (subject === null || (subject.borrowed && tokens.norm[cue.from - 1] !== "and")) return null;
  if (isUnsaid(context, cue, subject.range)) return null;
  const next = tokens.norm[cue.to];
  const clause = next === "that" && beginsClause(tokens, cue.to + 1, sentence.to);
  const infinitive =
    next === "to" &&
    COMMISSIVE.test(cue.entry.entry) &&
    (tokens.pos[cue.to + 1] === "VERB" || context.quotationOf[cue.to + 1] >= 0);
  if (!clause && !infinitive) return null;
  const content = trimContent(tokens, { from: cue.to, to: contentLimit(context, cue) });
  return content === null ? null : draftOf(cue, subject.range, [content]);
}
