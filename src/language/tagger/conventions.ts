import type { Morphology, ParsedSentence } from "../types.js";

/**
 * A tag as EWT has it where GUM follows another convention, so that a tagger that learns from both need not guess whose
 * sentence it reads: `United` in a name is an adjective and no verb, `you` and imperatives have no number or person
 * that form alone does not show.
 */
export function settleTag(form: string, tag: Morphology): Morphology {
  if (form === "United" && tag.upos === "VERB" && tag.voice === null)
    return { ...tag, upos: "ADJ", verbForm: null, tense: null };
  if (tag.upos === "PRON" && tag.person === "2") return { ...tag, number: null };
  if (tag.mood === "Imp" || tag.verbForm === "Inf") return { ...tag, number: null, person: null };
  return tag;
}

/** In place of a tag from which nothing is to be learned. */
export const UNSETTLED: Morphology = {
  ...{ upos: "X", verbForm: "Part", tense: null, voice: null, mood: null, number: null, person: null },
};

/**
 * Tags of a sentence of GUM with those left unsettled that EWT gives otherwise as often as not: participles behind a
 * form of *be* without an agent, adjectives in EWT where they name a state (*is opposed to*), verbs all but always in GUM.
 */
export function settlePredicates({ forms, tags, tree }: ParsedSentence): readonly Morphology[] {
  const { heads, relations } = tree;
  const hasChild = (head: number, relation: string): boolean =>
    relations.some(
      (name, child) => name === relation && heads[child] === head && !/^(?:get|got)/i.test(forms[child]),
    );
  return tags.map((tag, index) =>
    tag.voice === "Pass" && hasChild(index, "aux:pass") && !hasChild(index, "obl:agent") ? UNSETTLED : tag,
  );
}
