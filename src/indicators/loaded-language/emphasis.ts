import { SHAPE } from "../../text/shape.js";
import type { Place } from "./place.js";

/** Shorter words in capitals are mostly initials. */
const SHORTEST = 4;
const FEWEST_WORDS = 4;

/**
 * True for words written in capitals for emphasis: "the plan was SCRAPPED".
 *
 * In a sentence in which most words are in capitals, capitals say nothing.
 */
export function isShouted({ tokens, from, to, first, end }: Place): boolean {
  if ((tokens.shape[from] & SHAPE.allCaps) === 0 || tokens.norm[from].length < SHORTEST) return false;
  let words = 0;
  let capitals = 0;
  for (let i = first; i < end; i++) {
    if ((tokens.shape[i] & SHAPE.word) === 0 || (i >= from && i < to)) continue;
    words++;
    if ((tokens.shape[i] & SHAPE.allCaps) !== 0 && tokens.norm[i].length > 1) capitals++;
  }
  return words >= FEWEST_WORDS - 1 && capitals * 4 <= words;
}
