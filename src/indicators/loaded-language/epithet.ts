import { type Place, wordAfter } from "./place.js";

/** Verbs behind which a word of feeling reports the feeling: "was furious Monday". */
const LINKING: ReadonlySet<string> = new Set([
  ...["be", "become", "feel", "get", "grow", "leave", "look", "seem", "remain", "appear", "make", "sound"],
  ...["so", "more", "very", "is", "was", "are", "were", "been", "'s", "'re", "left", "felt", "got", "not"],
]);

const NAMED: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** What follows a report of feeling without being coloured by it: "livid Tuesday". */
const TIMES = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** What may stand before an epithet besides the start of a sentence: "in furious scenes", "his furious wife". */
const LEADING: ReadonlySet<string> = new Set(["DET", "ADJ", "ADP", "NUM", "CCONJ", "PUNCT", "PART", "VERB"]);
const POSSESSIVES: ReadonlySet<string> = new Set([
  "his",
  "her",
  "their",
  "our",
  "my",
  "your",
  "its",
  "whose",
]);

/** True when a word stands before the noun it colours: "furious drivers", not "the drivers were furious". */
export function isEpithet(place: Place): boolean {
  const { tokens, from, to, first, end } = place;
  if (to >= end || !NAMED.has(tokens.pos[to]) || TIMES.test(wordAfter(place))) return false;
  if (from === first) return true;
  const before = tokens.norm[from - 1];
  if (LINKING.has(before) || LINKING.has(tokens.lemma[from - 1])) return false;
  return LEADING.has(tokens.pos[from - 1]) || POSSESSIVES.has(before) || before === "s";
}
