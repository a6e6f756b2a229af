import type { DocField } from "../../types.js";
import { spellOutTitle } from "./describe-person.js";
import { describeSource } from "./describe-source.js";
import { findNameSightings, type NameSighting } from "./full-names.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { givenNames, sameGivenName, samePerson } from "./person-names.js";
import { phraseAfter, phraseBefore } from "./phrases.js";
import { joinOffice } from "./role-holders.js";
import type { SourceDescription } from "./source-description.js";
import { type Gender, usualGivenName } from "./source-words.js";
import { isState } from "./us-states.js";

/** One person the article names in full. */
export interface NamedPerson {
  /** The fullest name. */
  words: readonly string[];
  text: string;
  gender: Gender | null;
  readonly sightings: NameSighting[];
}

/** The people whose surnames the sources have, as the article's text names them. */
export interface People {
  readonly bySurname: ReadonlyMap<string, readonly NamedPerson[]>;
  /** Surnames that somewhere follow a title or a role, as the article writes them, with those roles. */
  readonly titled: ReadonlyMap<string, Titled>;
}

/** What titles and roles a surname stands beside. */
interface Titled {
  readonly text: string;
  readonly roles: ReadonlySet<string>;
  /** Those that are held now, and where each is first read. */
  readonly held: ReadonlyMap<string, NameSighting>;
}

/** Before a title they make it another one: the vice president is not the president. */
const DEPUTY = /^(?:vice|deputy|lieutenant|lt\.?|assistant|associate)$/;

/** A name as near as this before a surname is who is meant by it, whoever the article is about. */
const NEAR = 60;

/** Reads who in the article has one of the surnames. */
export function findPeople(fields: readonly DocField[], surnames: ReadonlySet<string>): People {
  const bySurname = new Map<string, NamedPerson[]>();
  const titled = new Map<string, GrowingTitled>();
  if (surnames.size === 0) return { bySurname, titled };
  for (const sighting of findNameSightings(fields, surnames)) {
    const { surname, title, text, beside, words } = sighting;
    if (title !== null || beside.length > 0) {
      const known = titled.get(surname) ?? { text, roles: new Set(), held: new Map() };
      titled.set(surname, known);
      addRoles(known, sighting);
    }
    if (words.length > (surname.includes(" ") ? 2 : 1)) addSighting(bySurname, sighting);
  }
  return { bySurname, titled };
}

interface GrowingTitled extends Titled {
  readonly roles: Set<string>;
  readonly held: Map<string, NameSighting>;
}

/** What stands beside a surname where it is read. */
function addRoles({ roles, held }: GrowingTitled, sighting: NameSighting): void {
  const { title, titleOf, beside, former } = sighting;
  for (const one of beside) roles.add(one);
  if (title === null) return;
  const role = spellOutTitle(title);
  // "The Turkish president" is Turkish President Erdogan, in a city with a president of its own too.
  const called = titleOf === null ? [role] : [role, `${titleOf} ${role}`];
  if (titleOf !== null && isState(titleOf)) roles.add(titleOf);
  const joined = joinOffice(titleOf ?? "", role);
  for (const one of titleOf !== null && (joined !== null || DEPUTY.test(titleOf))
    ? called.slice(1)
    : called) {
    roles.add(joined ?? one);
    // "the former mayor" is whoever is introduced as former Mayor Hale.
    const office = former ? `former ${one}` : one;
    if (!held.has(office)) held.set(office, sighting);
  }
}

/**
 * What stands around the first sighting of a person, read as a source is read: "Sen.", "a political scientist".
 * `null` when it tells nothing of the person.
 */
export function readIntroduction(
  fields: readonly DocField[],
  { sightings: [sighting] }: NamedPerson,
): SourceDescription | null {
  const { text, tokens, sentences, sentenceOf } = fields[sighting.field];
  const sentence = sentences[sentenceOf[sighting.at]];
  if (sentence === undefined) return null;
  const before = phraseBefore(tokens, sighting.to, sentence.from);
  const after = phraseAfter(tokens, sighting.from, sentence.to);
  const from = before === null ? sighting.from : before.from;
  const to = after === null ? sighting.to : Math.max(after.to, sighting.to);
  const description = describeSource(text, tokens, { from, to });
  return description.kind === "person" && description.head === sighting.surname ? description : null;
}

function addSighting(bySurname: Map<string, NamedPerson[]>, sighting: NameSighting): void {
  const { surname, words, text, gender } = sighting;
  const namesakes = bySurname.get(surname) ?? [];
  bySurname.set(surname, namesakes);
  const known = namesakes.find((person) => samePerson(person.words, surname, words, surname));
  if (known === undefined) {
    namesakes.push({ words, text, gender, sightings: [sighting] });
    return;
  }
  known.sightings.push(sighting);
  known.gender ??= gender;
  if (words.length > known.words.length) {
    known.words = words;
    known.text = text;
  }
}

/** Where the president is called Trump, Ivanka Trump is not, although she is the only Trump named in full. */
export function mayGoBySurname({ words }: Pick<NamedPerson, "words">, surname: string): boolean {
  const usual = usualGivenName(surname);
  return (
    usual === null ||
    words.length === 1 ||
    givenNames(words, surname).some((name) => sameGivenName(name, usual))
  );
}

/**
 * The person that a mention means, `null` when the article names nobody like that in full.
 *
 * Of namesakes: the one with the given name and gender of the mention; then, of a surname alone, the only one who was heard; then one
 * named in full shortly before; then the one named most often, when even the first with an office, or the first.
 */
export function resolveName(
  people: People,
  mention: Mention,
  sources: readonly ResolvedSource[],
): NamedPerson | null {
  const { head, words, gender, roles } = mention.description;
  const namesakes = (people.bySurname.get(head) ?? []).filter(
    (person) =>
      samePerson(person.words, head, words, head) &&
      (gender === null || person.gender === null || gender === person.gender) &&
      (words.length > 1 || mayGoBySurname(person, head)),
  );
  if (namesakes.length <= 1) return namesakes[0] ?? null;
  // Where his wife is introduced, the surname alone is still his.
  const own = words.length > 1 ? [] : namesakes.filter(({ sightings }) => !sightings[0].relative);
  if (own.length === 1) return own[0];
  const heard =
    words.length > 1 || roles.length > 0
      ? []
      : namesakes.filter((person) => sources.some(({ name }) => name === person.text));
  if (heard.length === 1) return heard[0];
  let near: NameSighting | null = null;
  let nearest: NamedPerson | null = null;
  for (const person of namesakes) {
    for (const sighting of person.sightings) {
      const distance = mention.at - sighting.at;
      // "He called Bo Hale's book a lie. Secretary Hale said": of two, the title tells them apart.
      if (
        (sighting.owner && roles.length > 0) ||
        sighting.field !== mention.field ||
        distance < 0 ||
        distance > NEAR
      )
        continue;
      if (near !== null && near.at > sighting.at) continue;
      near = sighting;
      nearest = person;
    }
  }
  if (nearest !== null) return nearest;
  const held = ({ sightings }: NamedPerson): boolean =>
    sightings.some((one) => one.title !== null && !one.former);
  return namesakes.reduce((best, person) => {
    const more = person.sightings.length - best.sightings.length;
    return more > 0 || (more === 0 && held(person) && !held(best)) ? person : best;
  });
}
