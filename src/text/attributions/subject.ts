import type { Cue } from "./cue.js";
import type { SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter, phraseBefore } from "./phrases.js";

/** Pronouns that are spoken to or of, never the subject. */
export const OBJECT_PRONOUN = /^(?:him|her|them|me|us|you|it)$/;

export interface Subject {
  readonly range: TokenRange;
  /** It is the subject of an earlier cue or of the whole sentence ("…, adding that"). */
  readonly borrowed: boolean;
}

/** The subject of a cue: the phrase before it, or that of an earlier cue or of the sentence ("…, adding that"). */
export function subjectOf(context: SentenceContext, cue: Cue): Subject | null {
  const { tokens, sentence, drafts } = context;
  // Who is to say something has not said it, unless the words follow: took to Twitter to say that.
  if (cue.infinitive && tokens.norm[cue.to] !== "that" && context.quotationOf[cue.to] < 0) return null;
  const before = cue.from - 1;
  const coordinated = before > sentence.from && /^(?:and|but|then)$/.test(tokens.norm[before]);
  if (!cue.nonFinite && !coordinated) {
    const range = phraseBefore(tokens, cue.from, sentence.from);
    if (range !== null) return { range, borrowed: false };
  }
  if (!cue.nonFinite && !coordinated && tokens.norm[before] !== ",") return null;
  const earlier = drafts.at(-1);
  if (earlier !== undefined && earlier.source !== null) return { range: earlier.source, borrowed: true };
  const opening = phraseAfter(tokens, startOfClause(context, cue), cue.from);
  return opening === null || opening.to >= cue.from ? null : { range: opening, borrowed: true };
}

/** Where the main clause begins: behind an adverbial such as "On Monday,". */
function startOfClause({ tokens, sentence }: SentenceContext, cue: Cue): number {
  const first = sentence.from;
  if (tokens.pos[first] !== "ADP" && tokens.pos[first] !== "ADV" && tokens.pos[first] !== "SCONJ")
    return first;
  for (let i = first + 1; i < cue.from; i++) if (tokens.norm[i] === ",") return i + 1;
  return first;
}
