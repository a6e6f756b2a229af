import { wordSet } from "../word-set.js";
import type { NounReading } from "./describe-noun.js";
import { isPreposition } from "./small-words.js";
import type { PhrasePart, PhraseWord } from "./source-phrase.js";
import { isRoleNoun, isSideNoun, isVagueNoun } from "./source-words.js";

/** How high, how many, how well known: none of it tells who somebody is. */
const EMPTY = wordSet(
  "senior top former high-ranking ranking high-level leading prominent key veteran longtime long-time well-placed " +
    "knowledgeable informed respected unnamed anonymous unidentified undisclosed nameless various certain numerous " +
    "multiple different same such new own current retired fellow other another one two three four five six seven " +
    "eight nine ten first second third last next only some many most several few more dozens hundreds thousands of " +
    "and or the a an this that these those his her its their our my your any no every each all both half group " +
    "number couple handful majority recent latest old young 's least at than also even so-called",
);

/**
 * Whether the words tell who an unnamed source is: by its office or trade ("a nurse"), its institution or place
 * ("a Defense Ministry official"), or how it knows ("a person briefed on the talks").
 *
 * Bare words for people who know, speak or object do not (officials, critics, some), however high or many they are,
 * nor what they object to ("critics of the plan").
 */
export function isDescribed(
  { kind, head }: NounReading,
  words: readonly PhraseWord[],
  rest: readonly PhrasePart[],
): boolean {
  if ((kind === "role" || kind === "collective") && !isVagueNoun(head) && !/^(?:\d|percent$)/.test(head))
    return true;
  for (const { norm, number } of words) {
    if (norm === "of" && isSideNoun(head)) break;
    if (norm !== head && !number && !EMPTY.has(norm) && !isPreposition(norm) && !isVagueNoun(norm))
      return true;
  }
  // "One of them, a former lawyer of the bank".
  const apposition = rest.length === 0 ? [] : rest[0].words;
  return (
    apposition.some(({ norm }) => isRoleNoun(norm)) &&
    apposition.some(({ norm }) => !isVagueNoun(norm) && !EMPTY.has(norm) && !isPreposition(norm))
  );
}
