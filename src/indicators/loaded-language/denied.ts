import type { Place } from "./place.js";

/** Verbs that say what somebody or something is, or is taken for. */
const COPULAS: ReadonlySet<string> = new Set(["be", "seem", "look", "sound", "appear", "become"]);

const NEGATORS: ReadonlySet<string> = new Set(["not", "n't", "never", "hardly", "scarcely"]);

/** What may stand between the negation and what is denied: "not necessarily a very", "not so". */
const BETWEEN: ReadonlySet<string> = new Set([
  ...[
    "a",
    "an",
    "the",
    "as",
    "so",
    "that",
    "this",
    "all",
    "quite",
    "exactly",
    "particularly",
    "really",
    "entirely",
  ],
  ...["very", "too", "necessarily", "nearly", "even", "actually", "such", "always", "completely", "totally"],
  ...["especially", "terribly", "remotely", "inherently", "some", "any", "anything"],
  ...["been", "being"],
]);

/** How many words may stand between. */
const REACH = 4;

/**
 * True for a word that is denied of its subject: "the critics aren't fools", "it may not be as far-fetched as you think".
 *
 * Nobody is judged there. "Not only", "not just", "if not absurd" and "isn't it absurd" deny nothing.
 */
export function isDenied(place: Place): boolean {
  const { tokens, from, first } = place;
  const lowest = Math.max(first, from - REACH - 1);
  let at = from - 1;
  while (at > lowest && BETWEEN.has(tokens.norm[at])) at--;
  if (at <= first) return false;
  const { norm, lemma } = tokens;
  // "is not absurd" and "is no fool", "may not be absurd"
  const denies =
    NEGATORS.has(norm[at]) || norm[at] === "no"
      ? COPULAS.has(lemma[at - 1])
      : COPULAS.has(lemma[at]) && NEGATORS.has(norm[at - 1]);
  return denies && !isCondition(place, at);
}

/** "It would be funny if it were not so absurd" says that it is. */
function isCondition({ tokens, first }: Place, before: number): boolean {
  for (let at = before - 1; at >= Math.max(first, before - REACH); at--)
    if (tokens.norm[at] === "if" || tokens.norm[at] === "unless") return true;
  return false;
}
