import type { Cue } from "./cue.js";
import { draftBefore, type SentenceContext } from "./draft.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter, phraseBefore } from "./phrases.js";
import { isDocumentNoun } from "./source-words.js";
import { isTime, skipTimeBack } from "./time-words.js";

/** Pronouns that are spoken to or of, never the subject. */
export const OBJECT_PRONOUN = /^(?:him|her|them|me|us|you|it)$/;

/** Before an infinitive these say that it may be said, not that it was: able to agree that. */
const POSSIBLE =
  /^(?:able|enough|need|needs|want|wants|ought|have|try|fail|supposed|easy|hard|fair|unable|going|important|worth|possible|impossible|necessary|difficult|tempting|wrong|reasonable)$/;

export interface Subject {
  readonly range: TokenRange;
  /** It is the subject of an earlier cue or of the whole sentence ("…, adding that"). */
  readonly borrowed: boolean;
}

/** The subject of a cue: the phrase before it, or that of an earlier cue or of the sentence ("…, adding that"). */
export function subjectOf(context: SentenceContext, cue: Cue): Subject | null {
  const { tokens, sentence } = context;
  // Who is to say something has not said it, unless the words follow: took to Twitter to say that.
  if (cue.infinitive && tokens.norm[cue.to] !== "that" && context.quotationOf[cue.to] < 0) return null;
  if (cue.infinitive && POSSIBLE.test(tokens.norm[cue.from - 2] ?? "")) return null;
  const before = cue.from - 1;
  const coordinated = before > sentence.from && /^(?:and|but|then)$/.test(tokens.norm[before]);
  if (!cue.nonFinite && !coordinated) {
    const range = phraseBefore(tokens, skipTimeBack(tokens, cue.from, sentence.from), sentence.from);
    if (range !== null && isTime(tokens, range)) return null;
    if (range !== null) return { range, borrowed: false };
  }
  // "a lawsuit alleging that": the document speaks, whoever the sentence is about.
  if (cue.nonFinite && !cue.infinitive && before > sentence.from && isDocumentNoun(tokens.norm[before])) {
    const range = phraseBefore(tokens, cue.from, sentence.from);
    if (range !== null) return { range, borrowed: true };
  }
  if (!cue.nonFinite && !coordinated && tokens.norm[before] !== ",") return null;
  const earlier = draftBefore(context, cue.from);
  if (earlier !== undefined && earlier.source !== null) return { range: earlier.source, borrowed: true };
  let opening = phraseAfter(tokens, startOfClause(context, cue), cue.from);
  // "Last week, the council voted, saying": the time is not who says it.
  if (opening !== null && isTime(tokens, opening))
    opening = phraseAfter(tokens, behindComma(tokens.norm, opening.to, cue.from), cue.from);
  return opening === null || opening.to >= cue.from ? null : { range: opening, borrowed: true };
}

function behindComma(norm: readonly string[], start: number, limit: number): number {
  const comma = norm.indexOf(",", start);
  return comma < 0 || comma >= limit ? start : comma + 1;
}

/** Behind these a clause has a subject of its own: when Hale left, saying that. */
const WITHIN = /^(?:when|while|as|after|before|since|because|although|though)$/;

/** Where the clause of the subject begins: behind an adverbial such as "On Monday,", or behind "when" in its own. */
function startOfClause({ tokens, sentence }: SentenceContext, cue: Cue): number {
  const first = tokens.pos[sentence.from] === "CCONJ" ? sentence.from + 1 : sentence.from;
  const tag = tokens.pos[first];
  if (tag !== "ADP" && tag !== "ADV" && tag !== "SCONJ" && tag !== "VERB") return first;
  for (let i = first + 1; i < cue.from; i++)
    if (tokens.norm[i] === ",")
      return i + 1 < cue.from || !WITHIN.test(tokens.norm[first]) ? i + 1 : first + 1;
  return first;
}
