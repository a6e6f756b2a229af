import { SHAPE } from "../../text/shape.js";
import type { DocField, TokenSpan, Tokens } from "../../types.js";

/** A match in its sentence, which runs from token `first` up to, not including, `end`. */
export interface Place {
  readonly field: DocField;
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

/** Where a match stands; a match never leaves its sentence. */
export function placeOf(field: DocField, { from, to }: Pick<TokenSpan, "from" | "to">): Place {
  const sentence = field.sentences[field.sentenceOf[from]];
  return { field, tokens: field.tokens, from, to, first: sentence.from, end: sentence.to };
}

/** Norm of the token `offset` behind the match (0 is the next), or "" beyond the sentence. */
export function wordAfter({ tokens, to, end }: Place, offset = 0): string {
  return to + offset < end ? tokens.norm[to + offset] : "";
}

/** True when a token begins with a capital letter. */
export function isCapitalised(tokens: Tokens, at: number): boolean {
  return (tokens.shape[at] & SHAPE.capitalised) !== 0;
}

/** True when one of `words` is the form or the lemma of one of up to `reach` tokens, a clause's end stopping. */
export function anyNear(
  { tokens, from, to, first, end }: Place,
  words: ReadonlySet<string>,
  reach: Reach,
): boolean {
  for (let i = to; i < Math.min(end, to + reach.after) && !STOPS.has(tokens.norm[i]); i++)
    if (words.has(tokens.norm[i]) || words.has(tokens.lemma[i])) return true;
  for (let i = from - 1; i >= Math.max(first, from - reach.before) && !STOPS.has(tokens.norm[i]); i--)
    if (words.has(tokens.norm[i]) || words.has(tokens.lemma[i])) return true;
  return false;
}

/** How many tokens to look at before and after a match. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

const STOPS: ReadonlySet<string> = new Set([",", ";", ":", ".", "!", "?", "(", ")", '"', "“", "”", "–", "—"]);
