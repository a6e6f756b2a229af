import type { NameReading } from "./name-reading.js";
import type { PhrasePart, PhraseWord } from "./source-phrase.js";
import { isCollectiveNoun, isGivenName, isOrganisationWord, isRoleNoun } from "./source-words.js";

/**
 * "Ann Weber, Bo Reyes, and Lin Okafor", "Senators Ann Weber, Bo Reyes and Lin Okafor": three or more names with commas between,
 * who are a collective with a name. `null` for anything else: an apposition, an office, a firm with its branches.
 */
export function readList(parts: readonly PhrasePart[]): NameReading | null {
  const pair = readPair(parts) ?? readPairOfPlaces(parts);
  if (pair !== null) return pair;
  if (parts.length < 2 || parts.some(({ bracketed }) => bracketed)) return null;
  const last = parts[parts.length - 1].words;
  const and = last.findIndex(({ norm }) => norm === "and");
  if (and < 0) return null;
  const { before, name: first } = withoutTitle(parts[0].words);
  const middle = parts.slice(1, -1).map(({ words }) => words);
  const ends = and === 0 ? [last.slice(1)] : [last.slice(0, and), last.slice(and + 1)];
  const names = [first, ...middle, ...ends];
  if (names.length < 3 || !names.every(isFullName) || !names.some(([word]) => isGivenName(word.norm)))
    return null;
  return {
    kind: "collective",
    name: [...first, ...parts.slice(1).flatMap(({ words }) => words)],
    before,
    sure: true,
  };
}

/** "Senate Leader Ann Weber (R-Ohio) and House Leader Bo Reyes (D-Texas)": two who have a bracket each. */
function readPair(all: readonly PhrasePart[]): NameReading | null {
  if (all.length < 3 || !all[1].bracketed) return null;
  const parts = all.filter(({ bracketed }) => !bracketed);
  if (parts.length !== 2 || parts[1].words[0].norm !== "and") return null;
  const [first, second] = [nameBehindTitle(parts[0].words), nameBehindTitle(parts[1].words.slice(1))];
  if (first === null || second === null) return null;
  const before = parts[0].words.slice(0, parts[0].words.length - first.length);
  return { kind: "collective", name: [...first, parts[1].words[0], ...second], before, sure: true };
}

/** "Republicans Ann Weber of Ohio and Bo Reyes of Texas": two who have a place each. */
function readPairOfPlaces(parts: readonly PhrasePart[]): NameReading | null {
  if (parts.length !== 1) return null;
  const [{ words }] = parts;
  const and = words.findIndex(({ norm }) => norm === "and");
  const of = words.findIndex(({ norm }) => norm === "of");
  const last = words.findLastIndex(({ norm }) => norm === "of");
  if (of < 2 || and < of || last < and) return null;
  const [first, second] = [nameBehindTitle(words.slice(0, of)), nameBehindTitle(words.slice(and + 1, last))];
  if (first === null || second === null) return null;
  return {
    kind: "collective",
    name: words.slice(of - first.length, last),
    before: words.slice(0, of - first.length),
    sure: true,
  };
}

/** The last two or three words with capitals, of which the first is a given name; `null` where there are none. */
function nameBehindTitle(words: readonly PhraseWord[]): readonly PhraseWord[] | null {
  for (const length of [2, 3]) {
    const name = words.slice(-length);
    if (name.length === length && isGivenName(name[0].norm) && isFullName(name)) return name;
  }
  return null;
}

/** "Yesterday Republican Senators | Rand Hale": what several people are stands before the first. */
function withoutTitle(words: readonly PhraseWord[]): {
  readonly before: readonly PhraseWord[];
  readonly name: readonly PhraseWord[];
} {
  let from = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const { norm } = words[i];
    if (
      (isCollectiveNoun(norm) || /^(?:sens|reps|govs|drs|senators|representatives)\.?$/.test(norm)) &&
      norm.replace(".", "").endsWith("s")
    )
      from = i + 1;
  }
  return { before: words.slice(0, from), name: words.slice(from) };
}

function isFullName(words: readonly PhraseWord[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  return words.every(
    ({ capitalised, norm }) =>
      capitalised && !isOrganisationWord(norm) && (!isRoleNoun(norm) || isGivenName(norm)),
  );
}
