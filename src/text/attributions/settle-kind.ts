import { findPerson } from "./find-by-name.js";
import { findOfficeHolder } from "./find-office-holder.js";
import { isFullerRole } from "./is-fuller-role.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { type NamedPerson, type People, resolveName } from "./people.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { genderOfWord, isGivenName, usualGivenName } from "./source-words.js";

/** Whom the mention names, in full where the article does; a person stays one, though no other word tells it. */
export function settleName(
  mention: Mention,
  people: People,
  sources: readonly ResolvedSource[],
  introduce: (person: NamedPerson) => SourceDescription | null,
): SourceDescription {
  const settled = settleKind(mention, people, sources, introduce);
  return settled.kind === mention.description.kind ? settled : mention.description;
}

/** People, and whatever is called by one capitalised word that may be a surname: Jordan, Ford, Justice, Rounds. */
export function mayBePerson({ kind, words, name, definite }: SourceDescription): boolean {
  if (kind === "person") return true;
  // "Democrats" behind a name that a page ran into it is nobody's surname.
  if (definite || (kind === "collective" && name.endsWith("s"))) return false;
  return (
    kind !== "pronoun" &&
    kind !== "none" &&
    words.length === 1 &&
    /^\p{Lu}[\p{L}’'-]*\p{Ll}$|^\p{Lu}{4,}$/u.test(name)
  );
}

/** The description with the full name the article gives, and with the kind that the rest of the article tells. */
export function settleKind(
  mention: Mention,
  people: People,
  sources: readonly ResolvedSource[],
  introduce: (person: NamedPerson) => SourceDescription | null,
): SourceDescription {
  const { description } = mention;
  if (!mayBePerson(description)) return findOfficeHolder(mention, people, sources) ?? description;
  const known = resolveName(people, mention, sources);
  if (known !== null && (description.kind === "person" || isPersonName(known))) {
    const { words, text } = known;
    const introduction = introduce(known);
    const role = isFullerRole(introduction?.role ?? null, description.role)
      ? introduction?.role
      : description.role;
    const gender = description.gender ?? introduction?.gender ?? known.gender;
    const roles = [
      ...description.roles,
      ...(introduction?.roles ?? []),
      ...rolesOfSurname(people, description.head),
    ];
    return redescribe(description, {
      kind: "person",
      name: text,
      named: true,
      role: role ?? null,
      words,
      roles,
      gender,
      sure: true,
    });
  }
  const usual = description.kind === "person" ? usualGivenName(description.head) : null;
  if (usual !== null) {
    const roles = [...description.roles, ...rolesOfSurname(people, description.head)];
    return redescribe(description, { roles, gender: description.gender ?? genderOfWord(usual) });
  }
  if (description.kind !== "person" || description.sure || description.words.length > 1) return description;
  if (people.titled.has(description.head) || findPerson(sources, description) !== null) return description;
  // One capitalised word that never has a given name or a title is more often a firm than a person.
  return redescribe(description, { kind: "organisation", gender: null, guessed: true });
}

/** A given name, or a title or role before the name somewhere, tells that it is a person's: reporter Leyla Santiago. */
function isPersonName({ words, sightings }: NamedPerson): boolean {
  return isGivenName(words[0]) || sightings.some(({ title }) => title !== null);
}

/** The titles a surname has in the article, unless namesakes share it. */
function rolesOfSurname({ titled, bySurname }: People, surname: string): readonly string[] {
  if ((bySurname.get(surname)?.length ?? 0) > 1) return [];
  return [...(titled.get(surname)?.roles ?? [])];
}
