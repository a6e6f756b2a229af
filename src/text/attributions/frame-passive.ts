import { skipOccasion, trimContent } from "./clause.js";
import { contentAfter, contentLimit } from "./content.js";
import type { Cue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import { phraseAfter, phraseBefore } from "./phrases.js";

/** Reports and charges; what is expected, seen or believed by nobody in particular is the outlet's own hedge. */
const REPORT =
  /report|announc|said|alleg|reveal|quoted|told|asked|accus|charged|claim|suppos|purport|ostens|attribut|rumou?r|heard|recorded/;

/** They end in a verb of saying, which takes its content as it comes: he was heard saying the bridge was safe. */
const ENDS_IN_SAYING = / <(?:ask|say|shout|yell)>$/;

/** With these the subject is the source: he was quoted as saying, she can be heard asking whether. */
const SUBJECT_SPEAKS = /quoted|cited|heard|recorded/;

/**
 * `it was reported that …`, `X is said to …`, `X was quoted as saying …`, `…, reportedly …`.
 *
 * The agent of "by …" is the source; without one there is none, and the content is what the outlet passes on.
 */
export function draftPassive(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence } = context;
  const { norm } = tokens;
  const agent = norm[cue.to] === "by" ? phraseAfter(tokens, cue.to + 1, sentence.to) : null;
  if (agent === null && !REPORT.test(cue.entry.entry)) return null;
  if (cue.entry.entry.endsWith("ly")) return draftAdverb(context, cue);
  const after = skipOccasion(tokens, agent?.to ?? cue.to, sentence.to);
  const subject = cue.entry.entry.startsWith("it ") ? null : phraseBefore(tokens, cue.from, sentence.from);
  const right = contentAfter(context, cue, after);
  const infinitive =
    norm[after] === "to" ? trimContent(tokens, { from: after, to: contentLimit(context, cue) }) : null;
  // "whose crime is alleged perjury": without that, to or quotation marks it is an adjective.
  const plain =
    right !== null &&
    cue.entry.entry.startsWith("<be>") &&
    !ENDS_IN_SAYING.test(cue.entry.entry) &&
    !opensReport(context, after);
  if (plain) return null;
  const pieces = right?.pieces ?? (infinitive === null ? null : [infinitive]);
  if (pieces === null) return null;
  if (SUBJECT_SPEAKS.test(cue.entry.entry)) return subject === null ? null : draftOf(cue, subject, pieces);
  if (infinitive !== null && subject !== null && norm[subject.from] !== "it")
    return draftOf(cue, agent, [subject, ...pieces]);
  return draftOf(cue, agent, pieces);
}

function opensReport({ tokens, quotationOf }: SentenceContext, after: number): boolean {
  return /^(?:that|to|:|,|whether|how|if|what|why)$/.test(tokens.norm[after]) || quotationOf[after] >= 0;
}

/** `The hackers have reportedly entered …`: the sentence around the adverb, in two pieces. */
function draftAdverb(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence, drafts } = context;
  if (drafts.length > 0) return null;
  const before = trimContent(tokens, { from: sentence.from, to: cue.head.from });
  const after = trimContent(tokens, { from: cue.head.to, to: sentence.to });
  const pieces = [before, after].filter((piece) => piece !== null);
  return pieces.length === 0 ? null : draftOf({ ...cue, from: cue.head.from }, null, pieces);
}
