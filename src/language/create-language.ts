import type { Language } from "./language.js";
import { english } from "./models.js";

/** The language that framelens ships: English, as models/language has learned it. */
export function createLanguage(): Language {
  return {
    tag: (forms) => {
      const tagger = english.tagger();
      const tags = new Uint8Array(forms.length);
      tagger.tag(Uint32Array.from(forms, tagger.numberOf), tags, 0, forms.length);
      return Array.from(tags, (tag) => tagger.tagSet[tag]);
    },
    parse: (sentence) => english.parser().parse(sentence),
    names: (sentence) => english.names().find(sentence),
  };
}
