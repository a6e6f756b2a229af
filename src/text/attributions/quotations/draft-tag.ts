import type { LexiconEntry } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import type { Draft, SentenceContext } from "../draft.js";
import { isFiniteVerb } from "../finite-verb.js";
import type { TokenRange } from "../layers.js";
import { phraseAfter } from "../phrases.js";
import { isRoleNoun, isTitleWord } from "../source-words.js";
import { isTime } from "../time-words.js";

/** The cue of `“…,” sniffed Hale`: a verb that only its place tells to be one of speaking. */
const TAG: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.7,
  note: "a verb and its subject right behind the comma of a quotation",
  source: "own reading",
  rule: "attribution/tag",
};

/** A name, its apposition and the verb behind a quotation. */
const BEHIND = 30;

const NOBODY = /^(?:which|that|this|there|what|it|these|those|one|you)$/;

/**
 * `“…,” sniffed Hale` · `“…,” party chairman Troy Hale spotlighted`: a quotation that opens its sentence and ends with a
 * comma is said by whoever is the subject behind it, whatever the verb. `null` when no such subject and verb follow.
 */
export function draftTag(
  { tokens, sentence, layers }: SentenceContext,
  quotation: QuotedStretch,
): Draft | null {
  const { norm } = tokens;
  if (quotation.from !== sentence.from || norm[quotation.inner.to - 1] !== ",") return null;
  const start = quotation.to;
  const paragraph = layers.paragraphs[sentence.paragraph];
  const limit = Math.min(paragraph.to, start + BEHIND);
  const content = [{ from: quotation.from, to: quotation.to }];
  if (start >= limit) return null;
  const inverted = isFiniteVerb(tokens, start) ? phraseAfter(tokens, start + 1, limit) : null;
  // “…,” retired Cmdr. Hale told us
  if (inverted !== null && isTitleWord(norm[inverted.to - 1]) && norm[inverted.to] === ".") return null;
  // “…,” retired Judge Ann Hale told us: what looks like the verb may go with the name.
  if (inverted !== null && !(inverted.to < limit && isFiniteVerb(tokens, inverted.to)))
    return mayName(tokens.shape, norm, inverted)
      ? draftOfVerb(tokens.lemma[start], start, inverted, content)
      : null;
  const subject = phraseAfter(tokens, start, limit);
  if (subject === null || NOBODY.test(norm[start]) || isTime(tokens, subject)) return null;
  if (!mayName(tokens.shape, norm, subject)) return null;
  let verb = norm[subject.to] === "," ? subject.to + 1 : subject.to;
  while (verb < limit && tokens.pos[verb] === "ADV") verb++;
  if (verb >= limit || !isFiniteVerb(tokens, verb)) return null;
  return draftOfVerb(tokens.lemma[verb], verb, subject, content);
}

/** A pronoun, a name or a role: “…,” the bridge shook is no tag. */
function mayName(shape: Uint8Array, norm: readonly string[], { from, to }: TokenRange): boolean {
  if (to - from === 1 && /^(?:he|she|they|i|we)$/.test(norm[from])) return true;
  for (let i = from; i < to; i++)
    if ((shape[i] & SHAPE.capitalised) !== 0 || isRoleNoun(norm[i])) return true;
  return false;
}

function draftOfVerb(lemma: string, verb: number, source: TokenRange, content: readonly TokenRange[]): Draft {
  const cue = { from: verb, to: verb + 1 };
  return { cue, head: cue, entry: { ...TAG, entry: lemma }, source, content };
}
