import type { Tokens } from "../../types.js";
import { morphologyOf } from "../syntax.js";

/** Whether token `i` is a finite main verb: one that makes a clause with its subject. Auxiliaries are none. */
export function isFiniteVerb(tokens: Tokens, i: number): boolean {
  const { upos, verbForm } = morphologyOf(tokens, i);
  return upos === "VERB" && verbForm === "Fin";
}

/** Whether token `i` is finite: a main verb or an auxiliary, which a clause has one of. */
export function isFiniteForm(tokens: Tokens, i: number): boolean {
  return morphologyOf(tokens, i).verbForm === "Fin";
}
