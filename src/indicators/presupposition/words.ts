import { wordSet } from "../../text/word-set.js";
import type { DocField, Sentence, Tokens } from "../../types.js";

/** A match in its sentence, which runs from `first` up to, not including, `end`. */
export interface Place {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

/** The sentence of a token; tokens that match a lexicon are always in one. */
export function sentenceAt(field: DocField, token: number): Sentence {
  return field.sentences[field.sentenceOf[token]];
}

/** True when one of the tokens `from` up to, not including, `to` is among `words`. */
export function anyIn(tokens: Tokens, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (words.has(tokens.norm[i])) return true;
  return false;
}

/** Marks that open a clause: what stands after one begins afresh. */
export const CLAUSE_MARKS = wordSet(', ; : ( — – - " “ ” …');

/** Marks and words that negate what follows. */
export const NEGATIONS = wordSet("not n't never no nor neither hardly without");

/** Marks that end a sentence. */
export const FULL_STOPS = wordSet(". ? !");
