import { joinNorms } from "./read-organisation.js";
import type { PhraseWord } from "./source-phrase.js";
import { isOrganisationName } from "./source-words.js";

/** Words before the clitic of such a name: Standard & Poor's. */
const LONGEST = 3;

/** Whether the clitic at `at` is part of a firm's name, which ends at `to`: McDonald's, Dick's Sporting Goods; not Hale's of Hale's aides. */
export function isCliticOfFirm(words: readonly PhraseWord[], at: number, to: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST); from--)
    if (words[from].capitalised && isOrganisationName(joinNorms(words.slice(from, to)), false)) return true;
  return false;
}
