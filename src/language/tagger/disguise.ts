import type { Random } from "../../learn/random.js";
import type { TaggedSentence } from "../types.js";
import { capitalise, headlineWords } from "./headlines.js";
import { substitute } from "./substitutes.js";

/** Share of sentences that are seen as headlines, and share that lose their full stop, as headlines have none. */
const HEADLINES = 0.08;
const BARE = 0.1;
/** Share of the headlines that leave out what headlines can do without. */
const SHORT_HEADLINES = 0.6;
/** Share of the words that have substitutes that are replaced by one. */
const SUBSTITUTES = 0.4;

/** A sentence to learn from, now and then as a headline, without its full stop, or with substitutes. */
export function disguise(sentence: TaggedSentence, random: Random): TaggedSentence {
  const { forms, tags } = substitute(sentence, SUBSTITUTES, random);
  const isHeadline = random.uniform() < HEADLINES;
  const isBare = random.uniform() < BARE && forms.length > 3 && tags[forms.length - 1].upos === "PUNCT";
  const isShort = isHeadline && random.uniform() < SHORT_HEADLINES;
  if (!isHeadline && !isBare) return { forms, tags };
  const all = isShort ? headlineWords({ forms, tags }) : [...forms.keys()];
  const kept = isBare ? all.filter((index) => index < forms.length - 1) : all;
  const words = kept.map((index) => forms[index]);
  return { forms: isHeadline ? capitalise(words, random) : words, tags: kept.map((index) => tags[index]) };
}
