import type { Morphology } from "../types.js";
import { normalizeForm } from "../word-table/normalize-form.js";

const LONGEST_SHAPE = 6;

/**
 * What the parser looks at in a form: the form itself, its endings, its beginning, and its shape, in which a run of
 * capitals is `X`, of small letters `x`, of digits `0`.
 * @example formPieces("Talks") // ["w=talks", "s2=ks", "s3=lks", "s4=alks", "p2=ta", "p3=tal", "X=Xx"]
 */
export function formPieces(form: string): string[] {
  const word = normalizeForm(form);
  const pieces = [`w=${word}`];
  for (const length of [2, 3, 4]) if (word.length > length) pieces.push(`s${length}=${word.slice(-length)}`);
  for (const length of [2, 3]) if (word.length > length) pieces.push(`p${length}=${word.slice(0, length)}`);
  pieces.push(`X=${shapeOf(form)}`);
  return pieces;
}

/** The part of speech, and the part of speech with all features. */
export function tagPieces({ upos, verbForm, tense, voice, mood, number, person }: Morphology): string[] {
  return [upos, [upos, verbForm, tense, voice, mood, number, person].join("|")];
}

function shapeOf(form: string): string {
  return form
    .slice(0, 40)
    .replace(/\p{Lu}+/gu, "X")
    .replace(/\p{Ll}+/gu, "x")
    .replace(/\d+/g, "0")
    .slice(0, LONGEST_SHAPE);
}
