import type { ParsedSentence } from "../types.js";
import { clauseHeads } from "./clause-heads.js";
import { type Constituents, NONE, readConstituents } from "./constituents.js";
import { raiseOuterCopulas } from "./outer-copula.js";
import type { Clause } from "./types.js";

/** What is known of a sentence while its clauses are read, governors before dependents. */
export interface Reading {
  /** With the tree that `raiseOuterCopulas` gives. */
  readonly sentence: ParsedSentence;
  readonly constituents: Constituents;
  readonly isHead: Uint8Array;
  /** Head of the smallest clause that holds each token. */
  readonly holder: Int32Array;
  /** For the head of a clause the head of the relative clause it is or belongs to; `NONE` when there is none. */
  readonly relative: Int32Array;
  /** The clauses read so far, at the token of their head. */
  readonly clauseAt: (Clause | undefined)[];
}

/** Clauses that a relative pronoun at the front of the one around them can belong to. */
const CONTINUES_RELATIVE = new Set(["ccomp", "xcomp", "conj"]);

/** Lays out a sentence for reading its clauses; none is read yet. */
export function startReading(parsed: ParsedSentence): Reading {
  const tree = raiseOuterCopulas(parsed.tree);
  const sentence: ParsedSentence = { forms: parsed.forms, tags: parsed.tags, tree };
  const constituents = readConstituents(sentence);
  const isHead = clauseHeads(sentence, constituents);
  const holder = new Int32Array(isHead.length).fill(NONE);
  const relative = new Int32Array(isHead.length).fill(NONE);
  for (const token of constituents.order) {
    const governor = tree.heads[token];
    const around = governor === NONE ? NONE : holder[governor];
    holder[token] = isHead[token] === 1 ? token : around;
    if (isHead[token] === 0) continue;
    const relation = tree.relations[token];
    if (relation.endsWith(":relcl")) relative[token] = token;
    else if (around !== NONE && around === governor && CONTINUES_RELATIVE.has(relation))
      relative[token] = relative[governor];
  }
  return { sentence, constituents, isHead, holder, relative, clauseAt: new Array(isHead.length) };
}
