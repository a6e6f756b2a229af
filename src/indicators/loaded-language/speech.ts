import type { Place } from "./place.js";

const MARKS: ReadonlySet<string> = new Set(['"', "“", "”", "‘"]);
const REACH = { before: 4, after: 4 };

/**
 * True for a verb of feeling that introduces speech: a cue of attribution, or beside a quotation mark or "that".
 *
 * "“Enough,” stormed the mayor", not "gunmen stormed the hotel".
 */
export function introducesSpeech({ field, tokens, from, to, first, end }: Place): boolean {
  if (field.attributions.some(({ cue }) => cue.from <= from && from < cue.to)) return true;
  if (to < end && tokens.norm[to] === "that") return true;
  for (let i = Math.max(first, from - REACH.before); i < Math.min(end, to + REACH.after); i++)
    if (MARKS.has(tokens.norm[i])) return true;
  return false;
}
