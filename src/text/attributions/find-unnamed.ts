import { findKnownHolder, findOnlyHolder } from "./called-so.js";
import { mayBeSameDocument } from "./document-nouns.js";
import { findLast } from "./find-last.js";
import { findPresident } from "./find-president.js";
import { MENTIONS_BACK, type Mention, type Past, PRONOUN_REACH, type ResolvedSource } from "./mention.js";
import { isKindOfOrganisation, isOtherwiseCalled, mayBeCalled } from "./organisation-kinds.js";
import { isPartyOfPlace, isWithoutOffice, mayHold, readOffice } from "./role-holders.js";
import type { SourceDescription } from "./source-description.js";
import { agrees, isPlaceName, isTitleWord } from "./source-words.js";
import { isState } from "./us-states.js";

/** The source that words without a name mean: one heard just before, one whose role it is, or one called so before. */
export function findUnnamed(
  sources: readonly ResolvedSource[],
  past: Past,
  mention: Mention,
  description: SourceDescription,
): ResolvedSource | null {
  return (
    findAged(past, mention, description) ??
    findHeardLast(past, mention, description) ??
    findOnlyTrade(sources, past, description) ??
    (description.kind === "role" && description.definite
      ? findPresident(
          sources.filter((source) => source.kind === "person"),
          description,
        )
      : null) ??
    findCalledSo(sources, past, mention, description)
  );
}

/** "the 62-year-old engineer": news tells the age of whom it has just quoted. */
function findAged(
  past: Past,
  mention: Mention,
  { kind, definite, words, gender }: SourceDescription,
): ResolvedSource | null {
  const last = past.at(-1);
  if (last === undefined || !definite || !/^(?:role|document)$/.test(kind)) return null;
  if (!/^\d+-year-old$/.test(words[0]) && !(words[0] === "the" && /^\d+-year-old$/.test(words[1] ?? "")))
    return null;
  const { source } = last;
  return source.kind === "person" &&
    source.named &&
    agrees(source.gender, gender) &&
    isNear(last.mention, mention)
    ? source
    : null;
}

function findCalledSo(
  sources: readonly ResolvedSource[],
  past: Past,
  mention: Mention,
  description: SourceDescription,
): ResolvedSource | null {
  const { kind, head, words, definite } = description;
  if (kind === "role" && definite) {
    const holders = sources.filter((source) => holdsRole(source, description));
    if (holders.length === 1) return holders[0];
    const people =
      holders.length > 0 ? [] : sources.filter((source) => source.kind === "person" && source.named);
    const only = findOnlyHolder(people, description) ?? findKnownHolder(people, description);
    if (only !== null) return only;
  }
  if (kind === "organisation" && definite && words.length === 1) {
    const named = sources.filter((source) => source.kind === kind && source.named);
    const same = named.filter((source) => source.head === head);
    const meant = same.length > 0 ? same : named.filter((source) => isCalled(source.words, head));
    if (meant.length === 1) return meant[0];
    // Of several agencies, the one that was heard last, if that was just before.
    const last = past.at(-1);
    if (last !== undefined && meant.includes(last.source) && isNear(last.mention, mention))
      return last.source;
  }
  const pair =
    kind === "collective" || kind === "document" ? findSeveralHeard(past, mention, description) : null;
  if (pair !== null) return pair;
  const firm = findOrganisationHeard(past, mention, description);
  if (firm !== null) return firm;
  // "Another source" is not the one before.
  if (/^(?:another|a second|a third|a different)\b/i.test(description.name)) return null;
  if (definite && words.length === 1 && kind === "document") {
    const outlets = sources.filter(
      (source) => source.kind === "organisation" && source.named && mayBeCalled(source.words, head),
    );
    // A site may be one that nobody has heard of.
    if (outlets.length === 1 && !/^(?:web)?site$/.test(head)) return outlets[0];
  }
  const same = findLast(
    sources,
    (source) =>
      source.kind === kind && (sameWithoutClitics(source.words, words) || samePair(source.words, words)),
  );
  if (same !== null) return same;
  if (!definite) return null;
  const fuller = findLast(
    sources,
    (source) =>
      source.kind === kind && source.head === head && words.every((word) => source.words.includes(word)),
  );
  return fuller ?? (kind === "document" && words.length === 1 ? findAkin(sources, head) : null);
}

/** "the survey" after one poll, "the complaint" after one lawsuit: the only document that the noun is another word for. */
function findAkin(sources: readonly ResolvedSource[], head: string): ResolvedSource | null {
  const meant = sources.filter(
    (source) => source.kind === "document" && source.head !== head && mayBeSameDocument(source.head, head),
  );
  return meant.length === 1 ? meant[0] : null;
}

/** "the state" is Ohio, "the agency" one that is called so. */
function isCalled(words: readonly string[], noun: string): boolean {
  if (noun === "state") return isState(words.join(" "));
  return (words.length > 1 && words.includes(noun)) || mayBeCalled(words, noun);
}

/** "Ann Hale and Bo Reyes", afterwards "Hale and Reyes". */
function samePair(a: readonly string[], b: readonly string[]): boolean {
  const first = a.indexOf("and");
  const second = b.indexOf("and");
  if (first < 1 || second < 1 || Math.min(a.length, b.length) !== 3) return false;
  return a[first - 1] === b[second - 1] && a[a.length - 1] === b[b.length - 1];
}

/** "Hale Water Plan" in the headline is "Hale's water plan" in the text. */
function sameWithoutClitics(a: readonly string[], b: readonly string[]): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (a[i] === "'s") i++;
    else if (b[j] === "'s") j++;
    else if (a[i++] !== b[j++]) return false;
  }
  return true;
}

/** "the minister", "the Hungarian minister": the person whose role has the noun and all that is said of it. */
function holdsRole(source: ResolvedSource, { head, words }: SourceDescription): boolean {
  if (source.kind !== "person") return false;
  // "the Turkish leader" is Turkish President Aydin.
  if (
    head === "leader" &&
    words.some((place) => LEADERS.some((office) => source.roles.has(`${place} ${office}`)))
  )
    return true;
  const { noun, before, joined } = readOffice(head, words);
  if (joined || !source.roles.has(noun)) return false;
  const role = source.role?.toLowerCase() ?? "";
  return before.every((word) => source.roles.has(word) || role.includes(word));
}

const LEADERS = ["president", "minister", "premier", "chancellor", "king", "dictator"] as const;

/** "The Ohio lawmaker", soon after what a senator said: the only one just heard whom the noun fits. */
function findHeardLast(
  past: Past,
  mention: Mention,
  { kind, definite, head, words }: SourceDescription,
): ResolvedSource | null {
  if (kind !== "role" || !definite) return null;
  // Whoever has no office yet may have one that nobody else has; of presidents articles speak without introduction.
  const untold = isTitleWord(head) && head !== "president";
  // What somebody was goes with what they are.
  const former = words.includes("former") && isTitleWord(head);
  const holders = new Set<ResolvedSource>();
  const others = new Set<ResolvedSource>();
  for (let i = past.length - 1; i >= Math.max(0, past.length - MENTIONS_BACK); i--) {
    const { mention: earlier, source } = past[i];
    const inTitle = earlier.field !== mention.field && mention.paragraph <= PRONOUN_REACH;
    if (earlier.field !== mention.field ? !inTitle : earlier.until < mention.paragraph - PRONOUN_REACH) break;
    if (source.kind !== "person") continue;
    if (mayHold(source, head, words)) holders.add(source);
    else if (former || ((untold || isPartyOfPlace(head, words)) && isWithoutOffice(source)))
      others.add(source);
  }
  const meant = holders.size > 0 ? holders : former ? withoutOffice(others) : others;
  return meant.size === 1 ? [...meant][0] : null;
}

/**
 * "The outlet" or "the agency" right after the only organisation that was heard, where nothing in its name tells what it is;
 * "the company" after the last of several.
 */
function findOrganisationHeard(
  past: Past,
  mention: Mention,
  { kind, definite, words, head }: SourceDescription,
): ResolvedSource | null {
  if (kind !== "organisation" || !definite || words.length > 2 || !isKindOfOrganisation(head)) return null;
  // A team is no league, whatever it is called.
  if (/^(?:league|bureau)$/.test(head)) return null;
  const firm = /^(?:company|firm)$/.test(head);
  if (words.length > 1 && !firm) return null;
  let only: ResolvedSource | null = null;
  for (let i = past.length - 1; i >= Math.max(0, past.length - MENTIONS_BACK); i--) {
    const { mention: earlier, source } = past[i];
    if (earlier.field !== mention.field || earlier.until < mention.paragraph - PRONOUN_REACH) break;
    if (source === only || source.kind !== "organisation" || !source.named) continue;
    if (isPlaceName(source.words.join(" ")) || isOtherwiseCalled(source.words, head)) {
      if (firm) continue;
      return null;
    }
    if (only !== null) return firm ? only : null;
    only = source;
  }
  return only;
}

/** "the two", "the authors" just after two or more with names. */
function findSeveralHeard(
  past: Past,
  mention: Mention,
  { definite, words }: SourceDescription,
): ResolvedSource | null {
  if (!definite || words.length === 0 || words.length > 2 || !SEVERAL.test(words[words.length - 1]))
    return null;
  if (words.length === 2 && !/^(?:two|three|four|five)$/.test(words[0])) return null;
  const heard = new Set<ResolvedSource>();
  for (let i = past.length - 1; i >= Math.max(0, past.length - MENTIONS_BACK); i--) {
    const { mention: earlier, source } = past[i];
    if (earlier.field !== mention.field || earlier.until < mention.paragraph - PRONOUN_REACH - 1) break;
    if (source.kind === "collective" && source.named && source.words.some((word) => /^(?:and|&)$/.test(word)))
      heard.add(source);
  }
  return heard.size === 1 ? [...heard][0] : null;
}

const SEVERAL =
  /^(?:two|three|pair|duo|trio|couple|authors|writers|senators|lawmakers|congressmen|researchers|economists|professors|lawyers|attorneys|men|women|brothers|republicans|democrats|democratic|leaders)$/;

/** "the Hale Institute economist": whoever was heard last, where that is an economist and nobody else is. */
function findOnlyTrade(
  sources: readonly ResolvedSource[],
  past: Past,
  { kind, definite, head, words }: SourceDescription,
): ResolvedSource | null {
  const last = past.at(-1)?.source;
  if (kind !== "role" || !definite || isTitleWord(head) || last?.kind !== "person") return null;
  const { noun } = readOffice(head, words);
  const holders = sources.filter((source) => source.kind === "person" && mayHold(source, head, words));
  return holders.length === 1 && holders[0] === last && last.roles.has(noun) ? last : null;
}

/** Those of whom no office is told, where there are any. */
function withoutOffice(sources: ReadonlySet<ResolvedSource>): ReadonlySet<ResolvedSource> {
  const free = new Set([...sources].filter(isWithoutOffice));
  return free.size > 0 ? free : sources;
}

function isNear(earlier: Mention, mention: Mention): boolean {
  return earlier.field === mention.field && earlier.until >= mention.paragraph - PRONOUN_REACH;
}
