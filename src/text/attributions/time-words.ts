import type { Tokens } from "../../types.js";
import { SHAPE } from "../shape.js";
import { wordSet } from "../word-set.js";
import type { TokenRange } from "./layers.js";

/** Days and the like stand between subject and verb, or before a subject, and belong to neither. */
const TIME_WORDS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january " +
    "february march april june july august september october november december jan. feb. aug. sept. " +
    "oct. nov. dec. earlier later recently",
);

/** Times only behind "last", "this" and the like: last week, early spring. */
const PERIODS = wordSet(
  "week month year night morning afternoon evening weekend spring summer fall autumn winter day days " +
    "weeks months years hours decade decades minutes moments",
);

/** Words that may stand before or behind a day, month or period and make one time with it. */
const TIME_PARTNERS = wordSet(
  "last this next late early mid - the a that same previous past ago of in on two three four five few " +
    "several one another each every and",
);

export function isTimeWord(norm: string): boolean {
  return TIME_WORDS.has(norm);
}

/** Whether the tokens are a time and nothing else: Monday, last week, June 18, late 2018. */
export function isTime(tokens: Tokens, { from, to }: TokenRange): boolean {
  let time = false;
  for (let i = from; i < to; i++) {
    const norm = tokens.norm[i];
    const year = /^(?:19|20)\d\d$/.test(norm);
    if (TIME_WORDS.has(norm) || PERIODS.has(norm) || year || norm === "may") time = true;
    else if (!TIME_PARTNERS.has(norm) && (tokens.shape[i] & SHAPE.number) === 0) return false;
  }
  return time;
}

/** The token right behind what a time before token `end` follows: the mayor | on Tuesday | said. */
export function skipTimeBack(tokens: Tokens, end: number, floor: number): number {
  const { norm } = tokens;
  let i = end;
  if (i - 2 > floor && PERIODS.has(norm[i - 1]) && /^(?:last|this|earlier|late|early)$/.test(norm[i - 2]))
    i -= 2;
  else if (i - 2 > floor && (tokens.shape[i - 1] & SHAPE.number) !== 0 && isTimeWord(norm[i - 2])) i -= 2;
  else while (i - 1 > floor && isTimeWord(norm[i - 1])) i--;
  if (i === end) return end;
  while (i - 1 > floor && /^(?:on|late|early|last|this|in)$/.test(norm[i - 1])) i--;
  return i;
}
