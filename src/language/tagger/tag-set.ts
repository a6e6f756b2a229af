import { PARTS_OF_SPEECH, readFeatures, writeFeatures } from "../conllu/features.js";
import type { Morphology, TaggedSentence } from "../types.js";

/**
 * A tag as one string: part of speech and features.
 * @example tagName(readTag("VERB|VerbForm=Inf")) // "VERB|VerbForm=Inf"
 */
export function tagName(tag: Morphology): string {
  return `${tag.upos}|${writeFeatures(tag)}`;
}

/** The tag that `tagName` wrote. Throws a RangeError when its part of speech is none. */
export function readTag(name: string): Morphology {
  const end = name.indexOf("|");
  const upos = PARTS_OF_SPEECH.find((upos) => upos === name.slice(0, end));
  if (upos === undefined) throw new RangeError(`"${name}" is not a tag: expected a part of speech, then |`);
  return { upos, ...readFeatures(name.slice(end + 1)) };
}

/** The names of all tags of the sentences, each once, in the order of the alphabet. */
export function tagNames(sentences: readonly TaggedSentence[]): string[] {
  return [...new Set(sentences.flatMap(({ tags }) => tags.map(tagName)))].sort();
}
