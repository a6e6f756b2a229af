import type { Tokens } from "../../../types.js";
import { SHAPE } from "../../shape.js";
import { isTitleWord } from "../source-words.js";

/** Where the run of names and titles with capitals that begins at token `from` ends, at `limit` at the latest; `from` where there is none. */
export function endOfName({ norm, pos, shape }: Tokens, from: number, limit: number): number {
  let end = from;
  while (
    end < limit &&
    (pos[end] === "PROPN" || isTitleWord(norm[end])) &&
    (shape[end] & SHAPE.capitalised) !== 0
  )
    end++;
  return end;
}
