import { findLast } from "./find-last.js";
import type { ResolvedSource } from "./mention.js";
import { organisationWords, sameOrganisation } from "./organisation-names.js";
import { mayGoBySurname } from "./people.js";
import { givenNames, sameGivenName, samePerson, sameSurname } from "./person-names.js";
import type { SourceDescription } from "./source-description.js";
import { agrees, genderOfWord, isGivenName, usualGivenName } from "./source-words.js";

/** Who was heard under the person's name, in full, by surname or by a given name that nobody else has; `null` for nobody. */
export function findPerson(
  sources: readonly ResolvedSource[],
  description: SourceDescription,
): ResolvedSource | null {
  const { words, head } = description;
  const guessed = sources.find(
    (source) => source.guessed && source.head === head && source.words.length === 1,
  );
  if (guessed !== undefined) {
    // Named as a person here: the one word before was a surname.
    guessed.kind = "person";
    guessed.guessed = false;
    return guessed;
  }
  // "Mrs. Trump" is none whom the surname alone means.
  const other = !agrees(description.gender, genderOfWord(usualGivenName(head) ?? ""));
  const fits = (source: ResolvedSource): boolean =>
    source.kind === "person" &&
    agrees(source.gender, description.gender) &&
    // "Trump" alone is not Eric Trump.
    (words.length > 1 || other || mayGoBySurname(source, source.head));
  const same = findLast(
    sources,
    (source) => fits(source) && samePerson(source.words, source.head, words, head),
  );
  if (same !== null) return same;
  if (words.length > 1) {
    // Surnames that stand first: Mr. Xi is Xi Jinping.
    const [first] = words;
    return findLast(
      sources,
      (source) => fits(source) && source.words.length === 1 && source.head === first && !isGivenName(first),
    );
  }
  const variant = findLast(sources, (source) => fits(source) && sameSurname(source.head, head));
  if (variant !== null) return variant;
  const byGivenName = sources.filter(
    (source) =>
      fits(source) &&
      givenNames(source.words, source.head)
        .slice(0, 1)
        .some((name) => sameGivenName(name, head)),
  );
  return byGivenName.length === 1 && head.length > 1 ? byGivenName[0] : null;
}

/** The organisation that was heard under the name, however short; `null` for none. */
export function findOrganisation(
  sources: readonly ResolvedSource[],
  description: SourceDescription,
): ResolvedSource | null {
  const words = organisationWords(description.words);
  return findLast(
    sources,
    (source) =>
      source.kind === "organisation" &&
      source.named &&
      sameOrganisation(organisationWords(source.words), words),
  );
}
