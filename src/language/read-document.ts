import type { Language } from "./language.js";
import { agreeInDocument } from "./names/agree-in-document.js";
import type { Name, ParsedSentence } from "./types.js";

/** A sentence with all that the language layer says of it. */
export interface ReadSentence extends ParsedSentence {
  readonly names: readonly Name[];
}

/** Tags, dependencies and names of the sentences of one document, given as lists of tokens; the names agree. */
export function readDocument(
  sentences: readonly (readonly string[])[],
  language: Language,
): readonly ReadSentence[] {
  const tagged = sentences.map((forms) => ({ forms, tags: language.tag(forms) }));
  const names = agreeInDocument(tagged, tagged.map(language.names));
  return tagged.map((sentence, index) => ({
    ...sentence,
    tree: language.parse(sentence),
    names: names[index],
  }));
}
