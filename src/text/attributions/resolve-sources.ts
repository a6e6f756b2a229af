import type { DocField } from "../../types.js";
import { findAntecedent, findLastHeard, findOnlyOne, findPronoun } from "./antecedents.js";
import { findBoth } from "./find-both.js";
import { findOrganisation, findPerson } from "./find-by-name.js";
import { findOnlyOrganisation } from "./find-only-organisation.js";
import { findPluralSubject } from "./find-plural-subject.js";
import { findFirmBefore, findSubjectBefore } from "./find-subject-before.js";
import { findDocument, findToldDocument } from "./find-told-document.js";
import { findToldOrganisation } from "./find-told-organisation.js";
import { findToldPerson } from "./find-told-person.js";
import { findUnnamed } from "./find-unnamed.js";
import { isFullerRole } from "./is-fuller-role.js";
import { isPossessive } from "./is-possessive.js";
import { joinDocuments } from "./join-documents.js";
import { joinForerunners } from "./join-forerunners.js";
import { joinNamesakes } from "./join-namesakes.js";
import { type Choose, chooseSource } from "./linker/choose-source.js";
import { groupNames, type NameGroup } from "./linker/name-groups.js";
import type { Heard, Mention, Past, ResolvedSource } from "./mention.js";
import { nameInFull } from "./name-in-full.js";
import { nameSeveral } from "./name-several.js";
import { findNamedNearby, findNewcomer, type HeardLast } from "./nearby-names.js";
import { type NamedPerson, type People, readIntroduction } from "./people.js";
import { settleKind, settleName } from "./settle-kind.js";
import type { SourceDescription } from "./source-description.js";
import { isKnownSurname, singularOf } from "./source-words.js";

/**
 * Groups the mentions by source, in the order in which the sources first come up. `told` are those of whom sources tell, in order;
 * they change nothing of whom the others mean.
 */
export function resolveSources(
  fields: readonly DocField[],
  mentions: readonly Mention[],
  people: People,
  choose: Choose = chooseSource,
  told: readonly Mention[] = [],
): ResolvedSource[] {
  const sources: ResolvedSource[] = [];
  /** The source of each mention so far, for pronouns to look back on. */
  const past: Heard[] = [];
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
  const named: (readonly NameGroup[] | undefined)[] = [];
  const names = (field: number): readonly NameGroup[] => {
    named[field] ??= groupNames(fields[field]);
    return named[field];
  };
  const link = (mention: Mention, past: Past, not: ResolvedSource | null): ResolvedSource => {
    const settled =
      findToldOrganisation(fields, mention, past) ?? settleKind(mention, people, sources, introduce);
    const asker = not ?? whoAsked(fields, past, mention);
    const heard = settled.kind === "pronoun" ? findAntecedent(past, mention, asker) : null;
    const newcomer =
      heard === null
        ? null
        : findNewcomer(fields, mention, sources, people, lastMentionOf(past, heard, mention.field));
    const antecedent = newcomer === null ? heard : null;
    // The pronoun tells the gender that the name did not.
    if (antecedent !== null) antecedent.gender ??= mention.description.gender;
    const nearby =
      settled.kind === "pronoun" && heard === null && asker === null
        ? findNamedNearby(fields, mention, sources, people)
        : null;
    let description =
      newcomer ??
      nearby?.person ??
      (settled.kind === "pronoun" && heard === null
        ? (findSubjectBefore(fields, mention) ?? findPluralSubject(fields, mention))
        : null) ??
      findBoth(fields, mention, past, sources, people) ??
      settled;
    let found =
      description.kind === "pronoun"
        ? (antecedent ??
          (nearby?.taken ? null : findOnlyOne(past, mention, asker)) ??
          findLastHeard(past, mention, not) ??
          findPronoun(sources, description.head))
        : description.kind === "person"
          ? findPerson(sources, description)
          : description.kind === "organisation" && description.named
            ? findOrganisation(sources, description)
            : findUnnamed(sources, past, mention, description);
    const told = found === null ? findToldPerson(mention, people) : null;
    if (told !== null) {
      description = told;
      found = findPerson(sources, told);
    }
    const only =
      found === null
        ? (findFirmBefore(fields, mention) ??
          findOnlyOrganisation(fields, redescribeMention(mention, description)))
        : null;
    if (only !== null) {
      description = only;
      found = findOrganisation(sources, only);
    }
    const document =
      found === null ? findToldDocument(fields, redescribeMention(mention, description)) : null;
    if (document !== null) {
      description = document;
      found = findDocument(sources, document);
    }
    found ??= findNameless(past, mention, description);
    const choice = choose({
      ...{ fields, mention, past, people, found, names, asker },
      told: found === null && description.named ? description : null,
      proposed: [heard, newcomer, nearby?.person ?? null, settled.named ? settled : null],
    });
    if (choice !== null) {
      description = choice.description;
      found = choice.source;
      if (found === null && description.named) {
        description = settleName(redescribeMention(mention, description), people, sources, introduce);
        found =
          description.kind === "person"
            ? findPerson(sources, description)
            : findOrganisation(sources, description);
      } else if (found === null && description.kind === "pronoun")
        found = findPronoun(sources, description.head);
    }
    if (found !== null && found === not && !mention.description.named) {
      // "The mayor told me": who speaks calls somebody else so.
      description = mention.description;
      found = description.kind === "pronoun" ? findPronoun(sources, description.head) : null;
    }
    const source = found ?? createSource(description);
    if (found === null) sources.push(source);
    else if (description.kind !== "pronoun") learn(source, description);
    else if (source.kind !== "pronoun") source.gender ??= description.gender;
    return source;
  };
  for (const mention of mentions) {
    const source = findTwin(past, mention) ?? link(mention, past, null);
    source.mentions.push(mention);
    past.push({ mention, source });
  }
  // Whom people tell of is known by the talk around it; the talk itself is the outlet's alone.
  for (const mention of told) {
    const heard = past.filter((one) => isBefore(one.mention, mention));
    const source = link(mention, heard, speakerAround(past, mention));
    source.mentions.push(mention);
    past.push({ mention, source });
    past.sort((a, b) => (isBefore(a.mention, b.mention) ? -1 : 1));
  }
  if (told.length > 0) inOrder(sources);
  joinForerunners(sources);
  joinDocuments(sources);
  nameInFull(fields, sources);
  joinNamesakes(sources);
  nameSeveral(fields, sources);
  return sources;
}

/** Whoever was found for the very same words, which two cues may have: "the justices agreed to hear the case and warned that". */
function findTwin(past: Past, { field, at, description: { name, kind } }: Mention): ResolvedSource | null {
  if (kind === "none") return null;
  for (let i = past.length - 1; i >= Math.max(0, past.length - TWINS_BACK); i--) {
    const { mention: one, source } = past[i];
    if (one.at === at && one.field === field && one.description.name === name) return source;
  }
  return null;
}

/** Within so many mentions back, those of the same words stand. */
const TWINS_BACK = 8;

function isBefore(a: Mention, b: Mention): boolean {
  return a.field === b.field ? a.attribution < b.attribution : a.field < b.field;
}

/** The quoted speaker who tells of the mention: no "he" there is who speaks; `null` where it is told in paraphrase. */
function speakerAround(past: Past, { field, toldIn }: Mention): ResolvedSource | null {
  if (toldIn === null) return null;
  const around = past.find(({ mention }) => mention.field === field && mention.attribution === toldIn);
  return around?.source ?? null;
}

/** Puts mentions, and sources by the first of them, where they come up. */
function inOrder(sources: ResolvedSource[]): void {
  const order = (a: Mention, b: Mention): number => (a === b ? 0 : isBefore(a, b) ? -1 : 1);
  for (const { mentions } of sources) mentions.sort(order);
  sources.sort((a, b) => order(a.mentions[0], b.mentions[0]));
}

function redescribeMention(mention: Mention, description: SourceDescription): Mention {
  return { ...mention, description };
}

/** Who asked what the pronoun's words answer: "Hale asked her … “I do,” she replied" is not Hale. */
function whoAsked(fields: readonly DocField[], past: Past, mention: Mention): ResolvedSource | null {
  const last = past.at(-1);
  if (last === undefined || last.mention.field !== mention.field) return null;
  const { attributions } = fields[mention.field];
  if (!/^(?:ask|asks|asked)$/.test(attributions[last.mention.attribution].cueForm)) return null;
  const answered = /^(?:repl(?:y|ies|ied)|respond(?:s|ed)?|answer(?:s|ed)?)$/.test(
    attributions[mention.attribution].cueForm,
  );
  return answered ? last.source : null;
}

/** "one of the mayor's advisers said … The adviser, Ann Hale, said": the role just heard gets the name. */
function findNameless(past: Past, mention: Mention, description: SourceDescription): ResolvedSource | null {
  const last = past.at(-1);
  if (mention.description.kind !== "person" || !mention.description.definite || last === undefined)
    return null;
  const { source } = last;
  if (source.kind !== "role" || last.mention.field !== mention.field) return null;
  if (
    last.mention.until < mention.paragraph - 1 ||
    !description.roles.includes(singularOf(source.head) ?? source.head)
  )
    return null;
  source.kind = "person";
  source.named = true;
  source.head = description.head;
  source.name = description.name;
  source.words = description.words;
  return source;
}

/** Where a source was last heard, its surname and gender. */
function lastMentionOf(past: Past, source: ResolvedSource, field: number): HeardLast {
  const last = past.findLast((heard) => heard.source === source);
  const others = past.filter(
    ({ mention, source: { kind } }) => mention.field === field && kind !== "person" && kind !== "role",
  );
  return {
    at: last?.mention.at ?? 0,
    head: source.head,
    words: source.words,
    gender: source.gender,
    named: source.named,
    others: new Set(others.map(({ mention }) => mention.attribution)),
  };
}

function createSource(description: SourceDescription): ResolvedSource {
  const { kind, name, words, head, named, described, role, gender, roles, guessed } = description;
  return {
    kind,
    name,
    words,
    head,
    named,
    described,
    role,
    gender,
    roles: new Set(roles),
    guessed,
    mentions: [],
  };
}

/** What a later mention adds: a fuller name, a role, a gender. */
function learn(source: ResolvedSource, description: SourceDescription): void {
  const sameKind = source.kind === description.kind;
  source.described ||= description.described;
  const longer = description.words.length > source.words.length;
  // "the Hale Justice Department" is the Justice Department of somebody's time.
  const owned = isOwned(longer ? description : source, longer ? source : description);
  if (sameKind && description.named && longer !== owned && !isPossessive(description, source)) {
    source.name = description.name;
    source.words = description.words;
    source.head = description.head;
  }
  // "Hale's campaign" is otherwise the Hale campaign.
  if (sameKind && isPossessive(source, description)) {
    source.name = description.name;
    source.words = description.words;
  }
  // PENTAGON of a headline
  const written = description.name;
  if (
    sameKind &&
    description.named &&
    written.toUpperCase() === source.name &&
    written !== source.name &&
    source.name.length > 6
  )
    source.name = written;
  if (sameKind || description.kind === "role") for (const role of description.roles) source.roles.add(role);
  source.gender ??= description.gender;
  if (sameKind && isFullerRole(description.role, source.role)) source.role = description.role;
}

/** Whether the longer name of an organisation is the shorter behind somebody's surname. */
function isOwned(
  longer: Pick<SourceDescription, "kind" | "words" | "head">,
  shorter: Pick<SourceDescription, "words">,
): boolean {
  return (
    longer.kind === "organisation" &&
    longer.words.length === shorter.words.length + 1 &&
    shorter.words.length > 1 &&
    /^(?:department|administration)$/.test(longer.head) &&
    isKnownSurname(longer.words[0]) &&
    longer.words.slice(1).join(" ") === shorter.words.join(" ")
  );
}
