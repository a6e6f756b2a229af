import { wordSet } from "../word-set.js";
import { isIssuing } from "./small-words.js";
import type { PhrasePart, PhraseWord } from "./source-phrase.js";
import { isGivenName, isKnownSurname, isTitleWord } from "./source-words.js";
import { isTimeWord } from "./time-words.js";

/**
 * The parts of a source without the time around the first: "Hale | earlier in the day", "the agencies | last year", "the court
 * | on Wednesday", "Monday | Mr. Hale".
 */
export function withoutTimeOfDay(parts: readonly PhrasePart[]): readonly PhrasePart[] {
  if (parts.length === 0) return parts;
  const [{ words: all, bracketed }] = parts;
  const words = withoutTimeBefore(all);
  // "a report Friday | that found"
  const clause = words.findIndex(({ norm }, i) => i > 1 && /^(?:that|which|who)$/.test(norm));
  const before = clause < 0 ? words : words.slice(0, clause);
  const to = endBeforeTime(before);
  return to === before.length && words === all
    ? parts
    : [{ words: [...words.slice(0, to), ...words.slice(before.length)], bracketed }, ...parts.slice(1)];
}

/** "Monday | Mr. Hale", "July | Hale"; not the Sunday of a newspaper. */
function withoutTimeBefore(words: readonly PhraseWord[]): readonly PhraseWord[] {
  if (words.length < 2 || !isTimeWord(words[0].norm) || isGivenName(words[0].norm)) return words;
  const { norm, capitalised } = words[1];
  return capitalised && (isTitleWord(norm) || isKnownSurname(norm) || isGivenName(norm))
    ? words.slice(1)
    : words;
}

function endBeforeTime(words: readonly PhraseWord[]): number {
  const end = words.length;
  if (end < 2 || !ENDS_OF_TIMES.has(words[end - 1].norm)) return end;
  // "a poll released Tuesday" is called so.
  if (words.some(({ norm }) => isIssuing(norm) || /^(?:published|conducted)$/.test(norm))) return end;
  for (const length of [5, 4, 3, 2, 1]) {
    const at = end - length;
    if (at <= 0) continue;
    // Billy Sunday, USA Today
    if (length === 1 && (isGivenName(words[at - 1].norm) || isName(words[at]))) continue;
    const time = words.slice(at).map(({ norm }) => norm);
    if (TIMES[length].test(time.join(" ")) && !DAYS_WITH_NAMES.test(words[at - 1].norm)) return at;
  }
  return end;
}

function isName({ norm, capitalised }: PhraseWord): boolean {
  return capitalised && /^(?:today|yesterday)$/.test(norm);
}

const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\\d\\d)";
const PERIOD = "(?:year|week|month|night|summer|fall|winter|spring|weekend)";
const PART = "(?:morning|evening|night|afternoon)";

/** Times behind a source, by how many words they have. */
const TIMES: Readonly<Record<number, RegExp>> = {
  5: new RegExp(`^later (?:on|in) the (?:same )?(?:day|week|month|year)$|^at the end of ${PERIOD}$`),
  4: new RegExp(
    `^(?:earlier|later|early|late) in the (?:day|week|month|year|${PART})$|^(?:late|early) on ${DAY} ${PART}$`,
  ),
  3: new RegExp(
    `^(?:earlier|later) this (?:${PERIOD}|day|${PART})$|^(?:late|early|earlier|later) last ${PERIOD}$|^on ${DAY} ${PART}$|^(?:late|early|later|earlier) on ${DAY}$`,
  ),
  2: new RegExp(
    `^(?:last|this) (?:${PERIOD}|${PART})$|^on ${DAY}$|^in ${MONTH}$|^${DAY} ${PART}$|^(?:late|early|last|this|earlier|later) ${DAY}$`,
  ),
  1: new RegExp(`^${DAY}$|^(?:today|yesterday)$`),
};

const ENDS_OF_TIMES = wordSet(
  "day week month year morning evening night afternoon summer fall winter spring weekend today yesterday " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december",
);

const DAYS_WITH_NAMES =
  /^(?:black|good|super|cyber|bloody|ash|fat|easter|palm|holy|late|early|the|on|of|for|from|and|this|in|at|since|until|through|by|to|between|every|each|that|a|an)$/;
