import type { Tokens } from "../../types.js";
import type { NameReading } from "./name-reading.js";
import { joinOffice } from "./role-holders.js";
import { isParticle, isPreposition } from "./small-words.js";
import type { SourceDescription } from "./source-description.js";
import { normsOf, type PhrasePart, type PhraseWord, textOfWords } from "./source-phrase.js";
import {
  type Gender,
  genderOfWord,
  isGivenName,
  isRoleNoun,
  isSingularRole,
  isTitleWord,
} from "./source-words.js";
import { isClauseWord, trimArticle, trimWords } from "./trim-phrase.js";

/** Titles as articles spell them out: "Sen. Ruiz" is "the senator". */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ...([
    ["sen", "senator"],
    ["rep", "representative"],
    ["gov", "governor"],
    ["gen", "general"],
    ["dr", "doctor"],
    ["prof", "professor"],
    ["lt", "lieutenant"],
    ["col", "colonel"],
    ["capt", "captain"],
    ["sgt", "sergeant"],
    ["rev", "reverend"],
    ["adm", "admiral"],
    ["advisor", "adviser"],
    ["representative", "congressman"],
  ] as const),
]);

/** The person that a name is read as, with the role that stands before it or in an apposition. */
export function describePerson(
  text: string,
  tokens: Tokens,
  reading: NameReading,
  rest: readonly PhrasePart[],
  reflexive: Gender | null,
): SourceDescription {
  const suffix =
    rest.length > 0 && /^(?:jr|sr)\.?$/.test(rest[0].words[0].norm) ? rest[0].words.slice(0, 1) : [];
  const name = [...withoutParty(reading.name), ...suffix];
  const apposition = rest.find(({ words, bracketed }) => !bracketed && describesPerson(words))?.words ?? null;
  const before = trimArticle(ownWords(reading.before));
  const owner = before.at(-1)?.norm === "'s";
  const beforeRole =
    !owner && before.some(({ norm }) => isSingularRole(norm) || isTitleWord(norm)) ? before : null;
  // Mr. and Mrs. say nothing of what somebody does.
  const beforeSays =
    beforeRole !== null && !beforeRole.every(({ norm }) => /^(?:mr|mrs|ms|miss|sir)\.?$/.test(norm));
  const role = apposition !== null ? trimWords(apposition) : beforeSays ? beforeRole : null;
  const gender = reflexive ?? genderOfPerson(reading);
  return {
    kind: "person",
    name: textOfWords(text, tokens, name),
    named: true,
    role: role === null ? null : textOfWords(text, tokens, role),
    words: normsOf(name),
    head: surnameOf(name),
    roles: [
      ...rolesOf(reading.before),
      ...(apposition === null ? [] : rolesOf(apposition)),
      ...rest.flatMap(({ words }) => partyOf(words)),
    ],
    gender: gender ?? (apposition === null ? null : genderOfRole(apposition)),
    sure: reading.sure || role !== null,
    guessed: false,
    definite: false,
    described: true,
  };
}

/** "Ana Hale | D-N.Y." */
function withoutParty(name: readonly PhraseWord[]): readonly PhraseWord[] {
  return name.length > 1 && /^[rdi][-–]\p{L}/u.test(name[name.length - 1].norm) ? name.slice(0, -1) : name;
}

/** Without another person ("Lind and spokesman") and without "the likes of". */
function ownWords(before: readonly PhraseWord[]): readonly PhraseWord[] {
  let from = 0;
  for (let i = 1; i < before.length - 1; i++) {
    const { norm } = before[i];
    const named = i > 1 && before[i - 1].capitalised && isGivenName(before[i - 2].norm);
    const says = (word: PhraseWord): boolean => isSingularRole(word.norm) || isTitleWord(word.norm);
    if (
      norm === "and"
        ? named
        : isPreposition(norm) && !before[i - 1].capitalised && !before.slice(from, i).some(says)
    )
      from = i + 1;
  }
  return before.slice(from);
}

/** The last word of the name, with Jr. or Sr., which tell father from son. */
function surnameOf(name: readonly PhraseWord[]): string {
  const suffixed = name.length > 1 && /^(?:jr|sr|i{2,3}|iv)\.?$/.test(name[name.length - 1].norm);
  const last = name[name.length - (suffixed ? 2 : 1)].norm;
  return suffixed ? `${last} ${name[name.length - 1].norm.replace(".", "")}` : last;
}

function describesPerson(words: readonly PhraseWord[]): boolean {
  const [first] = words;
  if (isClauseWord(first.norm) || isPreposition(first.norm)) return false;
  // "shaking her head" is no managing director.
  if (
    first.norm.endsWith("ing") &&
    !/^(?:managing|acting|founding|leading|sitting|outgoing|marketing)$/.test(first.norm)
  )
    return false;
  return words.some(({ norm }) => isRoleNoun(norm)) && !namesAnother(words);
}

/** "former director Bo Reyes" behind a name goes on with a list; "spokesman for Mayor Bo Reyes" does not. */
function namesAnother(words: readonly PhraseWord[]): boolean {
  const given = words.findIndex(
    ({ norm, capitalised }, i) => capitalised && isGivenName(norm) && words[i + 1]?.capitalised === true,
  );
  return given > 0 && !words.slice(0, given).some(({ norm }) => norm === "'s" || isPreposition(norm));
}

/** R-Ohio is "the Republican", D-Calif. "the Democrat". */
function partyOf([{ norm }]: readonly PhraseWord[]): string[] {
  if (/^r[-–]/.test(norm)) return ["republican"];
  return /^d[-–]/.test(norm) ? ["democrat"] : [];
}

function genderOfPerson(reading: NameReading): Gender | null {
  for (const { norm } of reading.before) {
    const gender = isTitleWord(norm) || isRoleNoun(norm) ? genderOfWord(norm) : null;
    if (gender !== null) return gender;
  }
  const [first] = reading.name;
  return reading.name.length > 1 && isGivenName(first.norm) && !isParticle(first.norm)
    ? genderOfWord(first.norm)
    : null;
}

function genderOfRole(words: readonly PhraseWord[]): Gender | null {
  for (const { norm } of words) {
    const gender = isRoleNoun(norm) ? genderOfWord(norm) : null;
    if (gender !== null) return gender;
    // "a sister of the minister": what follows the preposition is somebody else.
    if (norm === "of" || norm === "for" || norm === "to") return null;
  }
  return null;
}

/** A title as articles spell it out: `senator` for `sen.`. */
export function spellOutTitle(norm: string): string {
  const bare = norm.includes(".") ? norm.replace(".", "") : norm;
  return SPELLED_OUT.get(bare) ?? bare;
}

/** Role nouns and titles before the first preposition, as they are spelled out. */
export function rolesOf(words: readonly PhraseWord[]): string[] {
  const roles: string[] = [];
  let before = "";
  for (const { norm, capitalised } of words) {
    if (/^(?:for|at|in|from|with|to|on|'s)$/.test(norm)) {
      if (norm === "'s") roles.length = 0;
      else break;
    }
    // A vice president is no president.
    const joined = joinOffice(before, norm);
    if (joined !== null) roles.push(joined);
    else if (isRoleNoun(norm) || (capitalised && isTitleWord(norm))) roles.push(spellOutTitle(norm));
    before = norm;
  }
  return roles;
}
