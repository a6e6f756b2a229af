import { skipOccasion, trimContent } from "./clause.js";
import type { Cue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter } from "./phrases.js";

/** An entry less sure is as often a deed: as Hale spoke, they left. */
const SURE = 0.4;

/** A longer run between "as" and the verb is a clause of its own. */
const LONGEST = 14;

/**
 * `As Hale reported last night, the road is shut.` · `The road, as Hale points out, is shut.`: an aside of a subject and a verb
 * of saying, with times and places but no object. `null` for anything else: "as Hale announced the plan, prices fell".
 */
export function draftAsReported(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence } = context;
  const { norm } = tokens;
  if (cue.nonFinite || cue.entry.weight < SURE || !cue.frames.includes("clause")) return null;
  const as = asBefore(context, cue);
  if (as < 0) return null;
  const opening = as - sentence.from <= 2 && !hasVerb(context, sentence.from, as);
  if (!opening && !/^[,(]$/.test(norm[as - 1])) return null;
  const source = { from: as + 1, to: cue.from };
  if (!isSubject(context, source)) return null;
  const end = skipOccasion(tokens, cue.to, sentence.to);
  // "(as Hale reported in May: “…”)"
  const bracketed = norm[as - 1] === "(" && norm[end] === ":";
  const quoted = bracketed ? context.layers.quotations[context.quotationOf[end + 1] ?? -1] : undefined;
  if (quoted !== undefined) return draftOf(cue, source, [{ from: quoted.from, to: quoted.to }]);
  if (norm[end] !== "," && (opening || end < sentence.to - 1)) return null;
  const right = trimContent(tokens, { from: end, to: sentence.to });
  const left = opening ? null : trimContent(tokens, { from: sentence.from, to: as });
  const content = [left, right].filter((piece) => piece !== null);
  return content.length === 0 ? null : draftOf(cue, source, content);
}

/** Where the "as" of the cue's clause stands; -1 when a comma, a verb or a quotation is between, or none does. */
function asBefore({ tokens, sentence, quotationOf }: SentenceContext, cue: Cue): number {
  const { norm, pos } = tokens;
  for (let i = cue.from - 1; i >= sentence.from && cue.from - i <= LONGEST; i--) {
    if (quotationOf[i] >= 0 || /^(?:VERB|AUX)$/.test(pos[i]) || /^[,;:]$/.test(norm[i])) return -1;
    if (norm[i] === "as")
      return i < cue.from - 1 && !/^(?:such|so|as|well)$/.test(norm[i - 1] ?? "") ? i : -1;
  }
  return -1;
}

function hasVerb({ tokens }: SentenceContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:VERB|AUX|NOUN|PROPN)$/.test(tokens.pos[i])) return true;
  return false;
}

/** A phrase, or one with whom or where it belongs to: "Ann Hale at the Courier". */
function isSubject({ tokens }: SentenceContext, { from, to }: TokenRange): boolean {
  const phrase = phraseAfter(tokens, from, to);
  if (phrase === null) return false;
  if (phrase.to === to) return true;
  const rest = phraseAfter(tokens, phrase.to + 1, to);
  return /^(?:at|of|in|for|from|over)$/.test(tokens.norm[phrase.to]) && rest?.to === to;
}
