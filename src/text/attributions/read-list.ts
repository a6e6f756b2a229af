import type { NameReading } from "./name-reading.js";
import type { PhrasePart, PhraseWord } from "./source-phrase.js";
import { isGivenName, isOrganisationWord, isRoleNoun } from "./source-words.js";

/**
 * "Ann Weber, Bo Reyes, and Lin Okafor": three or more names with commas between, who are a collective with a name.
 * `null` for anything else: an apposition, an office, a firm with its branches.
 */
export function readList(parts: readonly PhrasePart[]): NameReading | null {
  if (parts.length < 3 || parts.some(({ bracketed }) => bracketed)) return null;
  const last = parts[parts.length - 1].words;
  if (last[0].norm !== "and") return null;
  const names = [...parts.slice(0, -1).map(({ words }) => words), last.slice(1)];
  if (!names.every(isFullName) || !names.some(([first]) => isGivenName(first.norm))) return null;
  return { kind: "collective", name: parts.flatMap(({ words }) => words), before: [], sure: true };
}

function isFullName(words: readonly PhraseWord[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  return words.every(
    ({ capitalised, norm }) =>
      capitalised && !isOrganisationWord(norm) && (!isRoleNoun(norm) || isGivenName(norm)),
  );
}
