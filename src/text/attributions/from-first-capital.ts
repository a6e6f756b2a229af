import { isParticle, isPreposition } from "./small-words.js";
import type { PhraseWord } from "./source-phrase.js";
import { isGivenName, isOrganisationWord, isSingularRole, isTitleWord } from "./source-words.js";

/**
 * "the sceptical | Hale Courier board", "Tolmia's official | Halcyon news agency"; all of "the justice department" and of
 * "his paper, the Courier".
 */
export function fromFirstCapital(words: readonly PhraseWord[]): readonly PhraseWord[] {
  const clitic = words.findIndex(({ norm }) => norm === "'s");
  const own = words.findIndex(({ capitalised }, i) => capitalised && i > clitic + 1);
  const said = words.slice(clitic + 1, Math.max(own, 0));
  if (
    clitic >= 0 &&
    own > 0 &&
    own < words.length - 1 &&
    !said.some(({ norm }) => norm === "and" || isPreposition(norm))
  )
    return words.slice(own);
  const title = lastTitle(words, clitic);
  if (title >= 0) return words.slice(title + 1);
  let first = words.findIndex(({ capitalised }) => capitalised);
  // de Hale's office
  if (clitic > first && first > 0 && isParticle(words[first - 1].norm)) first--;
  const owned = words
    .slice(0, Math.max(first, 0))
    .some(({ norm }) => norm === "'s" || isOrganisationWord(norm));
  return first > 0 && !owned ? words.slice(first) : words;
}

/** "Gov. | Ana Hale's office", "state Attorney General | Hale's office": the last title before the owner's name; -1 for none. */
function lastTitle(words: readonly PhraseWord[], clitic: number): number {
  for (let i = clitic - 2; i >= 0; i--) {
    const { norm, capitalised } = words[i];
    const next = words[i + 1];
    const role =
      isSingularRole(norm) && i > 0 && (!capitalised || (isGivenName(next.norm) && i < clitic - 2));
    const title = isTitleWord(norm) || role;
    if (
      title &&
      (capitalised || i > 0) &&
      !isGivenName(norm) &&
      next.capitalised &&
      !isOrganisationWord(next.norm)
    )
      return i;
    if (!capitalised) return -1;
  }
  return -1;
}
