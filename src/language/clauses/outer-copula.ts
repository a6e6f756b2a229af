import type { Tree } from "../types.js";
import { NONE } from "./constituents.js";

/**
 * The tree with a copula that links a whole clause ("The problem *is* that he lied") made the head of its own clause,
 * and the clause below it a `ccomp`; the same tree when there is none.
 *
 * Universal Dependencies hang both subjects on the verb of the lower clause, that of the copula as `nsubj:outer`. With
 * the copula as the head, one token is the head of one clause, and what is said to be is its complement.
 */
export function raiseOuterCopulas(tree: Tree): Tree {
  if (!tree.relations.some((relation) => relation.endsWith(":outer"))) return tree;
  const heads = tree.heads.slice();
  const relations = [...tree.relations];
  tree.relations.forEach((relation, subject) => {
    if (!relation.endsWith(":outer")) return;
    const verb = heads[subject];
    const copula = relations.findIndex((other, token) => other === "cop" && heads[token] === verb);
    if (copula === -1) return;
    raise(heads, relations, copula, verb, Math.max(copula, subject));
  });
  return { heads, relations };
}

function raise(heads: Int32Array, relations: string[], copula: number, verb: number, last: number): void {
  for (let token = 0; token <= last; token++) {
    if (token === copula || token === verb || heads[token] !== verb) continue;
    heads[token] = copula;
    relations[token] = relations[token].replace(":outer", "");
  }
  heads[copula] = heads[verb];
  relations[copula] = heads[verb] === NONE ? "root" : relations[verb];
  heads[verb] = copula;
  relations[verb] = "ccomp";
}
