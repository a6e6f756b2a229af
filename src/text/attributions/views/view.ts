import type { AttributionLayers, TokenRange } from "../layers.js";

/** Words that judge, with the verb that says so and whose they are. */
export interface View {
  readonly cue: TokenRange;
  readonly source: TokenRange;
  readonly content: TokenRange;
}

/** No further before the verb does the relative pronoun of its clause stand. */
const REACH = 10;

/** Where "what", "which", "who" or "that" stands before the subject of the verb at token `verb`; -1 where none does. */
export function pronounBefore({ tokens, sentences, sentenceOf }: AttributionLayers, verb: number): number {
  const { norm, pos } = tokens;
  const floor = Math.max(sentences[sentenceOf[verb]]?.from ?? verb, verb - REACH);
  for (let i = verb - 1; i >= floor; i--) {
    if (/^(?:what|which|whom|who|that)$/.test(norm[i])) return i < verb - 1 ? i : -1;
    if (/^(?:PUNCT|VERB)$/.test(pos[i])) return -1;
  }
  return -1;
}
