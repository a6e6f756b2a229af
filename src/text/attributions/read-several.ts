import { wordSet } from "../word-set.js";
import type { NameReading } from "./name-reading.js";
import { joinNorms } from "./read-organisation.js";
import { isPreposition } from "./small-words.js";
import type { PhraseWord } from "./source-phrase.js";
import {
  isCollectiveNoun,
  isGivenName,
  isKnownSurname,
  isOrganisationName,
  isOrganisationWord,
  isPlaceName,
  isRoleNoun,
  isSingularRole,
} from "./source-words.js";

/** "Mr. Weber and Ms. Ruiz": two people, who are a collective with a name. */
export function readSeveral(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  from: number,
  end: number,
): NameReading | null {
  for (let i = from + 1; i < end - 1; i++) {
    if (words[i].norm === "&")
      return { kind: "organisation", name: words.slice(from, end), before: words.slice(0, from), sure: true };
    if (!/^(?:and|or|nor)$/.test(words[i].norm)) continue;
    const right = words[i + 1].norm;
    const namesOnBothSides = areFullNames(words.slice(from, i), words.slice(i + 1, end));
    // "Hale and Army Secretary Bo Reyes", but not "Health and Human Services Secretary Bo Reyes"
    const office = titled.slice(i + 1, end - 1).includes(true) && !FIELDS.has(words[i - 1].norm);
    if (titled[i + 1] || office || isNameAlone(right) || i + 2 === end || namesOnBothSides) {
      let start = from;
      if (/^(?:neither|either|both)$/.test(words[start].norm)) start++;
      // "Democratic Reps. Ann Hale and Bo Reyes"
      const titles = words.slice(start, i - 1).findLastIndex(({ norm }) => PLURAL_TITLE.test(norm));
      if (titles > 0) start += titles;
      // "Economists Ann Hale and Bo Reyes"
      while (
        start < i - 1 &&
        ((isCollectiveNoun(words[start].norm) && !isGivenName(words[start].norm)) ||
          PLURAL_TITLE.test(words[start].norm))
      )
        start++;
      return { kind: "collective", name: words.slice(start, end), before: words.slice(0, start), sure: true };
    }
  }
  return null;
}

const PLURAL_TITLE = /^(?:sens|reps|govs|drs|gens|messrs)\.?$/;

/** What departments and committees deal with, "and" something more. */
const FIELDS = wordSet(
  "citizenship health energy housing labor veterans agriculture education commerce ways science homeland trade foreign defense house " +
    "senate oversight budget natural banking finance small armed food drug research planning public human strategic law " +
    "arts parks transportation environment science security policy media business technology intelligence democratic republican",
);

/** "Ann B. Weber and Lorin Okafor": words with capitals on both sides, of which one begins with a given name. */
function areFullNames(left: readonly PhraseWord[], right: readonly PhraseWord[]): boolean {
  const given = (words: readonly PhraseWord[]): boolean =>
    words.some(({ norm }, i) => i < words.length - 1 && isGivenName(norm));
  if (given(left) && given(right)) return true;
  // "Ann and Ori Weber", "Reps. Ann Hale and Ori Okafor": a given name that nobody knows
  const name = left.slice(-2);
  if (isGivenName(name[0].norm) && right.length === 2 && areNames(right))
    return left.length === 1 || (name.length === 2 && areNames(name));
  // "Ori Okafor and H. Jacob Hale"
  if (given(right) && left.length === 2 && areNames([...left, ...right]) && !isPlaceName(joinNorms(left)))
    return true;
  if (!isGivenName(left[0].norm) && !isGivenName(right[0].norm)) return false;
  return [left, right].every((words) => words.length > 1 && areNames(words));
}

function areNames(words: readonly PhraseWord[]): boolean {
  return words.every(
    ({ capitalised, norm }) =>
      capitalised && !isOrganisationWord(norm) && (!isRoleNoun(norm) || isGivenName(norm)),
  );
}

/** "President Weber and the Senate": somebody and an organisation with its article. */
export function readJoined(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  floor: number,
  from: number,
  end: number,
): NameReading | null {
  const beside = readBeside(words, titled, floor, from, end);
  if (beside !== null) return beside;
  const left = from - 3;
  if (left < floor || words[from - 1].norm !== "the" || words[from - 2].norm !== "and") return null;
  if (!words[left].capitalised || titled[left]) return null;
  let start = left;
  while (start > floor && words[start - 1].capitalised && !titled[start - 1]) start--;
  return { kind: "collective", name: words.slice(start, end), before: words.slice(0, start), sure: true };
}

/** "Weber and attorney Bo Reyes": two people, of whom the second has a role in small letters. */
function readBeside(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  floor: number,
  from: number,
  end: number,
): NameReading | null {
  let and = from - 1;
  let role = false;
  while (and > floor && from - and <= LONGEST_ROLE && !/^(?:and|nor|or)$/.test(words[and].norm)) {
    if ((words[and].capitalised && !role) || isPreposition(words[and].norm)) return null;
    role ||= isSingularRole(words[and].norm);
    and--;
  }
  const left = and - 1;
  if (!role || left < floor || !/^(?:and|nor|or)$/.test(words[and].norm)) return null;
  // "Health | and Human Services spokesman Bo Reyes" is one.
  if (FIELDS.has(words[left].norm) && words[and + 1].capitalised) return null;
  let start = left + 1;
  while (start > floor && words[start - 1].capitalised && !titled[start - 1]) start--;
  const name = words.slice(start, and);
  if (name.length === 0 || !isNameOfPerson(name)) return null;
  return { kind: "collective", name: words.slice(start, end), before: words.slice(0, start), sure: true };
}

/** A longer run of small words is no role. */
const LONGEST_ROLE = 5;

function isNameOfPerson(name: readonly PhraseWord[]): boolean {
  const last = name[name.length - 1].norm;
  if (isRoleNoun(last) || isOrganisationWord(last) || isPlaceName(last) || isOrganisationName(last, false))
    return false;
  return name.length === 1 || isGivenName(name[0].norm);
}

/** Whether the word alone is somebody's name. */
export function isNameAlone(norm: string): boolean {
  return isKnownSurname(norm) || isGivenName(norm);
}
