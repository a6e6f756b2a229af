/** What lists of words and patterns say of a word form: bits of `WordTable.bits`. */
export const WORD_BITS = {
  /** A given name: Maria. */
  givenName: 1,
  /** A family name: Alvarez. */
  surname: 1 << 1,
  /** Stands before a person's name: senator, mr. */
  title: 1 << 2,
  /** Someone by what they do: spokesman, lawyer. */
  role: 1 << 3,
  /** Any noun for a person or a group of people: mother, rebels, officials. */
  person: 1 << 4,
  /** A noun for an organisation, or the word that makes a name one: ministry, university. */
  organisationNoun: 1 << 5,
  /** A whole name of an organisation: nato, reuters. */
  organisationName: 1 << 6,
  /** Ends the name of a firm: inc, corp. */
  firmEnding: 1 << 7,
  /** A name of a country, a city, a region, a river. */
  placeName: 1 << 8,
  /** A noun for a place, or the word that makes a name one: city, street, lake. */
  placeNoun: 1 << 9,
  /** A people, its adjective, or a creed: french, russian, sunni. */
  people: 1 << 10,
  /** A month or a day of the week. */
  calendar: 1 << 11,
  /** Names something else: olympics, bible, ramadan; or makes a name of one: act, prize, war. */
  otherName: 1 << 12,
  /** In the corpus mostly where persons are named: after titles and given names, before `who` and speech verbs. */
  seenAsPerson: 1 << 13,
  /** In the corpus mostly where places are named: after `in`, before a comma. */
  seenAsPlace: 1 << 14,
  /** In the corpus written with a capital, within sentences, nearly always. */
  capitalised: 1 << 15,
} as const;

/** Number of bits in `WORD_BITS`. */
export const WORD_BIT_COUNT = 16;

/**
 * What unlabelled text and word lists know of the most frequent word forms, read by every model of the language layer.
 *
 * A row holds the principal components of the form's word vector, then its profile in the corpus: the logarithm of its
 * frequency, the `SHARES` of profile.ts, and the principal components of what stands beside it. All have about mean 0
 * and variance 1, and are 0 where nothing is known.
 */
export interface WordTable {
  /** Number of rows. */
  readonly size: number;
  /** Numbers in a row: `vectorDimensions` of the word vector, then those of the profile. */
  readonly dimensions: number;
  readonly vectorDimensions: number;
  /**
   * The row of a form, or -1 where there is none. The form is given in lower case, with base letters and a straight
   * apostrophe, as `Tokens.norm` and `normalizeForm` have it. A number without a row of its own has that of its
   * pattern: 1987 that of 0000.
   */
  indexOf(form: string): number;
  /** Writes the row's `dimensions` numbers into `into`, from `at`. */
  readRow(index: number, into: Float32Array, at: number): void;
  /** `WORD_BITS` of the row. */
  bits(index: number): number;
}
