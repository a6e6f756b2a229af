import type { NamedSentence } from "../../../src/language/names/name-learner.js";
import type { Morphology, Name, NameType } from "../../../src/language/types.js";
import { readWordTable } from "../../../src/language/word-table/read-word-table.js";
import { WORD_BITS } from "../../../src/language/word-table/word-table.js";
import { writeWordTable } from "../../../src/language/word-table/write-word-table.js";

const { givenName, surname, title, role, capitalised, placeName, organisationNoun } = WORD_BITS;

/** What the word table of these tests knows of words: bits alone, their vectors are numbers without meaning. */
const KNOWN: Readonly<Record<string, number>> = {
  ...{ anna: givenName | capitalised, boris: givenName | capitalised, maria: givenName | capitalised },
  ...{ thomas: givenName | surname | capitalised, alvarez: surname | capitalised, king: surname | title },
  ...{
    dean: givenName | surname | title,
    "sen.": title | capitalised,
    sen: title | capitalised,
    mr: title | capitalised,
  },
  ...{ state: title, deputy: title | role, general: title, attorney: title | role, education: 0 },
  ...{ president: title | role, minister: title | role, secretary: title | role, director: title | role },
  ...{ judge: title | role, pope: title, bank: organisationNoun, norwick: placeName | capitalised },
  ...{
    foreign: 0,
    affairs: 0,
    treasury: organisationNoun,
    in: 0,
    the: 0,
    said: 0,
    of: 0,
    to: 0,
    ".": 0,
    ",": 0,
  },
};

const known = Object.entries(KNOWN);

export const WORDS = readWordTable(
  writeWordTable({
    forms: known.map(([form]) => form),
    dimensions: 4,
    vectorDimensions: 4,
    values: Float32Array.from({ length: 4 * known.length }, (_, i) => ((i * 7) % 5) - 2),
    bits: Uint16Array.from(known, ([, bits]) => bits),
  }),
);

const tag = (upos: Morphology["upos"]): Morphology => ({
  ...{ upos, verbForm: null, tense: null, voice: null, mood: null, number: null, person: null },
});

export const tagOf = (form: string): Morphology =>
  tag(/^\p{Lu}/u.test(form) ? "PROPN" : /^\p{L}/u.test(form) ? "NOUN" : "PUNCT");

const LETTERS: Readonly<Record<string, NameType>> = {
  p: "person",
  o: "organisation",
  l: "place",
  x: "other",
};

/** A sentence out of a text with its names in brackets: `[p Anna Bell] left [l Norwick] .` */
export function named(text: string): NamedSentence {
  const forms: string[] = [];
  const names: Name[] = [];
  let open: { from: number; type: NameType } | null = null;
  for (const word of text.split(" ")) {
    if (word.startsWith("[")) open = { from: forms.length, type: LETTERS[word[1]] };
    else forms.push(word.replace("]", ""));
    if (!word.endsWith("]") || open === null) continue;
    names.push({ ...open, to: forms.length });
    open = null;
  }
  return { forms, tags: forms.map(tagOf), names };
}

const PERSONS = ["Anna Bell", "Boris Alvarez", "Sen. Maria Stone", "Mr. Thomas"];
const PLACES = ["Norwick", "Port Hale", "Arden"];
const FIRMS = ["Bank of Arden", "Hale Motors Inc.", "Stone & Bell Corp."];

/** Every person in every place with every firm, in three phrases. */
export const SENTENCES: readonly NamedSentence[] = PERSONS.flatMap((person) =>
  PLACES.flatMap((place) =>
    FIRMS.flatMap((firm) => [
      named(`[p ${person}] said in [l ${place}] that it rained .`),
      named(`The workers of [o ${firm}] went to see [p ${person}] .`),
      named(`In [l ${place}] the people like the [o ${firm}] .`),
    ]),
  ),
);
