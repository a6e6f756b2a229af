import { hashString } from "../../learn/hash.js";
import { SHAPE } from "../../text/shape.js";
import type { Tokens } from "../../types.js";

export const NAME = hashString("NAME");
const NUMBER = hashString("NUM");

/**
 * What the model sees of token `i` instead of its word, of a sentence that begins at token `from`; 0 for a word that may
 * speak for itself.
 *
 * Names, numbers and capitalised words say only that they are such: no model is to learn who is written of.
 */
export function maskOf({ pos, shape }: Tokens, i: number, from: number): number {
  const part = pos[i];
  if (part === "PROPN") return NAME;
  const bits = shape[i];
  if (part === "NUM" || (bits & SHAPE.number) !== 0) return NUMBER;
  if ((bits & (SHAPE.capitalised | SHAPE.allCaps)) !== SHAPE.capitalised) return 0;
  return i > from && part !== "PRON" ? NAME : 0;
}
