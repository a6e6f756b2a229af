import { wordSet } from "../word-set.js";
import { isIssuing } from "./small-words.js";
import type { PhrasePart } from "./source-phrase.js";
import { isGivenName } from "./source-words.js";

/** The parts of a source without the time behind the first: "Hale | earlier in the day", "the agencies | last year". */
export function withoutTimeOfDay(parts: readonly PhrasePart[]): readonly PhrasePart[] {
  if (parts.length === 0) return parts;
  const [{ words, bracketed }] = parts;
  if (!ENDS_OF_TIMES.has(words[words.length - 1].norm)) return parts;
  // "a poll released Tuesday" is called so.
  if (words.some(({ norm }) => isIssuing(norm) || /^(?:published|conducted)$/.test(norm))) return parts;
  for (const length of [4, 2, 1]) {
    const at = words.length - length;
    if (at <= 0) continue;
    const time = words.slice(at).map(({ norm }) => norm);
    // Billy Sunday
    if (length === 1 && isGivenName(words[at - 1].norm)) continue;
    if (TIMES[length].test(time.join(" ")) && !DAYS_WITH_NAMES.test(words[at - 1].norm))
      return [{ words: words.slice(0, at), bracketed }, ...parts.slice(1)];
  }
  return parts;
}

/** Times behind a source, by how many words they have. */
const TIMES: Readonly<Record<number, RegExp>> = {
  4: /^(?:earlier|later|early|late) in the (?:day|week|month|year|morning|evening|night|afternoon)$/,
  2: /^last (?:year|week|month|night|summer|fall|winter|spring)$/,
  1: /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/,
};

const ENDS_OF_TIMES = wordSet(
  "day week month year morning evening night afternoon summer fall winter spring " +
    "monday tuesday wednesday thursday friday saturday sunday",
);

const DAYS_WITH_NAMES =
  /^(?:black|good|super|cyber|bloody|ash|fat|easter|palm|holy|late|early|the|on|of|for|from|and|this)$/;
