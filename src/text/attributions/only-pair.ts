import type { DocField } from "../../types.js";
import { describeSource } from "./describe-source.js";
import { phraseAfter, phraseBefore } from "./phrases.js";
import type { SourceDescription } from "./source-description.js";
import { isPlaceName } from "./source-words.js";

/** The only two people named in the stretch as "Ann Hale and Bo Reyes"; `null` for none or more. */
export function onlyPair(
  { text, tokens }: DocField,
  from: number,
  to: number,
  quoted: (i: number) => boolean,
): SourceDescription | null {
  let only: SourceDescription | null = null;
  for (let i = from + 1; i < to - 1; i++) {
    if (tokens.norm[i] !== "and" || quoted(i)) continue;
    const left = phraseBefore(tokens, i, from);
    const right = phraseAfter(tokens, i + 1, to);
    // "Reyes, Okafor and Hale" are three, and "Reyes of Ohio and Hale" no place.
    if (left === null || right === null || tokens.norm[left.from - 1] === ",") continue;
    const pair = describeSource(text, tokens, { from: left.from, to: right.to });
    if (pair.kind !== "collective" || !pair.named) continue;
    if (isPlaceName(pair.words.slice(0, pair.words.indexOf("and")).join(" "))) continue;
    if (only !== null) return null;
    only = pair;
    i = right.to;
  }
  return only;
}
