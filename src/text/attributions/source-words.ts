import { lexicons } from "../../generated/lexicons.js";
import { createLexicon } from "../../lexicon/create-lexicon.js";

/** What the lexicon of sources says of a word: a bit each, since many words are several things. */
const CLASSES = {
  title: 1,
  role: 2,
  collective: 4,
  document: 8,
  organisationWord: 16,
  organisationName: 32,
  place: 64,
  surname: 128,
  givenName: 256,
  female: 512,
  male: 1024,
  vague: 2048,
  side: 4096,
  /** The first word of a title of several: prime of prime minister. */
  beginsTitle: 8192,
} as const;

/** Names that are ordinary words too, and names only in capitals: WHO, ICE. */
const IN_CAPITALS = "capitals";

interface SourceWords {
  /** Given name of whom a surname alone nearly always means, as the notes of surnames have it. */
  readonly usualGivenNames: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, number>;
  readonly inCapitals: ReadonlySet<string>;
}

/** Names the exact lexicon of sources that descriptions were made with. */
export const sourcesDigest: string = lexicons.sources.digest;

/** Built at the first question: most programs that import the library never ask one. */
let words: SourceWords | null = null;

function sourceWords(): SourceWords {
  words ??= readWords();
  return words;
}

function readWords(): SourceWords {
  const classes = new Map<string, number>();
  const inCapitals = new Set<string>();
  const usualGivenNames = new Map<string, string>();
  for (const { entry, label, note } of createLexicon("sources", lexicons.sources.rows).entries) {
    if (note === IN_CAPITALS) inCapitals.add(entry).add(`${entry}.`);
    if (label === "surname" && note !== null) usualGivenNames.set(entry, note);
    classes.set(entry, (classes.get(entry) ?? 0) | classOf(label, note));
    const first = entry.slice(0, Math.max(0, entry.indexOf(" ")));
    if (label === "title" && first !== "")
      classes.set(first, (classes.get(first) ?? 0) | CLASSES.beginsTitle);
  }
  // `mr.` is `mr`; what has a full stop within keeps all of them.
  for (const [entry, found] of [...classes]) if (!entry.includes(".")) classes.set(`${entry}.`, found);
  return { classes, inCapitals, usualGivenNames };
}

function classOf(label: string, note: string | null): number {
  const gender = note === "f" ? CLASSES.female : note === "m" ? CLASSES.male : 0;
  switch (label) {
    case "title":
      return CLASSES.title | gender;
    case "role":
      return CLASSES.role | gender;
    case "collective":
      return CLASSES.collective;
    case "document":
      return CLASSES.document;
    case "place":
      return CLASSES.place;
    case "surname":
      return CLASSES.surname;
    case "vague":
      return CLASSES.vague | (note === "side" ? CLASSES.side : 0);
    case "given-name":
      return CLASSES.givenName | gender;
    default:
      // A note marks a whole name (Reuters); words without one are parts of names and nouns of their own (ministry).
      return note === null ? CLASSES.organisationWord : CLASSES.organisationName;
  }
}

const LETTER_N = 110;
const LETTER_S = 115;

function classesOf(norm: string): number {
  return sourceWords().classes.get(norm) ?? 0;
}

/** The classes of the singulars of plurals met before: an article asks the same few thousand again and again. */
const recalled = new Map<string, number>();
const PLURALS_RECALLED = 20_000;

function singularClasses(norm: string): number {
  const last = norm.charCodeAt(norm.length - 1);
  if (last !== LETTER_S && last !== LETTER_N) return 0;
  const known = recalled.get(norm);
  if (known !== undefined) return known;
  const singular = singularOf(norm);
  const found = singular === null || singular.endsWith(".") ? 0 : classesOf(singular);
  if (recalled.size >= PLURALS_RECALLED) recalled.clear();
  recalled.set(norm, found);
  return found;
}

/** The classes of a word and of its singular. */
function classesInAnyNumber(norm: string): number {
  return classesOf(norm) | singularClasses(norm);
}

/** The singular of a regular plural, or of one in -men, -women, -wives; `null` for any other word. */
export function singularOf(norm: string): string | null {
  if (norm.endsWith("men")) return `${norm.slice(0, -3)}man`;
  if (norm.endsWith("wives")) return `${norm.slice(0, -3)}fe`;
  if (!norm.endsWith("s") || norm.endsWith("ss") || norm.length < 4) return null;
  if (norm.endsWith("ies")) return `${norm.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(norm)) return norm.slice(0, -2);
  return norm.slice(0, -1);
}

/** Whether the word names a person by role, singular or plural, or several persons: spokesman, officials, critics. */
export function isRoleNoun(norm: string): boolean {
  return (classesOf(norm) & (CLASSES.role | CLASSES.collective)) !== 0 || isPluralRole(norm);
}

/** Whether the word names one person by role: spokesman. */
export function isSingularRole(norm: string): boolean {
  return (classesOf(norm) & CLASSES.role) !== 0;
}

function isPluralRole(norm: string): boolean {
  return (singularClasses(norm) & CLASSES.role) !== 0;
}

/** Whether the word names several persons: officials, police, critics. */
export function isCollectiveNoun(norm: string): boolean {
  return (classesOf(norm) & CLASSES.collective) !== 0 || (!isSingularRole(norm) && isPluralRole(norm));
}

/** Whether the word names something written, recorded or shown, singular or plural: report, polls, statement. */
export function isDocumentNoun(norm: string): boolean {
  return (classesInAnyNumber(norm) & CLASSES.document) !== 0;
}

/** Whether the word by itself says nothing of who the people are: officials, critics, some. */
export function isVagueNoun(norm: string): boolean {
  return (classesInAnyNumber(norm) & CLASSES.vague) !== 0;
}

/** Whether the word says which side people take, and no more: critics, supporters. */
export function isSideNoun(norm: string): boolean {
  return (classesInAnyNumber(norm) & CLASSES.side) !== 0;
}

/** Whether the word or words stand before a name as its title: Mr., Sen., Prime Minister. */
export function isTitleWord(norm: string): boolean {
  return (classesOf(norm) & CLASSES.title) !== 0;
}

/** Whether a title of several words begins with the word. */
export function mayBeginTitle(norm: string): boolean {
  return (classesOf(norm) & CLASSES.beginsTitle) !== 0;
}

/** Whether the word makes a name an organisation, or is an organisation by itself: ministry, committee, company. */
export function isOrganisationWord(norm: string): boolean {
  return (classesInAnyNumber(norm) & CLASSES.organisationWord) !== 0;
}

/** Whether the words, apart by blanks, are a well-known organisation's whole name: reuters, white house. */
export function isOrganisationName(norm: string, allCaps: boolean): boolean {
  if ((classesOf(norm) & CLASSES.organisationName) === 0) return false;
  return allCaps || !sourceWords().inCapitals.has(norm);
}

/** Whether the words, apart by blanks, are a country, a capital or a US state. */
export function isPlaceName(norm: string): boolean {
  return (classesOf(norm) & CLASSES.place) !== 0;
}

/** Whether the word is the surname of somebody articles name without a given name. */
export function isKnownSurname(norm: string): boolean {
  return (classesOf(norm) & CLASSES.surname) !== 0;
}

/** The given name of whom articles mean by the surname alone: `donald` for trump; `null` for most. */
export function usualGivenName(surname: string): string | null {
  return sourceWords().usualGivenNames.get(surname) ?? null;
}

export function isGivenName(norm: string): boolean {
  return (classesOf(norm) & CLASSES.givenName) !== 0;
}

export type Gender = "f" | "m";

/** The gender that a title, a role or a given name tells; `null` when it tells none, or may be either. */
export function genderOfWord(norm: string): Gender | null {
  const classes = classesOf(norm);
  const female = (classes & CLASSES.female) !== 0;
  const male = (classes & CLASSES.male) !== 0;
  if (female === male) return null;
  return female ? "f" : "m";
}

/** Whether two genders can be one person's; one that is not known can be either. */
export function agrees(a: Gender | null, b: Gender | null): boolean {
  return a === null || b === null || a === b;
}
