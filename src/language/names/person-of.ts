import type { Name } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";
import { WORD_BITS, type WordTable } from "../word-table/word-table.js";

const CAPITAL = /^\p{Lu}/u;
const OF_ORGANISATIONS = WORD_BITS.organisationNoun | WORD_BITS.organisationName | WORD_BITS.firmEnding;

/**
 * The names of a sentence, in which a person is apart from what they are of: found was `Ada Varga of Civic Union` as one
 * name, which are two. The person has a given name and a family name; what follows is a place if its first word names one,
 * else an organisation.
 */
export function separatePersonOf(
  forms: readonly string[],
  names: readonly Name[],
  words: WordTable,
): readonly Name[] {
  const bitsOf = (at: number): number => {
    const row = words.indexOf(normalizeForm(forms[at]));
    return row === -1 ? 0 : words.bits(row);
  };
  return names.flatMap((name): Name[] => {
    const { from, to } = name;
    const of = forms.indexOf("of", from);
    if (of < from + 2 || of >= to - 1) return [name];
    const isPerson =
      (bitsOf(from) & (WORD_BITS.givenName | WORD_BITS.organisationNoun | WORD_BITS.title)) ===
        WORD_BITS.givenName &&
      forms
        .slice(from, of)
        .every((form, k) => CAPITAL.test(form) && (bitsOf(from + k) & OF_ORGANISATIONS) === 0);
    if (!isPerson) return [name];
    const start = forms[of + 1] === "the" ? of + 2 : of + 1;
    const person: Name = { from, to: of, type: "person" };
    if (start >= to) return [person];
    const type = (bitsOf(start) & WORD_BITS.placeName) !== 0 ? "place" : "organisation";
    return [person, { from: start, to, type }];
  });
}
