import type { LexiconEntry } from "../../types.js";
import { raisesJudgement, raisesSomething } from "./degree.js";
import { isEpithet } from "./epithet.js";
import { isLiteral } from "./literal.js";
import { attacksSomebody } from "./objects.js";
import type { Place } from "./place.js";
import { isPolitical } from "./politics.js";
import { introducesSpeech } from "./speech.js";

const NEED = "needs=";

/**
 * The condition that an entry's note names, `needs=figurative; …`, or `null`:
 *
 * - `company`: a sign of feeling in the sentence (which company.ts looks for), and what `figurative` asks
 * - `epithet`: a noun behind it that it colours, or what `company` asks
 * - `feeling`: a noun behind it that it colours; "the drivers were furious" reports
 * - `degree`: something behind it to intensify; a judging word behind worn ones such as "highly", nothing plain behind "hugely"
 * - `judgement`: a judging word behind it
 * - `figurative`: no storm, illness, machine or game near it
 * - `political`: a political noun behind it
 * - `object`: somebody or something that is attacked, or speech that it introduces
 * - `speech`: speech that it introduces
 * - `never`: nothing: editors turn it down, and only the weights of sentences read it
 */
export function needOf({ note }: Pick<LexiconEntry, "note">): string | null {
  if (note === null || !note.startsWith(NEED)) return null;
  const end = note.indexOf(";");
  return note.slice(NEED.length, end < 0 ? undefined : end);
}

/** True for an entry that is never marked. */
export function isNeverMarked({ note }: Pick<LexiconEntry, "note">): boolean {
  return note?.startsWith(`${NEED}never`) ?? false;
}

/** True when the words around a match meet its need. `judged` holds the tokens at which loaded words begin. */
export function meetsNeed(need: string | null, place: Place, judged: ReadonlySet<number>): boolean {
  switch (need) {
    case "degree":
      return raisesSomething(place, judged);
    case "judgement":
      return raisesJudgement(place, judged);
    case "company":
    case "epithet":
    case "figurative":
      return !isLiteral(place);
    case "feeling":
      return isEpithet(place);
    case "political":
      return isPolitical(place);
    case "object":
      return attacksSomebody(place) || (isPast(place) && introducesSpeech(place));
    case "speech":
      return introducesSpeech(place);
    default:
      return true;
  }
}

/** "slammed", but not "a slam". */
function isPast({ tokens, from }: Place): boolean {
  return tokens.norm[from].endsWith("ed");
}

/** True for a match that counts only where something else in its sentence vouches for it. */
export function needsCompany(need: string | null, place: Place): boolean {
  return need === "company" || (need === "epithet" && !isEpithet(place));
}
