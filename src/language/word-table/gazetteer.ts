import type { CountingWords } from "./counted-sentence.js";
import { normalizeForm } from "./normalize-form.js";
import { createKindTest, type WordNetNouns } from "./read-wordnet.js";
import { WORD_BITS } from "./word-table.js";

/** Word forms, normalised, and the `WORD_BITS` that lists give them. */
export type Gazetteer = ReadonlyMap<string, number>;

/** A line of the lexicon of sources (models/sources): its columns `entry`, `label` and `note`. */
export interface SourceWord {
  readonly entry: string;
  readonly label: string;
  readonly note?: string;
}

/** What the names of firms end in. */
export const FIRM_ENDINGS: ReadonlySet<string> = new Set(
  "inc corp co ltd llc llp plc lp ag sa gmbh company corporation incorporated limited".split(" "),
);

const CALENDAR =
  "january february march april may june july august september october november december jan feb mar apr jun jul " +
  "aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur " +
  "thurs fri sat sun";

/** Kinds of WordNet whose words stand at the end of names that are no person, organisation or place: Nobel Prize. */
const OTHER_KINDS = [
  ["10", "award"],
  ["10", "law"],
  ["10", "legal_document"],
  ["10", "treaty"],
  ["04", "war"],
  ["04", "festival"],
  ["28", "festival"],
  ["28", "holiday"],
  ["11", "contest"],
  ["10", "sacred_text"],
] as const;

const PLACE_KINDS = [
  ["03", "location"],
  ["15", "region"],
  ["17", "geological_formation"],
  ["17", "body_of_water"],
  ["06", "building"],
  ["06", "facility"],
  ["06", "way"],
] as const;

/**
 * The bits of all word forms that WordNet's nouns or the lexicon of sources know.
 *
 * A noun for persons, organisations or places counts by its most frequent sense alone (a *star* is no person); a name
 * counts by all. Of entries of several words the last alone is taken, and of persons' names the first too.
 */
export function createGazetteer(words: readonly SourceWord[], wordNet: WordNetNouns): Gazetteer {
  const bits = new Map<string, number>();
  const add = (form: string, bit: number): void => {
    const normal = normalizeForm(form);
    bits.set(normal, (bits.get(normal) ?? 0) | bit);
  };
  addNouns(wordNet, add);
  addNames(wordNet, add);
  for (const word of words) addSourceWord(word, add);
  for (const form of CALENDAR.split(" ")) add(form, WORD_BITS.calendar);
  for (const form of FIRM_ENDINGS) add(form, WORD_BITS.firmEnding);
  return bits;
}

/** Titles that begin the names of offices as often as they stand before persons: Justice Department, State House. */
const OFFICE_TITLES = new Set(
  "justice state general major class police labor attorney counsel senate".split(" "),
);
/** Given names that are more often the first word of something else: al Qaeda, Hong Kong, Supreme Court. */
const DOUBTFUL_NAMES = new Set("al el la hong supreme will may".split(" "));

/** The words of the lexicon of sources that `createWordCounter` looks for. */
export function countingWordsOf(words: readonly SourceWord[]): CountingWords {
  const labelled = (label: string, except: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(
      words
        .filter((word) => word.label === label && !word.entry.includes(" ") && !except.has(word.entry))
        .map(({ entry }) => normalizeForm(entry)),
    );
  return {
    titles: labelled("title", OFFICE_TITLES),
    givenNames: labelled("given-name", DOUBTFUL_NAMES),
    firmEndings: FIRM_ENDINGS,
  };
}

type Add = (form: string, bit: number) => void;

function addNouns(wordNet: WordNetNouns, add: Add): void {
  const isPerson = createKindTest(wordNet, [["03", "person"]]);
  const isOrganisation = createKindTest(wordNet, [["14", "organization"]]);
  const isPlace = createKindTest(wordNet, PLACE_KINDS);
  const isOther = createKindTest(wordNet, OTHER_KINDS);
  for (const [word, offset] of wordNet.firstSense) {
    const synset = wordNet.synsets.get(offset);
    // The index has small letters only: whether the word is a name, its synset says.
    if (synset === undefined || !synset.words.includes(word) || !/^[a-z]{3,}$/.test(word)) continue;
    if (isPerson(offset)) add(word, WORD_BITS.person);
    if (isOrganisation(offset)) add(word, WORD_BITS.organisationNoun);
    if (isPlace(offset)) add(word, WORD_BITS.placeNoun);
    if (isOther(offset)) add(word, WORD_BITS.otherName);
  }
}

function addNames(wordNet: WordNetNouns, add: Add): void {
  const isLocation = createKindTest(wordNet, PLACE_KINDS);
  const isOther = createKindTest(wordNet, OTHER_KINDS);
  // A word that is a plain noun first (a friend, a town) is seldom the name that it may also be.
  const isNoun = (word: string): boolean => {
    const offset = wordNet.firstSense.get(word.toLowerCase());
    return offset !== undefined && wordNet.synsets.get(offset)?.words.includes(word.toLowerCase()) === true;
  };
  for (const [offset, { file, words, instance }] of wordNet.synsets) {
    for (const word of words) {
      if (!/^\p{Lu}\p{Ll}|^\p{Lu}{3,}$/u.test(word)) continue;
      const single = !word.includes("_");
      if (file === "18") {
        if (instance) addPerson(word, isNoun, add);
        else if (single && !isNoun(word)) add(word, WORD_BITS.people);
      } else if (!single || isNoun(word)) continue;
      else if (file === "14") add(word, WORD_BITS.organisationName);
      else if (file === "15" || (file === "17" && isLocation(offset))) add(word, WORD_BITS.placeName);
      else if ((instance && /^(?:04|10|11|28)$/.test(file)) || isOther(offset))
        add(word, WORD_BITS.otherName);
    }
  }
}

const ROMAN = /^[IVXL]+$/;
const PARTICLE =
  /^(?:of|the|and|de|von|van|la|le|der|da|di|Saint|St\.?|Sir|Lord|Lady|King|Queen|Pope|Duke|Jr\.?|Sr\.?)$/;

/** Barack_Obama: the first word a given name, the last a surname; a single word a surname. */
function addPerson(name: string, isNoun: (word: string) => boolean, add: Add): void {
  const parts = name
    .split("_")
    .filter((part) => !ROMAN.test(part) && !PARTICLE.test(part) && !part.includes("."));
  if (parts.some((part) => !/^\p{Lu}/u.test(part)) || parts.length === 0 || parts.length > 3) return;
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (parts.length > 1 && !isNoun(first)) add(first, WORD_BITS.givenName);
  if ((parts.length > 1 || !name.includes("_")) && !isNoun(last)) add(last, WORD_BITS.surname);
}

const SOURCE_BITS: Readonly<Record<string, number>> = {
  "given-name": WORD_BITS.givenName,
  surname: WORD_BITS.surname,
  title: WORD_BITS.title,
  role: WORD_BITS.role | WORD_BITS.person,
  collective: WORD_BITS.person,
  place: WORD_BITS.placeName,
};

function addSourceWord({ entry, label, note }: SourceWord, add: Add): void {
  const parts = entry.split(" ");
  const last = parts[parts.length - 1];
  if (label === "organisation") {
    const name = note === "name" || note === "capitals";
    if (parts.length === 1) add(last, name ? WORD_BITS.organisationName : WORD_BITS.organisationNoun);
    return;
  }
  const bit = SOURCE_BITS[label];
  if (bit !== undefined) add(last, bit);
}
