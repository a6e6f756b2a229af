import type { ParsedSentence } from "../types.js";
import { type Constituents, NONE } from "./constituents.js";

/** Relations in which a verb is no clause of its own: a modifier, part of a name, of a preposition, or a slip. */
const NO_CLAUSE = new Set([
  "amod",
  "advmod",
  "case",
  "cc",
  "compound",
  "compound:prt",
  "det",
  "discourse",
  "fixed",
  "flat",
  "goeswith",
  "mark",
  "nummod",
  "reparandum",
]);

const AUXILIARY = new Set(["aux", "aux:pass", "cop"]);

/** Relations, besides those that only a clause has, of an auxiliary that stands for a verb: "Yes, he did". */
const STANDS_FOR_VERB = new Set(["root", "conj", "parataxis"]);

/** Relations that only a clause has. */
const CLAUSAL = new Set([
  "ccomp",
  "xcomp",
  "advcl",
  "advcl:relcl",
  "acl",
  "acl:relcl",
  "csubj",
  "csubj:pass",
  "csubj:outer",
]);

/** Relations to a word that make it the head of a clause, whatever its part of speech. */
const MAKES_CLAUSE = new Set([
  "nsubj",
  "nsubj:pass",
  "nsubj:outer",
  "csubj",
  "csubj:pass",
  "csubj:outer",
  "cop",
  "aux",
  "aux:pass",
  "expl",
]);

/**
 * For each token 1 where it is the head of a clause: verbs that are not mere modifiers ("burned shops"), words with a
 * subject, copula or auxiliary, and words whose relation only a clause has. Not a second predicate that shares its
 * copula ("tired and hungry") nor what is left of a clause without a verb ("Ana won gold and Ben silver").
 */
export function clauseHeads({ tags }: ParsedSentence, { tree, order }: Constituents): Uint8Array {
  const { heads, relations } = tree;
  const isHead = new Uint8Array(heads.length);
  relations.forEach((relation, token) => {
    if (heads[token] !== NONE && MAKES_CLAUSE.has(relation)) isHead[heads[token]] = 1;
  });
  for (const token of order) {
    const relation = relations[token];
    const { upos } = tags[token];
    if (NO_CLAUSE.has(relation) || AUXILIARY.has(relation)) isHead[token] = 0;
    else if (CLAUSAL.has(relation)) isHead[token] = 1;
    else if (upos === "VERB" || (upos === "AUX" && STANDS_FOR_VERB.has(relation)))
      isHead[token] ||= conjoinedModifier(token) ? 0 : 1;
  }
  return isHead;

  /** "looted" in "burned and looted shops", "might" in "may or might go". */
  function conjoinedModifier(token: number): boolean {
    const head = heads[token];
    const verbal = relations[token] === "conj" && (tags[head].upos === "VERB" || tags[head].upos === "AUX");
    return verbal && isHead[head] === 0;
  }
}
