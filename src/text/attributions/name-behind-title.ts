import type { PhraseWord } from "./source-phrase.js";
import { isGivenName, isOrganisationWord, isRoleNoun, isSingularRole } from "./source-words.js";

/**
 * The last two or three words with capitals, of which the first is a given name, or any two behind a role in small
 * letters; `null` where there are none.
 */
export function nameBehindTitle(words: readonly PhraseWord[]): readonly PhraseWord[] | null {
  for (const length of [2, 3]) {
    const name = words.slice(-length);
    if (name.length === length && isGivenName(name[0].norm) && isFullName(name)) return name;
  }
  const role = words.at(-3);
  const unknown = words.slice(-2);
  return role !== undefined && !role.capitalised && isSingularRole(role.norm) && isFullName(unknown)
    ? unknown
    : null;
}

/** Whether the words are two to four with capitals of which none is an office or a firm. */
export function isFullName(words: readonly PhraseWord[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  return words.every(
    ({ capitalised, norm }) =>
      capitalised && !isOrganisationWord(norm) && (!isRoleNoun(norm) || isGivenName(norm)),
  );
}
