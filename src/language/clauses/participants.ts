import { type Constituents, dependsOn, NONE, rangeOf, rangeWithout } from "./constituents.js";
import type { Reading } from "./reading.js";
import type { Constituent, Oblique, Participant, TokenRange } from "./types.js";
import { wordAt } from "./words.js";

const RELATIVE_PRONOUNS = new Set(["who", "whom", "which", "that"]);

/** Relations of what belongs to the clause of a predicate noun or adjective, and not to its phrase. */
const CLAUSE_LEVEL =
  /^(?:nsubj|csubj|cop$|aux|expl|mark|advmod$|advcl|obl|ccomp|xcomp|parataxis|punct|discourse|vocative|dislocated|cc$|obj|iobj)/;

/** A participant with what it stands for when it is a relative pronoun. */
export function participantOf(reading: Reading, head: number, clause: number): Participant {
  return { head, ...rangeOf(reading.constituents, head), antecedent: antecedentOf(reading, head, clause) };
}

/** A participant without the preposition that brings it in. */
export function obliqueOf(reading: Reading, head: number, clause: number): Oblique {
  const { constituents } = reading;
  const preposition = prepositionOf(constituents, head);
  const bounds = { from: preposition === null ? 0 : preposition.to, to: constituents.forms.length };
  const antecedent = antecedentOf(reading, head, clause);
  return { head, ...rangeOf(constituents, head, bounds), antecedent, preposition };
}

function prepositionOf(
  { tree, first, next, lowest, highest }: Constituents,
  head: number,
): TokenRange | null {
  let range: TokenRange | null = null;
  for (let token = first[head]; token !== NONE && token < head; token = next[token]) {
    if (tree.relations[token] !== "case" || highest[token] >= head) continue;
    range = { from: range === null ? lowest[token] : range.from, to: highest[token] + 1 };
  }
  return range;
}

/**
 * The phrase of a noun or other word: without a preposition or conjunction in front, of one that is a predicate without what belongs
 * to its clause, and always without `modifier`, one of its dependents, and what is beyond it.
 */
export function phraseOf(
  { sentence, constituents, isHead }: Reading,
  head: number,
  modifier: number | null = null,
): Constituent {
  const { upos } = sentence.tags[head];
  const { relations } = sentence.tree;
  const predicate = isHead[head] === 1 && upos !== "VERB" && upos !== "AUX";
  const range = rangeWithout(constituents, head, (dependent) => {
    const relation = relations[dependent];
    if (dependent === modifier || (dependent < head && (relation === "case" || relation === "cc")))
      return true;
    const conjoined = isHead[dependent] === 1 && relation === "conj";
    return predicate && (CLAUSE_LEVEL.test(relation) || conjoined);
  });
  return { head, ...range };
}

function antecedentOf(reading: Reading, token: number, clause: number): Constituent | null {
  const { sentence, constituents, relative } = reading;
  const { heads, relations } = sentence.tree;
  const root = relative[clause];
  if (root === NONE || !RELATIVE_PRONOUNS.has(wordAt(sentence, token))) return null;
  // It stands in front of its verb ("says that" has another), and of the relative clause's when it came from below.
  const below = relations[clause] === "ccomp" || relations[clause] === "xcomp";
  if (token > clause || (below && token > root)) return null;
  const noun = heads[root];
  return dependsOn(constituents, token, noun) ? phraseOf(reading, noun, root) : null;
}
