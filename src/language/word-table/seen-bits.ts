import { USE } from "./count-uses.js";
import { COUNTS_WIDTH, USE_AT, type WordCounts } from "./count-words.js";
import { WORD_BITS } from "./word-table.js";

/** A pattern counts from this many uses on. */
const FEWEST = 3;

/** Bits that only a word with a capital can have. */
const NAME_BITS =
  WORD_BITS.givenName |
  WORD_BITS.surname |
  WORD_BITS.organisationName |
  WORD_BITS.placeName |
  WORD_BITS.people;

/** The bits of names that a form of the gazetteer loses because the corpus hardly ever writes it with a capital. */
export function refutedBits({ counts }: WordCounts, row: number): number {
  if (row < 0) return 0;
  const use = (name: keyof typeof USE): number => counts[row * COUNTS_WIDTH + USE_AT + USE[name]];
  return use("capital") + use("allCapitals") < 0.08 * use("lower") ? NAME_BITS : 0;
}

/** The bits that the corpus gives to a form; none for a form seldom met. `row` is its place in the counts, or -1. */
export function seenBits({ counts }: WordCounts, row: number): number {
  if (row < 0) return 0;
  const use = (name: keyof typeof USE): number => counts[row * COUNTS_WIDTH + USE_AT + USE[name]];
  const capital = use("capital") + use("allCapitals");
  const inside = capital + use("lower");
  if (capital < FEWEST || capital < 0.5 * inside) return 0;
  let bits = capital >= 0.9 * inside ? WORD_BITS.capitalised : 0;
  const person = use("afterTitle") + use("afterGivenName") + use("beforeWho");
  const speech = use("beforeSpeech") + use("afterSpeech");
  if (person >= FEWEST && person + speech >= 0.2 * capital) bits |= WORD_BITS.seenAsPerson;
  if (use("afterGivenName") >= FEWEST && use("afterGivenName") >= 0.2 * capital) bits |= WORD_BITS.surname;
  if (use("inPlace") >= FEWEST && use("inPlace") >= 0.15 * capital) bits |= WORD_BITS.seenAsPlace;
  return bits;
}
