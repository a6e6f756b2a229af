import { findKnownHolder, findOnlyHolder, type Holder } from "./called-so.js";
import { describeHolder } from "./find-office-holder.js";
import { findPresident } from "./find-president.js";
import type { NameSighting } from "./full-names.js";
import type { Mention } from "./mention.js";
import { mayGoBySurname, type NamedPerson, type People } from "./people.js";
import type { SourceDescription } from "./source-description.js";
import { genderOfWord, isVagueNoun, usualGivenName } from "./source-words.js";

/** So far back, in tokens, a name is still what a role alone means. */
const NEAR = 150;

/** Somebody named before a mention, heard or not. */
interface Told extends Holder {
  readonly person: NamedPerson;
  readonly near: boolean;
  /** Told of as a president of the past only. */
  readonly past: boolean;
}

/**
 * Whom a role means that nobody has spoken as: somebody named in full before it, near by what the article says of them,
 * or anywhere by what everybody knows; `null` for none or a choice.
 */
export function findToldPerson(mention: Mention, people: People): SourceDescription | null {
  const { description } = mention;
  if (description.kind !== "role" || !description.definite || isVagueNoun(description.head)) return null;
  const told = [...people.bySurname, ...namedByTitle(people)].flatMap(([surname, namesakes]) =>
    namesakes.flatMap((person) => readTold(mention, people, person, surname, namesakes.length) ?? []),
  );
  const meant =
    findPresident(
      told.filter(({ past }) => past === description.words.includes("former")),
      description,
    ) ??
    findOnlyHolder(
      told.filter(({ near }) => near),
      description,
    ) ??
    findKnownHolder(told, description);
  if (meant === null) return null;
  const { text, words, gender } = meant.person;
  return describeHolder(description, {
    name: text,
    words,
    head: meant.head,
    gender,
    roles: [...meant.roles],
  });
}

/** Those whom the article calls Mr. or by an office, and nowhere by a given name. */
function namedByTitle({ titled, bySurname }: People): [string, NamedPerson[]][] {
  return [...titled].flatMap(([surname, { text, held }]) => {
    if (bySurname.has(surname)) return [];
    const name = text.slice(text.lastIndexOf(" ") + 1);
    const gender = genderOfWord(usualGivenName(surname) ?? "");
    return [[surname, [{ words: [surname], text: name, gender, sightings: [...held.values()] }]]];
  });
}

function readTold(
  { field, at }: Mention,
  { titled }: People,
  person: NamedPerson,
  surname: string,
  namesakes: number,
): Told | null {
  if (!mayGoBySurname(person, surname)) return null;
  const isBefore = (sighting: NameSighting): boolean =>
    sighting.field < field || (sighting.field === field && sighting.at < at);
  const last = person.sightings.findLast(isBefore);
  if (last === undefined) return null;
  const own = namesakes > 1 ? undefined : titled.get(surname);
  return {
    person,
    head: surname,
    words: person.words,
    role: null,
    roles: new Set(own?.roles),
    near: last.field === field && at - last.at <= NEAR,
    past: own?.held.has("former president") === true && !own.held.has("president"),
  };
}
