import { wordSet } from "../word-set.js";
import type { NameReading } from "./name-reading.js";
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
} from "./source-words.js";

const LONGEST_TITLE = 4;

/** Short forms of longer names that go with an article. */
const SHORT_FORMS = wordSet("fed globe journal post times tribune");

/**
 * The proper name that heads the words of a source, `null` when a common noun does.
 *
 * `midSentence` says that a capital on the first word is the name's own.
 */
export function readName(all: readonly PhraseWord[], midSentence: boolean): NameReading | null {
  const floor = startOfHead(all);
  const determined = floor === 1 && isDeterminer(all[0].norm);
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
  if (all[end - 1].norm === "'s" && end > floor + 1) end--;
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
  if (!midSentence && from === 0 && end === 1 && !first.proper && !isNameAlone(first.norm)) return null;
  const joined = readJoined(all, titled, floor, from, end);
  if (joined !== null) return joined;
  const organisation = readOrganisation(all, floor, from, end, definite, midSentence);
  if (organisation !== null) return organisation;
  const several = readSeveral(all, titled, from, end);
  if (several !== null) return several;
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

/** Where the noun phrase's own words begin: past the possessor, "Trump's" in "Trump's campaign manager Jan Weber", or past the determiner. */
export function startOfHead(words: readonly PhraseWord[]): number {
  // "one of the guards", "some of Trump's aides": the pronoun itself is the head.
  if (words.length > 2 && words[1].norm === "of" && isDeterminer(words[0].norm)) return 0;
  let head = isDeterminer(words[0].norm) && words.length > 1 ? 1 : 0;
  for (let i = 1; i < words.length - 1; i++) {
    const { norm, capitalised } = words[i];
    if (norm === "'s" && !isPartOfName(words, head, i)) head = i + 1;
    // "a cousin of Weber's wife" is a cousin; the Bank of England's governor is no bank.
    else if (isPreposition(norm) && !capitalised && !(words[i - 1].capitalised && words[i + 1].capitalised))
      break;
  }
  return head;
}

/** Young America's Foundation: not somebody's foundation, since nobody and no place is called Young America. */
function isPartOfName(words: readonly PhraseWord[], from: number, clitic: number): boolean {
  const owner = words.slice(from, clitic);
  const owned = words[clitic + 1];
  if (owner.length === 0 || !owner.every(({ capitalised }) => capitalised) || !owned.capitalised)
    return false;
  const last = owner[owner.length - 1].norm;
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
    if (!titled[i - 1] && ((!isGivenName(words[i].norm) && !afterRole) || i === words.length - 1)) continue;
    at = i;
    const before = words[i - 1];
    // "Secretary of Energy Rick Perry".
    const office = titled[floor] && words[floor + 1].norm === "of";
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
    return { kind: "person", name: words.slice(at), before: words.slice(0, at), sure: true };
  }
  return null;
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
  return title < at && title > 0 && isPreposition(words[title - 1].norm);
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
    for (let length = Math.min(LONGEST_TITLE, words.length - i); length > 0; length--) {
      const title = length === 1 ? words[i].norm : joinNorms(words.slice(i, i + length));
      if (!isTitleWord(title)) continue;
      // Dean and Judge are given names too, and the Bishop of Ann Bishop Weber is a surname.
      const ofName =
        length === 1 && (isGivenName(title) || (i > 0 && !titled[i - 1] && isGivenName(words[i - 1].norm)));
      if (!ofName) titled.fill(true, i, i + length);
      break;
    }
  }
  return titled;
}

/** Where the run of capitalised words that ends at `end` begins; `end` when there is none. */
function startOfRun(words: readonly PhraseWord[], floor: number, end: number): number {
  let from = end;
  for (let i = end - 1; i >= floor; i--) {
    const { norm, capitalised } = words[i];
    if (norm === "'s") break;
    if (capitalised) from = i;
    else if (from === i + 1 && /^\d+(?:st|nd|rd|th)$/.test(norm)) from = i;
    else if (/^(?:and|&|or|nor)$/.test(norm) || isParticle(norm) || isPreposition(norm)) {
      if (from !== i + 1 || i === floor || !words[i - 1].capitalised) break;
    } else break;
  }
  return from;
}

function readOrganisation(
  words: readonly PhraseWord[],
  floor: number,
  from: number,
  end: number,
  definite: boolean,
  midSentence: boolean,
): NameReading | null {
  const run = words.slice(from, end);
  const last = run[run.length - 1];
  const joined = joinNorms(run);
  const before = words.slice(0, from);
  const found = (name: readonly PhraseWord[], sure = true): NameReading => ({
    kind: "organisation",
    name: withoutAttribute(name),
    before,
    sure,
  });
  const allCaps = run.every((word) => word.allCaps);
  if (definite && isOrganisationName(`the ${joined}`, allCaps)) {
    // The Hill and The Guardian are called so, unlike the White House; the Post is called otherwise in full.
    const article = words[from - 1];
    const own = article.capitalised && (midSentence || !SHORT_FORMS.has(run[0].norm));
    return found(run.length === 1 && own && !run[0].allCaps ? [article, ...run] : run);
  }
  if (isOrganisationName(joined, allCaps) && !isGivenNameOnly(run)) return found(run);
  // the Lakeside Free Press DC
  if (
    run.length > 3 &&
    isOrganisationName(joinNorms(run.slice(0, 3)), false) &&
    !run.slice(3).some(({ norm }) => isGivenName(norm) || isTitleWord(norm) || isSingularRole(norm))
  )
    return found(run);
  // At the head of a sentence "Individual Americans" have no name.
  if (run.length > 1 && isPeople(run) && (midSentence || from > 0 || run.length > 2))
    return { kind: "collective", name: run, before, sure: true };
  // Team Weber
  if (isPlaceName(joined) || (run.length === 2 && run[0].norm === "team")) return found(run);
  // Health Canada, Air France
  if (run.length === 2 && isNation(last.norm) && !isGivenName(run[0].norm) && !isRoleNoun(run[0].norm))
    return found(run);
  const ownWord = run.length > 1 || floor > 0;
  if (ownWord && isOrganisationWord(last.norm) && !isTitleWord(last.norm) && !isSingularRole(last.norm))
    return found(extendOrganisation(words, from, end));
  if (/^(?:inc|corp|co|ltd|llc|llp|plc|pac)\.?$/.test(last.norm)) return found(run);
  const inner = run.findIndex(
    ({ norm }, i) =>
      i + 1 < run.length && isOrganisationWord(norm) && /^(?:of|for|on|to)$/.test(run[i + 1].norm),
  );
  if (inner >= 0 && !hasTitleAfter(run, inner)) return found(run);
  const within = run.some(
    ({ norm }, i) => i > 0 && isOrganisationWord(norm) && !isTitleWord(norm) && !isSingularRole(norm),
  );
  if (
    within &&
    !isGivenName(run[0].norm) &&
    !run.some(({ norm }) => isTitleWord(norm) || isSingularRole(norm))
  )
    return found(run);
  const known = from > floor ? words[from - 1].norm : "";
  // "agency Commissioner Ann Weber"
  const person = run.length > 2 && run.slice(0, -1).some(({ norm }) => isGivenName(norm));
  if (known !== "" && !person && !isRoleNoun(known) && (isOrganisationWord(known) || isOutletNoun(known)))
    return found(run);
  if (
    run.length === 1 &&
    last.allCaps &&
    last.text.length < 6 &&
    !isKnownSurname(last.norm) &&
    !isGivenName(last.norm)
  )
    return found(run);
  return null;
}

/** Countries that organisations are named after more often than people. */
function isNation(norm: string): boolean {
  return /^(?:america|canada|australia|france|germany|japan|russia|india|britain|scotland|wales|ukraine|europe|usa?|uk)$/.test(
    norm,
  );
}

const SAID_OF = /-(?:based|funded|backed|controlled|led|owned|run|aligned|leaning|affiliated)$/;

/** "the London-based Observatory", "the Soros-funded Alliance": said of the name, and no part of it. */
function withoutAttribute(name: readonly PhraseWord[]): readonly PhraseWord[] {
  return name.length > 1 && SAID_OF.test(name[0].norm) ? name.slice(1) : name;
}

function isOutletNoun(norm: string): boolean {
  return /^(?:website|site|newspaper|magazine|journal|blog|newsletter|tabloid|channel|daily|weekly)$/.test(
    norm,
  );
}

/** "Department" takes its "of Justice" along. */
function extendOrganisation(words: readonly PhraseWord[], from: number, end: number): readonly PhraseWord[] {
  let to = end;
  while (to + 1 < words.length && /^(?:of|for|on|and|at|the|in)$/.test(words[to].norm)) {
    let next = to + 1;
    while (next < words.length && words[next].norm === "the") next++;
    if (next >= words.length || !words[next].capitalised) break;
    while (next < words.length && words[next].capitalised) next++;
    to = next;
  }
  return words.slice(from, to);
}

function hasTitleAfter(run: readonly PhraseWord[], at: number): boolean {
  return run.some(({ norm }, i) => i > at && i < run.length - 1 && isTitleWord(norm) && !isGivenName(norm));
}

function isGivenNameOnly(run: readonly PhraseWord[]): boolean {
  return run.length === 1 && isGivenName(run[0].norm);
}

/** A capitalised role noun before a name: Democrat Joe Manchin; not the Hunter of Hunter Biden. */
function isRoleInName(words: readonly PhraseWord[], from: number, end: number, i: number): boolean {
  if (!isSingularRole(words[i].norm) || isGivenName(words[i].norm)) return false;
  if (i > from && isGivenName(words[i - 1].norm)) return false;
  return i > from || end - i > 2 || isKnownSurname(words[i + 1].norm);
}

/** "The President", "Senate Majority Leader", "Police": capitals, but a role and no name. */
function isRoleName(name: readonly PhraseWord[], mayBeNoun: boolean, definite: boolean): boolean {
  const last = name[name.length - 1].norm;
  if (isPeople(name) || /^(?:republican|democrat)$/.test(last)) return true;
  if (name.length > 1) return !isGivenName(name[0].norm) && (isTitleWord(last) || isSingularRole(last));
  if (isTitleWord(last) && !isGivenName(last) && !isKnownSurname(last)) return true;
  if (definite) return isSingularRole(last) || isDocumentNoun(last);
  return mayBeNoun && !isKnownSurname(last) && !isGivenName(last) && isCommonNoun(last);
}

/** "liberal Democrats", "Liberal Law Professor": what is left behind a role is no name either. */
function isNoName(name: readonly PhraseWord[]): boolean {
  const last = name[name.length - 1].norm;
  if (isGivenName(name[0].norm) || isKnownSurname(last)) return false;
  return (isCollectiveNoun(last) && last.endsWith("s")) || (name.length > 1 && isSingularRole(last));
}

/** A noun for several people ends the words: Senate Democrats, but not the name of David French. */
function isPeople(words: readonly PhraseWord[]): boolean {
  const last = words[words.length - 1].norm;
  // the Lakeside Press
  if (words.length > 1 && /^(?:press|media)$/.test(last)) return false;
  return isCollectiveNoun(last) && !(words.length > 1 && isGivenName(words[0].norm) && !last.endsWith("s"));
}

function isCommonNoun(norm: string): boolean {
  return isSingularRole(norm) || isDocumentNoun(norm) || isOrganisationWord(norm);
}

function readPerson(
  name: readonly PhraseWord[],
  before: readonly PhraseWord[],
  role: boolean,
  definite: boolean,
): NameReading {
  const given = name.length > 1 && (isGivenName(name[0].norm) || /^[a-z]\.?(?:[a-z]\.)?$/.test(name[0].norm));
  if (role || (given && !(definite && before.length === 1)))
    return { kind: "person", name, before, sure: true };
  // Nobody is called "the Austin Chronicler"; papers and firms are.
  if (definite && before.length === 1) return { kind: "organisation", name, before, sure: name.length > 1 };
  // "the Rasmussen Poll": named after whoever made it.
  if (
    name.length > 1 &&
    isDocumentNoun(name[name.length - 1].norm) &&
    !isKnownSurname(name[name.length - 1].norm)
  )
    return { kind: "document", name, before, sure: true };
  const known = name.length === 1 && (isKnownSurname(name[0].norm) || isGivenName(name[0].norm));
  return { kind: "person", name, before, sure: known };
}

function joinNorms(words: readonly PhraseWord[]): string {
  return words
    .map(({ norm }) =>
      norm.endsWith(".") && norm.indexOf(".") === norm.length - 1 ? norm.slice(0, -1) : norm,
    )
    .join(" ");
}
