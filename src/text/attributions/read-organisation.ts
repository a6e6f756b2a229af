import { wordSet } from "../word-set.js";
import { isCountry } from "./countries.js";
import type { NameReading } from "./name-reading.js";
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
  isTitleWord,
  usualGivenName,
} from "./source-words.js";
import { isTimeWord } from "./time-words.js";
import { isState } from "./us-states.js";

/** Short forms of longer names that go with an article. */
const SHORT_FORMS = wordSet(
  "fed globe journal post times tribune monitor inquirer enquirer sentinel herald chronicle gazette examiner",
);

/**
 * The name of an organisation that the run of capitalised words from `from` to `end` is; `null` when it is another name.
 *
 * `floor` is where the phrase's own words begin, and `definite` says that "the" stands before them.
 */
export function readOrganisation(
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
  // Fox 11 Lakeside
  if (run.some(({ norm }, i) => i > 0 && isChannelNumber(run[i - 1].norm, norm))) return found(run);
  const allCaps = run.every((word) => word.allCaps);
  if (definite && isOrganisationName(`the ${joined}`, allCaps)) {
    // The Hill and The Guardian are called so, unlike the White House; the Post is called otherwise in full.
    const article = words[from - 1];
    // The Times of London
    if (SHORT_FORMS.has(run[0].norm) && words[end]?.norm === "of" && words[end + 1]?.capitalised === true)
      return found(extendOrganisation(words, from, end));
    const own =
      article.norm === "the" && article.capitalised && (midSentence || !SHORT_FORMS.has(run[0].norm));
    return found(run.length === 1 && own && !run[0].allCaps ? [article, ...run] : run);
  }
  if ((isOrganisationName(joined, allCaps) && !isGivenNameOnly(run)) || joined.startsWith("major league "))
    // "the Supreme Court of Ohio"
    return found(/^(?:court|party)$/.test(last.norm) ? extendOrganisation(words, from, end) : run);
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
  // Team Weber, Project Halcyon
  if (isPlaceName(joined) || (run.length === 2 && /^(?:team|project|operation|club)$/.test(run[0].norm)))
    return found(run);
  // Health Canada, Air France
  if (run.length === 2 && isNation(last.norm) && !isGivenName(run[0].norm) && !isRoleNoun(run[0].norm))
    return found(run);
  if (run.length > 1 && /^(?:international|project|initiative)$/.test(last.norm)) return found(run);
  // the Lakeside University Poll; not the Lakeside News & World Report
  if (run.length > 1 && DOCUMENTS.test(last.norm) && !run.some(({ norm }) => NO_PART_OF_TITLES.test(norm)))
    return { kind: "document", name: run, before, sure: true };
  // the State of Ohio, not its Secretary of State
  if (
    run.length === 1 &&
    CALLED_OF.test(last.norm) &&
    words[end]?.norm === "of" &&
    words[end + 1]?.capitalised
  )
    return found(extendOrganisation(words, from, end));
  // "the Court" is whichever was named, however it is written.
  const generic =
    definite &&
    run.length === 1 &&
    isGenericOffice(last.norm) &&
    words[end]?.norm !== "of" &&
    words[end]?.norm !== "for";
  if (generic) return null;
  // "analyst John Fund"
  const afterRole =
    from > 0 && isSingularRole(words[from - 1].norm) && !isOrganisationWord(words[from - 1].norm);
  if (afterRole && run.length === 2 && isGivenName(run[0].norm)) return null;
  const ownWord = run.length > 1 || floor > 0;
  if (ownWord && isOrganisationWord(last.norm) && !isTitleWord(last.norm) && !isSingularRole(last.norm))
    return found(extendOrganisation(words, from, end));
  if (/^(?:inc|corp|co|ltd|llc|llp|plc|pac)\.?$/.test(last.norm)) return found(run);
  if (run.length > 1 && run[0].norm === "pac") return found(run);
  const inner = run.findIndex(
    ({ norm }, i) =>
      i + 1 < run.length && isOrganisationWord(norm) && /^(?:of|for|on|to)$/.test(run[i + 1].norm),
  );
  if (inner >= 0 && !hasTitleAfter(run, inner)) return found(run);
  const within = run.some(
    ({ norm }, i) => i > 0 && isOrganisationWord(norm) && !isTitleWord(norm) && !isSingularRole(norm),
  );
  // "Senate Committee Ann Hale" is Ann Hale.
  const named = run.length > 3 && isGivenName(run[run.length - 2].norm) && !isOrganisationWord(last.norm);
  if (
    within &&
    !named &&
    !isGivenName(run[0].norm) &&
    !run.some(({ norm }) => isTitleWord(norm) || isSingularRole(norm))
  )
    return found(run);
  const known = from > floor ? words[from - 1].norm : "";
  // "agency Commissioner Ann Weber"
  const person = run.length > 2 && run.slice(0, -1).some(({ norm }) => isGivenName(norm));
  // "at the conference Trump said"
  const somebody = run.length === 1 && usualGivenName(last.norm) !== null && known === "conference";
  const kindOfFirm =
    !somebody && isOrganisationWord(known) && (!isRoleNoun(known) || (isMaker(known) && isUnknown(run)));
  if (known !== "" && !person && (kindOfFirm || (isOutletNoun(known) && !isRoleNoun(known))))
    return found(run);
  // D.H.S.; San Reyes, Fort Hale
  if (run.length === 1 && /^(?:\p{Lu}\.){3,}$/u.test(last.text)) return found(run);
  if (run.length === 2 && /^(?:san|santa|fort|lake|los|las)$/.test(run[0].norm) && !isKnownSurname(last.norm))
    return found(run);
  // WHLE-TV
  if (run.length === 1 && /^\p{Lu}{3,4}-(?:TV|FM|AM)$/u.test(last.text)) return found(run);
  if (
    run.length === 1 &&
    last.allCaps &&
    last.text.length < 6 &&
    !isMember(last.norm) &&
    !isSingularRole(last.norm) &&
    !isKnownSurname(last.norm) &&
    !isGivenName(last.norm)
  )
    return found(run);
  return null;
}

/**
 * The name with the country or state that it belongs to, where every country has one: "Tolmia's Foreign Ministry".
 *
 * `floor` is where the phrase's own words begin, right behind the possessor.
 */
export function withOwner(reading: NameReading, words: readonly PhraseWord[], floor: number): NameReading {
  const { kind, name, sure } = reading;
  if (kind !== "organisation" || floor < 2 || words[floor - 1].norm !== "'s" || name[0] !== words[floor])
    return reading;
  if (!name.every(({ norm }) => OF_EVERY_COUNTRY.has(norm))) return reading;
  for (const length of [2, 1]) {
    const from = floor - 1 - length;
    if (from < 0) continue;
    const owner = joinNorms(words.slice(from, floor - 1));
    if (isCountry(owner) || isState(owner) || OTHER_OWNERS.test(owner))
      return { kind, name: words.slice(from, floor + name.length), before: words.slice(0, from), sure };
  }
  return reading;
}

/** Ministries, courts, forces and the like, and what they deal with. */
const OF_EVERY_COUNTRY = wordSet(
  "ministry department office court supreme high constitutional parliament senate congress house assembly national federal " +
    "central bank government military army navy police air force guard defense defence foreign health interior justice " +
    "finance commerce economy education environment energy trade unification transport transportation labor agriculture " +
    "culture information intelligence security service agency and of affairs public safety legislature election commission " +
    "electoral cabinet state",
);

const OTHER_OWNERS = /^(?:puerto rico|gaza|kremlin|hong kong|new zealand|vatican|scotland|wales|catalonia)$/;

const NO_PART_OF_TITLES = /^(?:&|drudge|bleacher)$/;

/** What places are called by before "of": the State of Ohio, but not the State of the Union. */
const CALLED_OF =
  /^(?:state|commonwealth|city|town|village|borough|county|republic|kingdom|diocese|archdiocese)$/;

/** Documents and other things that are called after somebody. */
const DOCUMENTS =
  /^(?:records|reports?|polls?|surveys?|study|filings?|memo|lawsuit|editorial|analysis|transcript|doctrine|memoir|trial|dossier|presidency|scandal|indictment)$/;

/** What many organisations are, so that it names none of them. */
export function isGenericOffice(norm: string): boolean {
  return GENERIC.test(norm);
}

const GENERIC =
  /^(?:administration|court|department|commission|committee|bureau|agency|board|council|ministry|university|center|foundation)$/;

/** Whether the second word is the number of the station that the first names: Fox 11. */
export function isChannelNumber(first: string, second: string): boolean {
  return /^(?:fox|abc|nbc|cbs|channel|news)$/.test(first) && /^\d{1,2}$/.test(second);
}

/** Members of a parliament, who are called by letters. */
export function isMember(norm: string): boolean {
  return /^(?:mp|mep|msp)$/.test(norm);
}

/** Countries that organisations are named after more often than people. */
function isNation(norm: string): boolean {
  return /^(?:america|canada|australia|france|germany|japan|russia|india|britain|scotland|wales|ukraine|europe|usa?|uk)$/.test(
    norm,
  );
}

/** "the chip maker Halcyon": firms are called so more often than people. */
function isMaker(norm: string): boolean {
  return (
    norm.endsWith("maker") ||
    /^(?:manufacturer|retailer|developer|provider|supplier|producer|operator|carrier|insurer)$/.test(norm)
  );
}

function isUnknown(run: readonly PhraseWord[]): boolean {
  return !run.some(({ norm }) => isGivenName(norm) || isKnownSurname(norm));
}

const SAID_OF = /-(?:based|funded|backed|controlled|led|owned|run|aligned|leaning|affiliated)$/;

/** "the London-based Observatory", "the Soros-funded Alliance", "the super PAC Hale Bridge": said of the name, and no part of it. */
function withoutAttribute(name: readonly PhraseWord[]): readonly PhraseWord[] {
  const kind =
    name.length > 1 && name[0].norm === "super" && name[1].norm === "pac"
      ? 2
      : name[0].norm === "pac"
        ? 1
        : 0;
  if (kind > 0 && name.length > kind) return name.slice(kind);
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
  while (to + 1 < words.length && /^(?:of|for|on|and|at|the|in|to)$/.test(words[to].norm)) {
    let next = to + 1;
    while (next < words.length && /^(?:the|an?)$/.test(words[next].norm)) next++;
    // "the Court of Appeals on Wednesday"
    if (next >= words.length || !words[next].capitalised || isTimeWord(words[next].norm)) break;
    // "the letter of the Board | to President Hale", "a Council | to Ann Hale"
    if (words[to].norm === "to" && (isTitleWord(words[next].norm) || isGivenName(words[next].norm))) break;
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

/** A noun for several people ends the words: Senate Democrats, but not the name of David French. */
export function isPeople(words: readonly PhraseWord[]): boolean {
  const last = words[words.length - 1].norm;
  // the Lakeside Press, the Lakeside Working Group
  if (words.length > 1 && /^(?:press|media|group)$/.test(last)) return false;
  return isCollectiveNoun(last) && !(words.length > 1 && isGivenName(words[0].norm) && !last.endsWith("s"));
}

/** The words apart by blanks, without the dots of titles; a possessive clitic is joined to its owner. */
export function joinNorms(words: readonly PhraseWord[]): string {
  let joined = withoutDot(words[0].norm);
  for (let i = 1; i < words.length; i++)
    joined += words[i].norm === "'s" ? "'s" : ` ${withoutDot(words[i].norm)}`;
  return joined;
}

function withoutDot(norm: string): string {
  return norm.endsWith(".") && norm.indexOf(".") === norm.length - 1 ? norm.slice(0, -1) : norm;
}
