import type { DocField } from "../../types.js";
import { clausesOfSentence, morphologyOf } from "../syntax.js";
import { describeSource } from "./describe-source.js";
import type { TokenRange } from "./layers.js";
import type { Mention } from "./mention.js";
import type { SourceDescription } from "./source-description.js";
import { isCollectiveNoun } from "./source-words.js";

/** Sentences back, besides its own, of which each but the first goes on about "them". */
const BACK = 4;

/**
 * What a "they" means that nobody was heard as: those who do something last before it, in its own sentence or those
 * just before, within the same quotation or outside of all. `null` where nobody does but "they" once more, or one alone.
 */
export function findPluralSubject(
  fields: readonly DocField[],
  { field, at, description, attribution }: Mention,
): SourceDescription | null {
  if (description.head !== "they") return null;
  const layers = fields[field];
  const { sentences, sentenceOf } = layers;
  const first = sentences[sentenceOf[at]];
  if (first === undefined) return null;
  const around = quotationAt(layers, at);
  const { content } = layers.attributions[attribution];
  for (let k = sentenceOf[at]; k >= Math.max(0, sentenceOf[at] - BACK); k--) {
    const { to, paragraph } = sentences[k];
    if (paragraph < first.paragraph - 1) return null;
    const limit = Math.min(to, at);
    const subjects = subjectsOf(layers, k, k === sentenceOf[at]).filter(
      (one) =>
        one.to <= limit &&
        quotationAt(layers, one.from) === around &&
        // "The council, they said, was ready": of whom somebody tells is not who does.
        !content.some((span) => span.from <= one.from && one.from < span.to),
    );
    // In its own sentence whoever stands next before it, in others whom they are about.
    if (limit === at) subjects.reverse();
    let same = k === sentenceOf[at];
    for (const { from, to: end, head } of subjects) {
      const { number } = morphologyOf(layers.tokens, head);
      const range = { from, to: end };
      const norm = layers.tokens.norm[head];
      // Whoever "they" are there they are here.
      same = norm === "they";
      if (same) break;
      const several = number === "Plur" || isCoordinated(layers, range);
      const described = describeSource(layers.text, layers.tokens, range);
      if (areSeveral(described)) return GENERIC.test(norm) ? null : described;
      if (several && layers.tokens.pos[head] !== "PRON") return null;
    }
    if (!same) return null;
  }
  return null;
}

/** The outermost quotation around the token; -1 outside of all. */
function quotationAt({ quotations }: DocField, at: number): number {
  return quotations.findIndex((one) => one.depth === 0 && one.from <= at && at < one.to);
}

/**
 * Whoever does something in the sentence, the subject of its main clause first; not those that tell which noun is
 * meant, and of when and why only in the pronoun's `own`.
 */
function subjectsOf(
  layers: DocField,
  sentence: number,
  own: boolean,
): (TokenRange & { readonly head: number })[] {
  const { from } = layers.sentences[sentence];
  const clauses = clausesOfSentence(layers, sentence).filter(({ relation }) =>
    own ? !relation.startsWith("acl") : /^(?:root|conj|parataxis|ccomp|csubj)/.test(relation),
  );
  const main = clauses.filter(({ governor }) => governor === null);
  return [...main, ...clauses.filter(({ governor }) => governor !== null)].flatMap(({ subject }) =>
    subject?.tie === "own"
      ? [{ from: subject.from + from, to: subject.to + from, head: subject.head + from }]
      : [],
  );
}

/** "Hale and his allies", up to what is said of them. */
function isCoordinated({ tokens: { norm } }: DocField, { from, to }: TokenRange): boolean {
  for (let i = from + 1; i < to; i++) {
    if (norm[i] === "and") return true;
    if (/^(?:who|which|that|,|—|–)$/.test(norm[i])) return false;
  }
  return false;
}

function areSeveral({ kind, named, head }: SourceDescription): boolean {
  if (kind === "collective") return named || (isCollectiveNoun(head) && !/\d/.test(head));
  return kind === "organisation" && named && TEAM.test(head);
}

/** Too general to be whom a sentence goes on about. */
const GENERIC = /^(?:those|others|people|numbers?|some|many|most|million|billion|percent|lot|ones?)$/;

/** Of these news says "they". */
const TEAM =
  /^(?:campaign|committee|caucus|party|team|group|isis|police|republicans|democrats|network|antifa|taliban)$/;
