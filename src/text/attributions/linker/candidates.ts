import type { DocField } from "../../../types.js";
import { MENTIONS_BACK, type Mention, type Past, type ResolvedSource } from "../mention.js";
import { organisationWords, sameOrganisation } from "../organisation-names.js";
import type { People } from "../people.js";
import { contradictsOffice, readOffice } from "../role-holders.js";
import type { SourceDescription } from "../source-description.js";
import { genderOfWord, isTitleWord, usualGivenName } from "../source-words.js";
import type { NameGroup } from "./name-groups.js";

/** A mention by a role, with what the rules found it to mean. */
export interface LinkCase {
  readonly fields: readonly DocField[];
  readonly mention: Mention;
  readonly past: Past;
  readonly people: People;
  /** Whom the rules take it for, heard before or only named; both `null` when for somebody new without a name. */
  readonly found: ResolvedSource | null;
  readonly told: SourceDescription | null;
  /** Whom single rules would have taken it for. */
  readonly proposed: readonly (ResolvedSource | SourceDescription | null)[];
  /** Who asked what the mention's words answer, and is not meant; `null` when nobody did. */
  readonly asker: ResolvedSource | null;
  /** Whom the mention's field names, in the order of the text. */
  readonly names: (field: number) => readonly NameGroup[];
}

/** Whom a mention may mean. */
export interface Candidate {
  /** Heard before; `null` for whom nobody has heard yet. */
  readonly source: ResolvedSource | null;
  /** As a rule describes whom nobody has heard; `null` for others. */
  readonly told: SourceDescription | null;
  /** Where the field names it; `null` for what it does not name. All three are `null` for somebody new without a name. */
  readonly name: NameGroup | null;
  /** The rules' choice. */
  readonly ruled: boolean;
  /** The index of a rule that proposed it; -1 for none. */
  readonly rule: number;
}

/** Others are further away than any that is meant. */
const MOST = 14;

/** Tokens that a name may stand before the mention, and behind it. */
const BACK = 250;
const AHEAD = 700;

/** Names behind the mention that are looked at. */
const MOST_AHEAD = 8;

/** Whether a mention is one person's role, and not several at once: "the senator", "a former pilot". */
export function isRole({ kind, named, head, words }: SourceDescription): boolean {
  return kind === "role" && !named && !readOffice(head, words).joined;
}

/** Whom a role may mean: the rules' choice first, then those heard last, those named before, those named next, and somebody new. */
export function listCandidates(linkCase: LinkCase): Candidate[] {
  const { mention, past, found, told, proposed, names, asker } = linkCase;
  const { definite, head } = mention.description;
  const groups = names(mention.field);
  const candidates: Candidate[] = [];
  const taken = new Set<ResolvedSource | NameGroup>();
  const add = (
    source: ResolvedSource | null,
    description: SourceDescription | null,
    name: NameGroup | null,
    ruled: boolean,
    rule: number,
  ): void => {
    if (source !== null && (taken.has(source) || (source === asker && !ruled))) return;
    const group = name ?? groupOf(groups, source ?? description);
    if (group !== null && taken.has(group)) return;
    if (!ruled && contradicts(linkCase, source ?? description, group)) return;
    if (source !== null) taken.add(source);
    if (group !== null) taken.add(group);
    candidates.push({ source, told: source === null ? description : null, name: group, ruled, rule });
  };
  const ruleOf = (meant: ResolvedSource | SourceDescription | null): number =>
    meant === null ? -1 : proposed.indexOf(meant);
  add(found, told, null, true, ruleOf(found ?? told));
  proposed.forEach((one, rule) => {
    if (one === null) return;
    if ("mentions" in one) add(one, null, null, false, rule);
    else add(heardAs(past, one), one, null, false, rule);
  });
  for (
    let i = past.length - 1;
    i >= Math.max(0, past.length - MENTIONS_BACK) && candidates.length < MOST;
    i--
  )
    if (/^(?:person|role|pronoun)$/.test(past[i].source.kind)) add(past[i].source, null, null, false, -1);
  let ahead = 0;
  for (const group of groups) {
    if (group.kind === "organisation" || taken.has(group)) continue;
    const { from } = group.places[0];
    const before = from < mention.at;
    const near = group.places.some((place) => place.from < mention.at && mention.at - place.from <= BACK);
    // "The strategist, who asked not to be named" is nobody who is named later, "the governor" may be.
    if (!before && definite && !isTitleWord(head)) continue;
    if (before ? !near : from > mention.at + AHEAD || ahead++ >= MOST_AHEAD) continue;
    add(heardGroup(past, group), null, group, false, -1);
  }
  if (found !== null || told !== null)
    candidates.push({ source: null, told: null, name: null, ruled: false, rule: -1 });
  return candidates;
}

/** Of another gender than the mention, of another party or state, or whom the verb hits. */
function contradicts(
  { mention, people }: LinkCase,
  one: ResolvedSource | SourceDescription | null,
  name: NameGroup | null,
): boolean {
  const { gender, head, words } = mention.description;
  const surname = one?.head ?? name?.head ?? "";
  if (mention.object !== null && mention.object === surname) return true;
  const own = one?.words ?? name?.words ?? [];
  const given = own.length > 1 ? own[0] : usualGivenName(surname);
  const of = one?.gender ?? name?.gender ?? genderOfWord(given ?? "");
  if (gender !== null && of !== null && of !== gender) return true;
  const roles = new Set([...(one?.roles ?? []), ...(people.titled.get(surname)?.roles ?? [])]);
  return contradictsOffice(roles, head, words);
}

/** Whether "the mayor" may be more than one of them, so that only the article's order would tell which. */
export function isHeldByTwo(
  { mention: { description }, people }: LinkCase,
  candidates: readonly Candidate[],
): boolean {
  const { definite, head, words } = description;
  if (!definite) return false;
  const { noun } = readOffice(head, words);
  const holders = candidates.filter(({ source, told, name }) => {
    const one = source ?? told;
    if (one?.kind === "role") return false;
    const surname = one?.head ?? name?.head ?? "";
    return one?.roles !== undefined && [...one.roles].includes(noun)
      ? true
      : people.titled.get(surname)?.roles.has(noun) === true;
  });
  return holders.length > 1;
}

/** Where the field names the source. */
function groupOf(
  groups: readonly NameGroup[],
  source: Pick<ResolvedSource, "kind" | "named" | "head" | "words"> | null,
): NameGroup | null {
  if (source === null || !source.named) return null;
  const short = source.kind === "organisation" ? organisationWords(source.words) : [];
  return groups.find((group) => isNamedBy(source, short, group)) ?? null;
}

function isNamedBy(
  { kind, head, words }: Pick<ResolvedSource, "kind" | "head" | "words">,
  short: readonly string[],
  group: NameGroup,
): boolean {
  if (kind === "person") {
    if (group.kind === "organisation" || group.head !== head.split(" ")[0]) return false;
    return group.words.length === 1 || words.length === 1 || group.words[0] === words[0];
  }
  if (kind !== "organisation" || group.kind === "person") return false;
  return sameOrganisation(group.short, short);
}

function heardAs(past: Past, { kind, head, words }: SourceDescription): ResolvedSource | null {
  const heard = past.findLast(
    ({ source }) =>
      source.named &&
      source.kind === kind &&
      (kind === "person"
        ? source.head === head &&
          (words.length === 1 || source.words.length === 1 || source.words[0] === words[0])
        : sameOrganisation(organisationWords(source.words), organisationWords(words))),
  );
  return heard?.source ?? null;
}

function heardGroup(past: Past, group: NameGroup): ResolvedSource | null {
  return (
    past.findLast(
      ({ source }) =>
        source.named &&
        isNamedBy(source, source.kind === "organisation" ? organisationWords(source.words) : [], group),
    )?.source ?? null
  );
}
