import type { Tokens } from "../../types.js";
import { morphologyOf } from "../syntax.js";

/** Whether token `i` is a finite main verb: one that makes a clause with its subject. Auxiliaries are none, nor what lies outside the text. */
export function isFiniteVerb(tokens: Tokens, i: number): boolean {
  return isFiniteForm(tokens, i) && morphologyOf(tokens, i).upos === "VERB";
}

/** Whether token `i` is finite: a main verb or an auxiliary, which a clause has one of. Before and behind the text stands none. */
export function isFiniteForm(tokens: Tokens, i: number): boolean {
  return i >= 0 && i < tokens.length && morphologyOf(tokens, i).verbForm === "Fin";
}
