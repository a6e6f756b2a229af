import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { isManner, isSetOff } from "./adverbs.js";
import { boosts } from "./boosters.js";
import { hasGerund, meetsClause, startsClause } from "./complements.js";
import { isAffirmed, isFirstPerson, isHypothetical, isOwned, opensClause } from "./settings.js";
import { type Place, sentenceAt } from "./words.js";

/**
 * True when the context lets the words of a match take their complement for granted.
 *
 * An entry names its condition in its note, `needs=set-off; …`. Besides, every implicative must tell of what
 * happened, every booster must boost (`boosters.ts`), and every entry that ends in "that" must have a clause behind it.
 */
export function holdsInContext(field: DocField, match: LexiconMatch): boolean {
  const { entry, from, to } = match;
  const sentence = sentenceAt(field, from);
  const place: Place = { tokens: field.tokens, from, to, first: sentence.from, end: sentence.to };
  if (entry.label === "implicative" && isHypothetical(place)) return false;
  if (entry.label === "booster" && field.field !== "title" && !boosts(place)) return false;
  if (entry.entry.endsWith(" that") && entry.label !== "booster" && !startsClause(place)) return false;
  if (entry.entry.endsWith("notice> that") && isAnnouncement(place)) return false;
  if (entry.entry.endsWith(" how") && field.tokens.norm[to] === "to") return false;
  return meets(needOf(entry.note), place);
}

const SENT = wordSet("send give serve receive get post");

/** "has sent notice that", "an early notice that": the noun, which announces. */
function isAnnouncement({ tokens: { lemma, pos }, from, first }: Place): boolean {
  return from > first && (SENT.has(lemma[from - 1]) || pos[from - 1] === "DET" || pos[from - 1] === "ADJ");
}

const NEED = "needs=";

/** The condition that an entry's note names, or `null`. */
export function needOf(note: string | null): string | null {
  if (note === null || !note.startsWith(NEED)) return null;
  const end = note.indexOf(";");
  return note.slice(NEED.length, end < 0 ? undefined : end);
}

function meets(need: string | null, place: Place): boolean {
  switch (need) {
    case "actual":
      return !isHypothetical(place);
    case "affirmed":
      return isAffirmed(place);
    case "clause-after":
      return isAffirmed(place) && meetsClause(place);
    case "gerund":
      return hasGerund(place);
    case "not-manner":
      return !isManner(place);
    case "opening":
      return opensClause(place);
    case "others":
      return !isFirstPerson(place);
    case "possessive":
      return isOwned(place);
    case "set-off":
      return isSetOff(place);
    default:
      return true;
  }
}
