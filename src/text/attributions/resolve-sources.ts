import type { DocField, SourceKind } from "../../types.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { findNamedNearby } from "./nearby-names.js";
import { organisationWords, sameOrganisation } from "./organisation-names.js";
import { type NamedPerson, type People, readIntroduction, resolveName } from "./people.js";
import { givenNames, sameGivenName, samePerson, sameSurname } from "./person-names.js";
import type { SourceDescription } from "./source-description.js";
import {
  type Gender,
  genderOfWord,
  isGivenName,
  isOrganisationWord,
  usualGivenName,
} from "./source-words.js";

/** How many paragraphs back a pronoun looks. */
const PRONOUN_REACH = 1;

/** How many mentions back, where a paragraph has no end. */
const MENTIONS_BACK = 60;

/** Groups the mentions by source, in the order in which the sources first come up. */
export function resolveSources(
  fields: readonly DocField[],
  mentions: readonly Mention[],
  people: People,
): ResolvedSource[] {
  const sources: ResolvedSource[] = [];
  /** The source of each mention so far, for pronouns to look back on. */
  const past: { readonly mention: Mention; readonly source: ResolvedSource }[] = [];
  /** Read once for each person, and only for those who speak. */
  const introductions = new Map<NamedPerson, SourceDescription | null>();
  const introduce = (person: NamedPerson): SourceDescription | null => {
    let introduction = introductions.get(person);
    if (introduction === undefined) {
      introduction = readIntroduction(fields, person);
      introductions.set(person, introduction);
    }
    return introduction;
  };
  for (const mention of mentions) {
    const settled = settleKind(mention, people, sources, introduce);
    const antecedent = settled.kind === "pronoun" ? findAntecedent(past, mention) : null;
    const nearby =
      settled.kind === "pronoun" && antecedent === null ? findNamedNearby(fields, mention, sources) : null;
    const description = nearby ?? settled;
    const found =
      description.kind === "pronoun"
        ? (antecedent ?? findPronoun(sources, description.head))
        : description.kind === "person"
          ? findPerson(sources, description)
          : description.kind === "organisation" && description.named
            ? findOrganisation(sources, description)
            : findUnnamed(sources, description);
    const source = found ?? createSource(description);
    if (found === null) sources.push(source);
    else if (description.kind !== "pronoun") learn(source, description);
    source.mentions.push(mention);
    past.push({ mention, source });
  }
  return sources;
}

function createSource(description: SourceDescription): ResolvedSource {
  const { kind, name, words, head, named, described, role, gender, roles } = description;
  return { kind, name, words, head, named, described, role, gender, roles: new Set(roles), mentions: [] };
}

/** What a later mention adds: a fuller name, a role, a gender. */
function learn(source: ResolvedSource, description: SourceDescription): void {
  const sameKind = source.kind === description.kind;
  source.described ||= description.described;
  if (sameKind && description.named && description.words.length > source.words.length) {
    source.name = description.name;
    source.words = description.words;
  }
  if (sameKind || description.kind === "role") for (const role of description.roles) source.roles.add(role);
  source.gender ??= description.gender;
  if (sameKind && isFullerRole(description.role, source.role)) source.role = description.role;
}

/** A role in words says more than a title. */
function isFullerRole(role: string | null, than: string | null): boolean {
  if (role === null) return false;
  return than === null || (!than.includes(" ") && role.includes(" "));
}

/** People, and organisations and places called by one word that may be a surname: Jordan, Ford. */
export function mayBePerson({ kind, words, named, head }: SourceDescription): boolean {
  return (
    kind === "person" || (kind === "organisation" && named && words.length === 1 && !isOrganisationWord(head))
  );
}

/** The description with the full name the article gives, and with the kind that the rest of the article tells. */
function settleKind(
  mention: Mention,
  people: People,
  sources: readonly ResolvedSource[],
  introduce: (person: NamedPerson) => SourceDescription | null,
): SourceDescription {
  const { description } = mention;
  if (!mayBePerson(description)) return description;
  const known = resolveName(people, mention);
  if (known !== null && (description.kind === "person" || isGivenName(known.words[0]))) {
    const { words, text } = known;
    const introduction = introduce(known);
    const role = isFullerRole(introduction?.role ?? null, description.role)
      ? introduction?.role
      : description.role;
    const gender = description.gender ?? introduction?.gender ?? known.gender;
    const roles = [...description.roles, ...(introduction?.roles ?? [])];
    return {
      ...description,
      kind: "person",
      named: true,
      words,
      name: text,
      gender,
      roles,
      role: role ?? null,
      sure: true,
    };
  }
  const usual = description.kind === "person" ? usualGivenName(description.head) : null;
  if (usual !== null) return { ...description, gender: description.gender ?? genderOfWord(usual) };
  if (description.kind !== "person" || description.sure || description.words.length > 1) return description;
  if (people.titled.has(description.head) || findPerson(sources, description) !== null) return description;
  // One capitalised word that never has a given name or a title is more often a firm than a person.
  return { ...description, kind: "organisation", gender: null };
}

function findPerson(
  sources: readonly ResolvedSource[],
  description: SourceDescription,
): ResolvedSource | null {
  const { words, head } = description;
  const fits = (source: ResolvedSource): boolean =>
    source.kind === "person" && agrees(source.gender, description.gender);
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

function agrees(a: Gender | null, b: Gender | null): boolean {
  return a === null || b === null || a === b;
}

function findOrganisation(
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

function findUnnamed(
  sources: readonly ResolvedSource[],
  description: SourceDescription,
): ResolvedSource | null {
  const { kind, head, words, definite } = description;
  if (kind === "role" && definite) {
    const holders = sources.filter((source) => holdsRole(source, description));
    if (holders.length === 1) return holders[0];
  }
  if (kind === "organisation" && definite && words.length === 1) {
    const named = sources.filter((source) => source.kind === kind && source.named && source.head === head);
    if (named.length === 1) return named[0];
  }
  const called = words.join(" ");
  const same = findLast(sources, (source) => source.kind === kind && source.words.join(" ") === called);
  if (same !== null) return same;
  if (!definite) return null;
  return findLast(
    sources,
    (source) =>
      source.kind === kind && source.head === head && words.every((word) => source.words.includes(word)),
  );
}

/** "the minister", "the Hungarian minister": the person whose role has the noun and all that is said of it. */
function holdsRole(source: ResolvedSource, { head, words }: SourceDescription): boolean {
  if (source.kind !== "person" || !source.roles.has(head)) return false;
  const role = source.role?.toLowerCase() ?? "";
  return words.every((word) => word === head || source.roles.has(word) || role.includes(word));
}

function findAntecedent(
  past: readonly { readonly mention: Mention; readonly source: ResolvedSource }[],
  mention: Mention,
): ResolvedSource | null {
  const { head: pronoun, gender } = mention.description;
  for (let i = past.length - 1; i >= Math.max(0, past.length - MENTIONS_BACK); i--) {
    const { mention: earlier, source } = past[i];
    if (earlier.field !== mention.field || earlier.paragraph < mention.paragraph - PRONOUN_REACH) break;
    if (!canStandFor(pronoun, source.kind)) continue;
    if (gender === null || source.gender === gender) return source;
    if (source.gender === null) {
      // Nobody else was heard since: the pronoun tells the gender that the name did not.
      source.gender = gender;
      return source;
    }
  }
  return null;
}

/** What no name was found for is kept together by its pronoun. */
function findPronoun(sources: readonly ResolvedSource[], pronoun: string): ResolvedSource | null {
  return findLast(sources, (source) => source.kind === "pronoun" && source.head === pronoun);
}

function canStandFor(pronoun: string, kind: SourceKind): boolean {
  if (/^(?:he|she|him|her|his|himself|herself)$/.test(pronoun)) return kind === "person" || kind === "role";
  if (/^(?:they|them|their|themselves|these)$/.test(pronoun))
    return kind === "collective" || kind === "organisation";
  if (/^(?:it|itself)$/.test(pronoun)) return kind === "organisation" || kind === "document";
  return false;
}

function findLast(
  sources: readonly ResolvedSource[],
  fits: (source: ResolvedSource) => boolean,
): ResolvedSource | null {
  for (let i = sources.length - 1; i >= 0; i--) if (fits(sources[i])) return sources[i];
  return null;
}
