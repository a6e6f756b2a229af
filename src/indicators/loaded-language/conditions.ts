import type { LexiconMatch } from "../../types.js";
import { raisesJudgement, raisesSomething } from "./degree.js";
import { isLiteral } from "./literal.js";
import { attacksSomebody } from "./objects.js";
import type { Place } from "./place.js";
import { isPolitical } from "./politics.js";

const NEED = "needs=";

/**
 * The condition that an entry's note names, `needs=figurative; …`, or `null`:
 *
 * - `company`: another finding in the sentence (which detect.ts looks for), and what `figurative` asks
 * - `degree`: something behind it to intensify
 * - `judgement`: a judging word behind it
 * - `figurative`: no storm, illness, machine or game near it
 * - `political`: a political noun behind it
 * - `object`: somebody or something that is attacked
 */
export function needOf({ entry }: LexiconMatch): string | null {
  const { note } = entry;
  if (note === null || !note.startsWith(NEED)) return null;
  const end = note.indexOf(";");
  return note.slice(NEED.length, end < 0 ? undefined : end);
}

/** True when the words around a match meet its need. `judged` holds the tokens at which loaded words begin. */
export function meetsNeed(need: string | null, place: Place, judged: ReadonlySet<number>): boolean {
  switch (need) {
    case "degree":
      return raisesSomething(place);
    case "judgement":
      return raisesJudgement(place, judged);
    case "company":
    case "figurative":
      return !isLiteral(place);
    case "political":
      return isPolitical(place);
    case "object":
      return attacksSomebody(place);
    default:
      return true;
  }
}
