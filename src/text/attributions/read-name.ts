import { isDemonym } from "./demonyms.js";
import type { NameReading } from "./name-reading.js";
import { isCliticOfFirm } from "./possessive-firms.js";
import {
  isChannelNumber,
  isGenericOffice,
  isMember,
  isPeople,
  joinNorms,
  readOrganisation,
  withOwner,
} from "./read-organisation.js";
import { readPerson } from "./read-person.js";
import { isNameAlone, readJoined, readSeveral } from "./read-several.js";
import { isIssuing, isParticle, isPreposition } from "./small-words.js";
import type { PhraseWord } from "./source-phrase.js";
import {
  isCollectiveNoun,
  isDocumentNoun,
  isGivenName,
  isKnownSurname,
  isOrganisationName,
  isOrganisationWord,
  isPlaceName,
  isRoleNoun,
  isSingularRole,
  isTitleWord,
  mayBeginTitle,
} from "./source-words.js";

const LONGEST_TITLE = 4;

/**
 * The proper name that heads the words of a source, `null` when a common noun does.
 *
 * `midSentence` says that a capital on the first word is the name's own.
 */
export function readName(all: readonly PhraseWord[], midSentence: boolean): NameReading | null {
  // Behind a handle is mostly a person, and always one that can be named.
  if (all.length === 1 && /^@\w/.test(all[0].norm))
    return { kind: "person", name: all, before: [], sure: true };
  // "Justice Department of Ohio | officials": the people, not the department.
  if (isOfOffice(all)) return null;
  const floor = startOfHead(all);
  const determined = floor > 0 && isDeterminer(all[0].norm) && (floor === 1 || isSeated(all[floor - 1].norm));
  const definite = determined && all[0].norm === "the";
  const titled = markTitles(all);
  const appended = readAppendedName(all, titled, floor);
  if (appended !== null) return appended;
  let end = floor + 1;
  while (
    end < all.length &&
    (all[end].capitalised || titled[end] || !(isPreposition(all[end].norm) || isIssuing(all[end].norm)))
  )
    end++;
  if (all[end - 1].norm === "'s" && end > floor + 1 && !isCliticOfFirm(all, end - 1, end)) end--;
  const from = startOfRun(all, floor, end);
  if (from === end) return null;
  const first = all[from];
  if (
    /^(?:others?|none|neither|either|such|more|less|nothing|one|two|three|some|many|most|several|few|both|all|new|recent|other|further)$/.test(
      first.norm,
    ) &&
    end === from + 1
  )
    return null;
  // Texans and Swedes are people, and no firm.
  if (end === from + 1 && isDemonym(first.norm)) return null;
  if (!midSentence && from === 0 && end === 1 && !first.proper && !isNameAlone(first.norm)) return null;
  // Senate Bill 132, Article I
  for (let i = from; i < end; i++) {
    if (!isNumbered(all[i].norm, all[i + 1])) continue;
    return { kind: "document", name: all.slice(from, i + 2), before: all.slice(0, from), sure: true };
  }
  const joined = readJoined(all, titled, floor, from, end);
  if (joined !== null) return joined;
  const organisation = readOrganisation(all, floor, from, end, definite, midSentence);
  if (organisation !== null) return withOwner(organisation, all, floor);
  const several = readSeveral(all, titled, from, end);
  if (several !== null) return several;
  // "California's Secretary of State": an office, whatever its last word is.
  for (let i = Math.max(floor, end - LONGEST_TITLE); i < end - 1; i++) if (isTitle(all, i, end)) return null;
  let nameFrom = from;
  for (let i = from; i < end - 1; i++) if (titled[i] || isRoleInName(all, from, end, i)) nameFrom = i + 1;
  // A suffix alone is no name: Kim Jr.
  if (nameFrom === end - 1 && /^(?:jr|sr)\.?$/.test(all[end - 1].norm)) nameFrom = from;
  const name = all.slice(nameFrom, end);
  const before = all.slice(0, nameFrom);
  const role = nameFrom > floor && before.some(({ norm }, i) => titled[i] || isSingularRole(norm));
  if (role ? isNoName(name) : isRoleName(name, determined || !midSentence, definite)) return null;
  return readPerson(name, before, role, definite);
}

/** "Department of Justice officials": a noun for people behind the whole name of an office. */
export function isOfOffice(words: readonly PhraseWord[]): boolean {
  const last = words[words.length - 1];
  const before = words[words.length - 2];
  if (
    words.length < 4 ||
    last.capitalised ||
    !before.capitalised ||
    !(isCollectiveNoun(last.norm) || isSingularRole(last.norm))
  )
    return false;
  return words.some(
    ({ norm, capitalised }, i) =>
      capitalised &&
      isOrganisationWord(norm) &&
      /^(?:of|for)$/.test(words[i + 1].norm) &&
      i < words.length - 3,
  );
}

/** "Bill 132", "Article I": a thing written with its number. */
function isNumbered(norm: string, next: PhraseWord | undefined): boolean {
  if (
    next === undefined ||
    !/^(?:bill|resolution|amendment|article|section|proposition|measure|title|order|act|rule)$/.test(norm)
  )
    return false;
  return /^\d+$/.test(next.norm) || (/^[IVX]+$/.test(next.text) && next.capitalised);
}

/**
 * Where the noun phrase's own words begin: past the possessor, "Trump's" in "Trump's campaign manager Jan Weber", past where a firm sits,
 * "Lyon-based", or past the determiner.
 */
export function startOfHead(words: readonly PhraseWord[]): number {
  // "one of the guards", "some of Trump's aides": the pronoun itself is the head.
  if (words.length > 2 && words[1].norm === "of" && isDeterminer(words[0].norm)) return 0;
  let head = isDeterminer(words[0].norm) && words.length > 1 ? 1 : 0;
  for (let i = 0; i < words.length - 1; i++) {
    const { norm, capitalised } = words[i];
    if (isSeated(norm) && !words.slice(0, i).some((word) => isPreposition(word.norm))) head = i + 1;
    if (i === 0) continue;
    if (norm === "'s" && !isPartOfName(words, head, i)) head = i + 1;
    // "a cousin of Weber's wife" is a cousin; the Bank of England's governor is no bank.
    // "Officials at Lyon's hospital" are officials, whatever capital opens the sentence.
    else if (
      isPreposition(norm) &&
      !capitalised &&
      (isFullName(words.slice(head, i)) ||
        !(words[i - 1].capitalised && words[i + 1].capitalised) ||
        (norm !== "of" && isCollectiveNoun(words[i - 1].norm)))
    )
      break;
  }
  return head;
}

/** "Ori Okafor | of People's Watch": two words that are neither an office nor a place. */
function isFullName(words: readonly PhraseWord[]): boolean {
  return (
    words.length === 2 &&
    words.every(
      ({ norm, capitalised, allCaps }) =>
        capitalised && !allCaps && !isOrganisationWord(norm) && !isTitleWord(norm) && !isRoleNoun(norm),
    ) &&
    !isPlaceName(joinNorms(words)) &&
    !isOrganisationName(joinNorms(words), false)
  );
}

/** Young America's Foundation: not somebody's foundation, since nobody and no place is called Young America. */
function isPartOfName(words: readonly PhraseWord[], from: number, clitic: number): boolean {
  const owner = words.slice(from, clitic);
  // Victoria's Secret
  if (isCliticOfFirm(words, clitic, words.length)) return true;
  if (owner.length === 0 || !owner.every(({ capitalised }) => capitalised)) return false;
  const owned = words[clitic + 1];
  if (!owned?.capitalised) return false;
  const last = owner[owner.length - 1].norm;
  // The Hale County Sheriff's Office
  const office = isTitleWord(last) || isSingularRole(last) || isCollectiveNoun(last) || last === "examiner";
  if (office && isOrganisationWord(owned.norm) && !owner.some(({ norm }) => isGivenName(norm))) return true;
  if (owner.some(({ norm }) => isTitleWord(norm) || isGivenName(norm) || isKnownSurname(norm))) return false;
  if (
    isPlaceName(joinNorms(owner)) ||
    isOrganisationName(joinNorms(owner), false) ||
    isOrganisationWord(last)
  )
    return false;
  return owner.length > 1 && !owner.some(({ allCaps }) => allCaps) && isOrganisationWord(owned.norm);
}

/** "counselor to the president Ana Weber", "director of the CIA John Weber": the name comes after a preposition. */
function readAppendedName(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  floor: number,
): NameReading | null {
  let at = words.length;
  for (let i = words.length - 1; i > floor + 2; i--) {
    if (!words[i].capitalised && !isParticle(words[i].norm)) break;
    // "staff attorney Lin Okafor": after a role in small letters any two capitals are a name.
    const afterRole = isSingularRole(words[i - 1].norm) && !words[i - 1].capitalised;
    const unknown = !isGivenName(words[i].norm) && !afterRole && !isNameBehindOffice(words, titled, floor, i);
    if (!titled[i - 1] && (unknown || i === words.length - 1)) continue;
    at = i;
    const before = words[i - 1];
    // "Secretary of Energy Rick Perry".
    const office = isOffice(words, titled, floor, i);
    const ended =
      office ||
      isSingularRole(before.norm) ||
      titled[i - 1] ||
      before.allCaps ||
      isOrganisationWord(before.norm) ||
      // "director of media analysis Ann Weber"
      (isGivenName(words[i].norm) &&
        !before.capitalised &&
        !isPreposition(before.norm) &&
        before.norm !== "and");
    if (!ended || !words.slice(floor, i - 1).some(({ norm }) => isPreposition(norm))) return null;
    if (!words.slice(0, i).some(({ norm }, k) => isSingularRole(norm) || titled[k])) return null;
    if (followsPreposition(words, titled, i) || headsTheName(words, floor, i)) return null;
    if (isSecondOfTwo(words, titled, i)) return null;
    return { kind: "person", name: words.slice(at), before: words.slice(0, at), sure: true };
  }
  return null;
}

/** "U.S. Secretary of Energy | Rick Perry" */
function isOffice(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  floor: number,
  name: number,
): boolean {
  for (let i = floor; i + 2 < name; i++)
    if (words[i + 1].norm === "of" && words[i].capitalised && (titled[i] || isSingularRole(words[i].norm)))
      return true;
  return false;
}

/** "Secretary of Education Arrin Okafor": the last two of three or more words behind the office, though nobody knows them. */
function isNameBehindOffice(
  words: readonly PhraseWord[],
  titled: readonly boolean[],
  floor: number,
  at: number,
): boolean {
  if (at !== words.length - 2 || !isOffice(words, titled, floor, at)) return false;
  return (
    words[at - 1].norm !== "of" &&
    words[at - 1].capitalised &&
    words.slice(at).every(({ capitalised, norm }) => capitalised && !isOrganisationWord(norm))
  );
}

/** "Treasury Secretary Ana Ruiz and Secretary of State Jan Weber": both have a name. */
function isSecondOfTwo(words: readonly PhraseWord[], titled: readonly boolean[], name: number): boolean {
  let title = name;
  while (title > 0 && titled[title - 1]) title--;
  return (
    title < name &&
    title > 2 &&
    words[title - 1].norm === "and" &&
    words[title - 2].capitalised &&
    !titled[title - 2]
  );
}

/** "the letter to Mayor Ana Weber", "the office of Sheriff Jan Weber": what is written or an office, and not who is named. */
function headsTheName(words: readonly PhraseWord[], floor: number, name: number): boolean {
  for (let i = floor; i + 1 < name; i++) {
    const { norm, capitalised } = words[i];
    if (capitalised) return false;
    if (isPreposition(words[i + 1].norm) || isIssuing(words[i + 1].norm))
      return (isDocumentNoun(norm) || isOrganisationWord(norm)) && !isSingularRole(norm);
  }
  return false;
}

/** "a spokesman for Sen. Weber": the title and name belong to the preposition. */
function followsPreposition(words: readonly PhraseWord[], titled: readonly boolean[], at: number): boolean {
  let title = at;
  while (title > 0 && titled[title - 1]) title--;
  if (title === at) return false;
  // "a spokesman for Senate Budget Chairman Weber"
  while (
    title > 0 &&
    (words[title - 1].capitalised || /^(?:former|then|acting)$/.test(words[title - 1].norm))
  )
    title--;
  // "Center for Water Studies Director Weber": the preposition is the center's.
  const owner = words[title - 2];
  const ofName = owner?.capitalised === true && isOrganisationWord(owner.norm);
  return title < at && title > 0 && isPreposition(words[title - 1].norm) && !ofName;
}

function isDeterminer(norm: string): boolean {
  return /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|another|one|some|any|no|every|each)$/.test(
    norm,
  );
}

/** Which words belong to a title of one to four words, capitalised or an abbreviation. */
function markTitles(words: readonly PhraseWord[]): boolean[] {
  const titled = words.map(() => false);
  for (let i = 0; i < words.length; i++) {
    if (!words[i].capitalised) continue;
    const longest = mayBeginTitle(words[i].norm) ? Math.min(LONGEST_TITLE, words.length - i) : 1;
    for (let length = longest; length > 0; length--) {
      if (!isTitle(words, i, i + length)) continue;
      // Dean and Judge are given names too, and the Bishop of Ann Bishop Weber is a surname.
      const ofName =
        length === 1 &&
        // Marine Le Hale
        (words[i + 1]?.norm === "le" ||
          isGivenName(words[i].norm) ||
          (i > 0 && !titled[i - 1] && isGivenName(words[i - 1].norm) && !endsPlace(words, i)));
      if (!ofName) titled.fill(true, i, i + length);
      break;
    }
  }
  return titled;
}

/** "Lyon-based": where a firm sits, and no part of its name. */
function isSeated(norm: string): boolean {
  return norm.endsWith("-based");
}

/** "San Francisco | Mayor": a place, though it ends in a given name. */
function endsPlace(words: readonly PhraseWord[], end: number): boolean {
  return end > 1 && isPlaceName(joinNorms(words.slice(end - 2, end)));
}

/** Most words begin no title of several, and joining words is dear. */
function isTitle(words: readonly PhraseWord[], from: number, to: number): boolean {
  const { norm } = words[from];
  if (to === from + 1) return isTitleWord(norm);
  return mayBeginTitle(norm) && isTitleWord(joinNorms(words.slice(from, to)));
}

/** Where the run of capitalised words that ends at `end` begins; `end` when there is none. */
function startOfRun(words: readonly PhraseWord[], floor: number, end: number): number {
  let from = end;
  for (let i = end - 1; i >= floor; i--) {
    const { norm, capitalised } = words[i];
    if (norm === "'s") {
      if (from !== i + 1 || i === floor || !isPartOfName(words, floor, i)) break;
      continue;
    }
    if (capitalised || (i === end - 1 && i > floor && isNumbered(words[i - 1].norm, words[i]))) from = i;
    else if (from === i + 1 && /^\d+(?:st|nd|rd|th)$/.test(norm)) from = i;
    // Fox 11 Lakeside
    else if (from === i + 1 && i > floor && isChannelNumber(words[i - 1].norm, norm)) from = i;
    else if (/^(?:and|&|or|nor)$/.test(norm) || isParticle(norm) || isPreposition(norm)) {
      if (from !== i + 1 || i === floor || !words[i - 1].capitalised) break;
    } else break;
  }
  return from;
}

/** A capitalised role noun before a name: Democrat Joe Manchin; not the Hunter of Hunter Biden. */
function isRoleInName(words: readonly PhraseWord[], from: number, end: number, i: number): boolean {
  if (!isSingularRole(words[i].norm) || isGivenName(words[i].norm)) return false;
  if (/^(?:democrat|republican)$/.test(words[i].norm)) return true;
  // Marine Le Hale
  if (words[i + 1].norm === "le") return false;

  if (i > from && isGivenName(words[i - 1].norm)) return false;
  return i > from || end - i > 2 || isKnownSurname(words[i + 1].norm);
}

/** "The President", "Senate Majority Leader", "Police": capitals, but a role and no name. */
function isRoleName(name: readonly PhraseWord[], mayBeNoun: boolean, definite: boolean): boolean {
  const last = name[name.length - 1].norm;
  if (name.length === 1 && isMember(last)) return true;
  if (isPeople(name) || /^(?:republican|democrat)$/.test(last)) return true;
  if (name.length > 1) return !isGivenName(name[0].norm) && (isTitleWord(last) || isSingularRole(last));
  if (isTitleWord(last) && !isGivenName(last) && !isKnownSurname(last)) return true;
  if (definite) return isSingularRole(last) || isDocumentNoun(last) || isGenericOffice(last);
  return mayBeNoun && !isKnownSurname(last) && !isGivenName(last) && isCommonNoun(last);
}

/** "liberal Democrats", "Liberal Law Professor": what is left behind a role is no name either. */
function isNoName(name: readonly PhraseWord[]): boolean {
  const last = name[name.length - 1].norm;
  if (isGivenName(name[0].norm) || isKnownSurname(last)) return false;
  return (isCollectiveNoun(last) && last.endsWith("s")) || (name.length > 1 && isSingularRole(last));
}

function isCommonNoun(norm: string): boolean {
  return isSingularRole(norm) || isDocumentNoun(norm) || isOrganisationWord(norm);
}
