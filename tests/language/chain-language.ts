import type { Language } from "../../src/language/language.js";
import type { Morphology, Name } from "../../src/language/types.js";

/** Only the part of speech, no features. */
export function bareTag(upos: Morphology["upos"]): Morphology {
  return { upos, verbForm: null, tense: null, voice: null, mood: null, number: null, person: null };
}

/** A language for tests: every word depends on the one before; words with a capital are names of persons. */
export const chainLanguage: Language = {
  tag: (forms) =>
    forms.map((form) => (/^\p{Lu}/u.test(form) ? { ...bareTag("PROPN"), number: "Sing" } : bareTag("NOUN"))),
  parse: ({ forms }) => ({
    heads: Int32Array.from(forms, (_, index) => index - 1),
    relations: forms.map((_, index) => (index === 0 ? "root" : "dep")),
  }),
  names: ({ tags }) => {
    const names: Name[] = [];
    for (const [index, { upos }] of tags.entries()) {
      if (upos !== "PROPN") continue;
      const last = names.at(-1);
      if (last?.to === index) names[names.length - 1] = { ...last, to: index + 1 };
      else names.push({ from: index, to: index + 1, type: "person" });
    }
    return names;
  },
};
