import type { NameReading } from "./name-reading.js";
import { isMember } from "./read-organisation.js";
import { isNameAlone } from "./read-several.js";
import type { PhraseWord } from "./source-phrase.js";
import { isDocumentNoun, isGivenName, isKnownSurname, isTitleWord } from "./source-words.js";

/** The name that no organisation, office or pair was read in: a person's, or one that cannot be, as "the Austin Chronicler". */
export function readPerson(
  name: readonly PhraseWord[],
  before: readonly PhraseWord[],
  role: boolean,
  definite: boolean,
): NameReading {
  // J Street
  const initial = /^[a-z]\.?(?:[a-z]\.)?$/.test(name[0].norm) && (name.length > 2 || name[0].norm.length > 1);
  const given = name.length > 1 && (isGivenName(name[0].norm) || initial);
  if (role || (given && !(definite && before.length === 1)))
    return { kind: "person", name, before, sure: true };
  // Nobody is called "the Austin Chronicler"; papers and firms are.
  if (definite && before.length === 1) return { kind: "organisation", name, before, sure: name.length > 1 };
  // "the Rasmussen Poll": named after whoever made it.
  if (
    name.length > 1 &&
    isDocumentNoun(name[name.length - 1].norm) &&
    !isKnownSurname(name[name.length - 1].norm)
  )
    return { kind: "document", name, before, sure: true };
  // KLM Capital Markets, unlike CNN Ann Hale
  if (name.length > 2 && isAcronym(name[0]) && name.slice(1).every(({ norm }) => !isNameAlone(norm)))
    return { kind: "organisation", name, before, sure: true };
  const known = name.length === 1 && (isKnownSurname(name[0].norm) || isGivenName(name[0].norm));
  return { kind: "person", name, before, sure: known };
}

function isAcronym({ text, norm }: PhraseWord): boolean {
  return /^\p{Lu}{2,5}$/u.test(text) && !isGivenName(norm) && !isTitleWord(norm) && !isMember(norm);
}
