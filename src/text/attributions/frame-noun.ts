import { beginsClause, trimContent } from "./clause.js";
import { contentLimit } from "./content.js";
import type { Cue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter, phraseBefore } from "./phrases.js";

/** `X’s claim that …`, `his warning that …`, `a warning by X that …`, `the fear among X is that …`. */
export function draftNoun(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence } = context;
  const { norm } = tokens;
  const by = /^(?:by|from|of|among|amongst)$/.test(norm[cue.to] ?? "")
    ? phraseAfter(tokens, cue.to + 1, sentence.to)
    : null;
  const behind = by?.to ?? cue.to;
  // "the criticism of Hale is that" is not his.
  const at =
    by !== null && norm[cue.to] !== "of" && /^(?:is|was|are|were)$/.test(norm[behind]) ? behind + 1 : behind;
  if (norm[at] !== "that" || opensRelative(context, cue, at)) return null;
  if (!beginsClause(tokens, at + 1, sentence.to)) return null;
  const content = trimContent(tokens, { from: at, to: contentLimit(context, cue) });
  const source = by ?? possessor(context, cue);
  return content === null || source === null
    ? null
    : draftOf({ ...cue, from: cue.head.from }, source, [content]);
}

/**
 * "his promises | that have led to a boom": a clause about them, in which "that" is a pronoun. Behind "the fear among voters" the tagger
 * takes "that" for one by mistake where a subject follows.
 */
function opensRelative({ tokens: { norm, pos } }: SentenceContext, cue: Cue, that: number): boolean {
  if (pos[that] !== "PRON") return false;
  return !/^among/.test(norm[cue.to]) || /^(?:VERB|AUX|ADV|PART)$/.test(pos[that + 1]);
}

function possessor(context: SentenceContext, cue: Cue): TokenRange | null {
  const { tokens, sentence } = context;
  let before = cue.head.from - 1;
  while (before > sentence.from && tokens.pos[before] === "ADJ") before--;
  if (before < sentence.from) return null;
  if (/^(?:his|her|their|its|my|our)$/.test(tokens.norm[before])) return { from: before, to: before + 1 };
  if (tokens.norm[before] !== "'s" && tokens.norm[before] !== "'") return null;
  const owner = phraseBefore(tokens, before, sentence.from);
  return owner === null ? null : { from: owner.from, to: before + 1 };
}
