import { readTag } from "../../../src/language/tagger/tag-set.js";
import type { TaggedSentence } from "../../../src/language/types.js";
import { normalizeForm } from "../../../src/language/word-table/normalize-form.js";
import type { WordTable } from "../../../src/language/word-table/word-table.js";

const TAGS: Readonly<Record<string, string>> = {
  D: "DET|_",
  N: "NOUN|Number=Sing",
  Ns: "NOUN|Number=Plur",
  V: "VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
  Vp: "VERB|Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
  P: "PROPN|Number=Sing",
  ".": "PUNCT|_",
};

/** A sentence out of `form/tag` pairs, with the short tags above. */
export function tagged(text: string): TaggedSentence {
  const pairs = text.split(" ").map((pair) => pair.split("/"));
  return { forms: pairs.map(([form]) => form), tags: pairs.map(([, tag]) => readTag(TAGS[tag])) };
}

/** Sentences whose `claims` and `reports` are nouns or verbs by what stands around them. */
export const SENTENCES: readonly TaggedSentence[] = [
  "The/D mayor/N claims/V the/D prize/N ./.",
  "The/D claims/Ns surprise/Vp the/D mayor/N ./.",
  "Alvarez/P claims/V a/D seat/N ./.",
  "The/D reports/Ns bore/Vp Alvarez/P ./.",
  "The/D driver/N reports/V a/D fire/N ./.",
  "Mills/P reports/V the/D driver/N ./.",
  "The/D claims/Ns amuse/Vp Mills/P ./.",
  "A/D driver/N claims/V the/D seat/N ./.",
  "The/D reports/Ns surprise/Vp a/D driver/N ./.",
].map(tagged);

/** A word table that knows three words and says two numbers of each. */
export const WORDS: WordTable = {
  size: 3,
  dimensions: 2,
  vectorDimensions: 2,
  indexOf: (form) => ["the", "claims", "mayor"].indexOf(normalizeForm(form)),
  readRow: (index, into, at) => {
    into[at] = index - 1;
    into[at + 1] = 1;
  },
  bits: (index) => 1 << index,
};
