import type { ParsedSentence } from "../types.js";
import { type Constituents, NONE } from "./constituents.js";
import type { Roles } from "./roles.js";
import { wordAt } from "./words.js";

const DENYING_ADVERBS = new Set(["not", "n't", "nt", "never", "neither", "nor"]);

/** "not only" and its like say that more is true, not less. */
const AFTER_WHICH_NOTHING_IS_DENIED = new Set(["only", "just", "merely", "simply"]);

const DENYING_WORDS = new Set(["nobody", "nothing", "none", "no-one", "neither"]);

const DENYING_DETERMINERS = new Set(["no", "neither"]);

const DENIES_FROM_BELOW = new Set(["det", "advmod", "cc:preconj"]);

/**
 * The words that deny a clause, in the order of the sentence: "not" and its like beside the head, "nor" in front,
 * "without" as its mark, "no" as the determiner of a participant or predicate, and "nobody" or "nothing" as one.
 */
export function negationOf(sentence: ParsedSentence, constituents: Constituents, roles: Roles): number[] {
  const found: number[] = [];
  for (const token of roles.adverbs) {
    const longer = wordAt(sentence, token) === "longer" ? denierBelow(token) : null;
    if (longer !== null) found.push(longer);
    else if (DENYING_ADVERBS.has(wordAt(sentence, token)) && !onlyFollows(token)) found.push(token);
  }
  for (const token of roles.conjunctions) {
    if (wordAt(sentence, token) === "nor" || wordAt(sentence, token) === "neither") found.push(token);
  }
  if (roles.mark !== null && wordAt(sentence, roles.mark) === "without") found.push(roles.mark);
  for (const token of roles.determiners) {
    if (DENYING_DETERMINERS.has(wordAt(sentence, token))) found.push(token);
  }
  const participants = [roles.subject, roles.object, roles.indirectObject, roles.agent, ...roles.obliques];
  for (const token of participants) {
    if (token === null) continue;
    if (DENYING_WORDS.has(wordAt(sentence, token))) found.push(token);
    else {
      const denier = denierBelow(token);
      if (denier !== null) found.push(denier);
    }
  }
  return found.sort((a, b) => a - b);

  function onlyFollows(token: number): boolean {
    return (
      token + 1 < sentence.forms.length && AFTER_WHICH_NOTHING_IS_DENIED.has(wordAt(sentence, token + 1))
    );
  }

  /** "no" of "no critic" and "no longer", "neither" of "neither side" and "neither Ana nor Ben". */
  function denierBelow(token: number): number | null {
    const { first, next, tree } = constituents;
    for (let below = first[token]; below !== NONE; below = next[below]) {
      if (DENIES_FROM_BELOW.has(tree.relations[below]) && DENYING_DETERMINERS.has(wordAt(sentence, below)))
        return below;
    }
    return null;
  }
}
