import type { Random } from "../../learn/random.js";
import type { TaggedSentence } from "../types.js";

const SMALL_WORDS = new Set("a an the of in on at by for to and or as but from with".split(" "));
const BE = new Set("is are was were be been being 's ’s 're ’re".split(" "));
const HAVE = new Set("has have had 's ’s 've ’ve".split(" "));
const ARTICLES = new Set(["a", "an", "the"]);

/** A sentence's forms in Title Case, with or without capitals on the small words, or, one time in three, IN CAPITALS. */
export function capitalise(forms: readonly string[], random: Random): string[] {
  if (random.below(3) === 0) return forms.map((form) => form.toUpperCase());
  const keepSmall = random.below(2) === 0;
  return forms.map((form, index) =>
    (keepSmall && index > 0 && SMALL_WORDS.has(form)) || /^(?:n['’]|['’])/.test(form)
      ? form
      : form.slice(0, 1).toUpperCase() + form.slice(1),
  );
}

/** The indexes of the words that a headline keeps: it leaves out articles, and be as an auxiliary or a copula. */
export function headlineWords({ forms, tags }: TaggedSentence): number[] {
  const isBe = (index: number): boolean => tags[index].upos === "AUX" && BE.has(forms[index].toLowerCase());
  const isLeftOut = (index: number): boolean => {
    const form = forms[index].toLowerCase();
    if (tags[index].upos === "DET") return ARTICLES.has(form);
    if (tags[index].upos !== "AUX") return false;
    // has been found
    return isBe(index) || (HAVE.has(form) && index + 1 < forms.length && isBe(index + 1));
  };
  const kept = [...forms.keys()].filter((index) => !isLeftOut(index));
  return kept.length === 0 ? [...forms.keys()] : kept;
}
