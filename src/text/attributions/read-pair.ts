import { nameBehindTitle } from "./name-behind-title.js";
import type { NameReading } from "./name-reading.js";
import { isPreposition } from "./small-words.js";
import type { PhrasePart, PhraseWord } from "./source-phrase.js";
import { isGivenName, isRoleNoun, isSingularRole, isTitleWord } from "./source-words.js";
import { isClauseWord } from "./trim-phrase.js";

/**
 * Two who speak together and have their names in full, with what is said of each between them; `null` for anything
 * else. `announced` says that something before told there would be two: then nothing need be said of either.
 */
export function readPair(parts: readonly PhrasePart[], announced = false): NameReading | null {
  return (
    readWithOffices(parts, announced) ??
    readWithAppositions(parts) ??
    readWithKin(parts) ??
    readWithPlaces(parts)
  );
}

/** "former council chairman Ann Weber and chief of staff Bo Reyes": two who have a role each. */
function readWithOffices([first, ...rest]: readonly PhrasePart[], announced: boolean): NameReading | null {
  if (first === undefined || rest.some(({ bracketed }) => !bracketed)) return null;
  const { words } = first;
  for (let and = 2; and + 2 < words.length; and++) {
    if (words[and].norm !== "and") continue;
    const left = words.slice(0, and);
    const right = words.slice(and + 1);
    const [one, other] = [nameBehindTitle(left), nameBehindTitle(right)];
    if (one === null || other === null) continue;
    const [before, between] = [left.slice(0, -one.length), right.slice(0, -other.length)];
    if ((between.length > 0 || announced) && mayPrecede(between) && mayPrecede(before))
      return pairOf(one, words[and], other, before);
  }
  return null;
}

/**
 * Nothing, or an office or trade, with prepositions that are its own alone: "the Secretary of State", not "a spokesman
 * for Mayor".
 */
function mayPrecede(words: readonly PhraseWord[]): boolean {
  if (words.length === 0) return true;
  if (/^(?:he|she|they|we|you|i)$/.test(words[0].norm)) return false;
  const last = words[words.length - 1].norm;
  // "chief of staff", "Secretary of State": what somebody is stands before the preposition.
  const title = words.some(
    ({ norm }, i) => words[i + 1]?.norm === "of" && (isSingularRole(norm) || isTitleWord(norm)),
  );
  if (!title && !isRoleNoun(last) && !isTitleWord(last) && !/^(?:sens|reps|govs)\.?$/.test(last))
    return false;
  return words.every(({ norm }, i) => {
    if (isClauseWord(norm)) return false;
    if (!isPreposition(norm)) return true;
    const { norm: before, capitalised } = words[i - 1] ?? { norm: "", capitalised: false };
    return norm === "of" && (capitalised || isSingularRole(before) || isTitleWord(before));
  });
}

/** "Ann Weber (R-Ohio) and Bo Reyes (D-Texas)", "Ann Weber, a nurse, and Bo Reyes, a lawyer": what each is stands behind. */
function readWithAppositions(parts: readonly PhrasePart[]): NameReading | null {
  const second = parts.findIndex(({ words, bracketed }, i) => i > 1 && !bracketed && words[0].norm === "and");
  if (second < 0) return null;
  const [{ words }] = parts;
  const one = nameBehindTitle(words);
  const other = nameAfter(parts[second].words);
  if (one === null || other === null) return null;
  if (!parts.slice(1, second).every((part) => part.bracketed || isApposition(part.words))) return null;
  const before = words.slice(0, -one.length);
  return mayPrecede(before) ? pairOf(one, parts[second].words[0], other, before) : null;
}

/** The name that is the words from the second on, without the place behind it. */
function nameAfter([, ...words]: readonly PhraseWord[]): readonly PhraseWord[] | null {
  const end = words.findIndex(({ norm, capitalised }) => !capitalised && isPreposition(norm));
  return nameBehindTitle(end < 2 ? words : words.slice(0, end));
}

function isApposition([first, ...more]: readonly PhraseWord[]): boolean {
  if (more.length === 0) return first.number || /^[rdi][-–]\p{L}/u.test(first.norm);
  if (more.some(({ norm, capitalised }) => isClauseWord(norm) && !capitalised)) return false;
  return /^(?:an?|the|his|her)$/.test(first.norm) && more.some(({ norm }) => isRoleNoun(norm));
}

/** "Ann Weber and her brother, Bo Weber" */
function readWithKin(parts: readonly PhrasePart[]): NameReading | null {
  if (parts.length !== 2 || parts[1].bracketed) return null;
  const [{ words }, { words: named }] = parts;
  const and = words.length - 3;
  if (and < 2 || words[and].norm !== "and" || !/^(?:his|her|their)$/.test(words[and + 1].norm)) return null;
  // "and his wife, Ann": a given name is enough.
  const given = named.length === 1 && isGivenName(named[0].norm) ? named : null;
  const [one, other] = [nameBehindTitle(words.slice(0, and)), given ?? nameBehindTitle(named)];
  if (one === null || other?.length !== named.length || !isRoleNoun(words[and + 2].norm)) return null;
  const before = words.slice(0, and - one.length);
  return mayPrecede(before) ? pairOf(one, words[and], other, before) : null;
}

/** "Republicans Ann Weber of Ohio and Bo Reyes of Texas": two who have a place each. */
function readWithPlaces(parts: readonly PhrasePart[]): NameReading | null {
  if (parts.length !== 1) return null;
  const [{ words }] = parts;
  const and = words.findIndex(({ norm }) => norm === "and");
  const of = words.findIndex(({ norm }) => norm === "of");
  const last = words.findLastIndex(({ norm }) => norm === "of");
  if (of < 2 || and < of || last < and) return null;
  const [one, other] = [nameBehindTitle(words.slice(0, of)), nameBehindTitle(words.slice(and + 1, last))];
  if (one === null || other === null) return null;
  const [before, between] = [words.slice(0, of - one.length), words.slice(and + 1, last - other.length)];
  return mayPrecede(before) && mayPrecede(between) ? pairOf(one, words[and], other, before) : null;
}

function pairOf(
  one: readonly PhraseWord[],
  and: PhraseWord,
  other: readonly PhraseWord[],
  before: readonly PhraseWord[],
): NameReading {
  return { kind: "collective", name: [...one, and, ...other], before, sure: true };
}
