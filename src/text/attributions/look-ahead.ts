import type { DocField } from "../../types.js";
import { describedAs, type Mention } from "./mention.js";
import { redescribe } from "./source-description.js";
import { agrees } from "./source-words.js";

/** Behind these a clause may have a pronoun for whom the main clause names. */
const SUBORDINATE = /^(?:although|though|while|as|when|after|before|since|because)$/;

/** The pronoun stands right behind the conjunction: "Although he once". */
const OPENING = 2;

/**
 * The mentions with "he" and "she" read for whom the rest of the sentence names: "Although she said no before, Hale says yes."
 * Not where the words themselves name Hale: "When he accused Hale, Hale said no." No argument is changed.
 */
export function lookAhead(layers: DocField, mentions: readonly Mention[]): Mention[] {
  const { tokens, sentences, sentenceOf, attributions } = layers;
  return mentions.map((mention, index) => {
    const { description, at } = mention;
    if (description.kind !== "pronoun" || description.gender === null) return mention;
    const sentence = sentences[sentenceOf[at]];
    if (sentence === undefined || at - sentence.from > OPENING) return mention;
    if (at === sentence.from || !SUBORDINATE.test(tokens.norm[sentence.from])) return mention;
    const next = mentions[index + 1];
    if (next === undefined || sentenceOf[next.at] !== sentenceOf[at]) return mention;
    const { kind, named, gender, head } = next.description;
    if (kind !== "person" || !named || !agrees(gender, description.gender)) return mention;
    const names = attributions[mention.attribution].content.some(({ from, to }) =>
      tokens.norm.slice(from, to).includes(head),
    );
    return names || mention.object === head
      ? mention
      : describedAs(mention, redescribe(next.description, { gender: gender ?? description.gender }));
  });
}
