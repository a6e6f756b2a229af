import { SHAPE } from "../text/shape.js";
import { countWords } from "../text/voices.js";
import { wordSet } from "../text/word-set.js";
import type { DocField } from "../types.js";

/** The commonest words of English that no other language of the Latin alphabet is full of. */
const COMMON = wordSet(
  "the of and to that is was for with as it be are by this from have has had not but they which you were his her their been " +
    "would there what who will said we he she its out about into than them then when after before could should these those if " +
    "can all one more some other over because while where how just also only through during between against under our your my " +
    "do does did n't 's i'm at on an or so no up said says say new two first last people year years time",
);

/** In the middle of news articles so many words are among them; in the poorest of 1,500 that were looked at, .23. */
const SHARE_IN_ENGLISH = 0.385;

/** Below this many words the share says little. */
const FEWEST = 40;

/**
 * A warning when fewer than half of the words of a text seem to be English; `null` otherwise, and for fewer than 40 words.
 *
 * Estimated from how many are among the hundred commonest, which in English are well over a third of all.
 */
export function warnOfLanguage(field: DocField): string | null {
  const { outlet, attributed, quoted, furniture } = countWords(field);
  const words = outlet + attributed + quoted + furniture;
  if (words < FEWEST) return null;
  const { length, norm, shape } = field.tokens;
  let common = 0;
  for (let i = 0; i < length; i++) {
    if ((shape[i] & SHAPE.word) === 0 || !COMMON.has(norm[i])) continue;
    common++;
    if (common / words >= SHARE_IN_ENGLISH / 2) return null;
  }
  const share = Math.round((100 * common) / words / SHARE_IN_ENGLISH);
  return `about ${share} % of the words seem to be English: framelens reads English only, so what it found and did not find says little`;
}
