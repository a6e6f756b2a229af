import { SHAPE } from "../../text/shape.js";
import type { DocField, TokenSpan } from "../../types.js";
import { COVER } from "./cover.js";
import { isLiteral } from "./literal.js";
import { isInAddress, isName } from "./names.js";
import { placeOf } from "./place.js";

/** Words whose compounds keep a distance or place somebody and are not loaded by that: "so-called", "left-wing". */
const PLAIN_PARTS: ReadonlySet<string> = new Set(["called", "wing"]);

type Stretch = Pick<TokenSpan, "from" | "to">;

/** The compound that token `i` is part of, joined by hyphens without blanks; itself where there is none. */
export function compoundOf({ tokens, sentences, sentenceOf }: DocField, i: number): Stretch {
  const { from: first, to: end } = sentences[sentenceOf[i]];
  const joins = (at: number): boolean =>
    at > first &&
    at + 1 < end &&
    tokens.norm[at] === "-" &&
    ((tokens.shape[at] | tokens.shape[at + 1]) & SHAPE.blankBefore) === 0;
  let [from, to] = [i, i + 1];
  while (joins(from - 1)) from -= 2;
  while (joins(to)) to += 2;
  return { from, to };
}

/**
 * True where the model of loaded words may make a finding of a word: neither the lexicon's, nor a use that stays clear, nor in a name or
 * an address, nor near what makes it literal.
 */
export function isFindable(field: DocField, i: number, cover: Uint8Array): boolean {
  const { from, to } = compoundOf(field, i);
  for (let at = from; at < to; at++) {
    if (cover[at] === COVER.finding || cover[at] === COVER.clear) return false;
    if (to - from > 1 && PLAIN_PARTS.has(field.tokens.norm[at])) return false;
  }
  const place = placeOf(field, { from: i, to: i + 1 });
  return !isName(place) && !isInAddress(place) && !isLiteral(place);
}
