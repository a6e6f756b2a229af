import { findKnownHolder, findOnlyHolder } from "./called-so.js";
import { findPresident } from "./find-president.js";
import type { ResolvedSource } from "./mention.js";
import { readOffice } from "./role-holders.js";
import { isVagueNoun } from "./source-words.js";

/** Within so many paragraphs from the beginning news calls by a role whom it names in the next ones. */
const OPENING = 3;

/** And so many tokens, where a page has no paragraphs. */
const FIRST_TOKENS = 200;

/** The name follows within so many paragraphs. */
const SOON = 6;

/**
 * The sources with those that the article's beginning calls by an office joined to whom it names next and nobody else can be:
 * "The governor of Ohio said so on Monday. … Ann Hale told reporters". No argument but the sources is changed.
 */
export function joinForerunners(sources: ResolvedSource[]): void {
  joinOffices(sources);
  joinAdministration(sources);
  for (let i = 0; i < sources.length; i++) {
    const [{ field, at, paragraph, description, until }] = sources[i].mentions;
    const { kind, definite, head, words } = description;
    if (sources[i].kind !== "role" || kind !== "role" || !definite || isVagueNoun(head)) continue;
    if (paragraph > OPENING || at > FIRST_TOKENS) continue;
    const later = sources.filter(
      ({ kind: of, named, mentions: [first] }, k) =>
        k > i &&
        of === "person" &&
        named &&
        first.paragraph <= Math.max(0, until) + SOON &&
        first.field >= field,
    );
    const { noun } = readOffice(head, words);
    const meant =
      findOnlyHolder(
        later.filter(({ roles }) => roles.has(noun)),
        description,
      ) ??
      findRare(later, noun) ??
      findPresident(later, description) ??
      findKnownHolder(later, description);
    if (meant === null) continue;
    join(sources, i, meant);
  }
}

function join(sources: ResolvedSource[], i: number, meant: ResolvedSource): void {
  addMentions(meant, sources[i]);
  sources.splice(sources.indexOf(meant), 1);
  sources[i] = meant;
}

function addMentions({ mentions }: ResolvedSource, of: ResolvedSource): void {
  mentions.push(...of.mentions);
  mentions.sort((a, b) => a.field - b.field || a.attribution - b.attribution);
}

/** "the foreign ministry" is the Tolmian foreign ministry, where no other speaks. */
function joinOffices(sources: ResolvedSource[]): void {
  for (let i = 0; i < sources.length; i++) {
    const { kind, named, words } = sources[i];
    if (kind !== "organisation" || named || words.length < 2 || !sources[i].mentions[0].description.definite)
      continue;
    const called = ` ${words.join(" ")}`;
    const later = sources.filter(
      (source, k) => k > i && source.kind === kind && source.named && source.words.join(" ").endsWith(called),
    );
    if (later.length === 1) join(sources, i, later[0]);
  }
}

/** "the administration" is the Hale administration, or the White House, where the sources have one and no other. */
function joinAdministration(sources: ResolvedSource[]): void {
  const nameless = sources.find(
    ({ kind, named, words, mentions }) =>
      kind === "organisation" &&
      !named &&
      words.join(" ") === "administration" &&
      mentions[0].description.definite,
  );
  if (nameless === undefined) return;
  const organisations = sources.filter(({ kind, named }) => kind === "organisation" && named);
  const named = organisations.filter(({ head }) => head === "administration");
  const meant =
    named.length > 0 ? named : organisations.filter(({ words }) => words.join(" ") === "white house");
  if (meant.length !== 1) return;
  absorb(sources, nameless, meant[0]);
}

/** Gives one source's mentions to another, which stands where the first of both stood. */
function absorb(sources: ResolvedSource[], one: ResolvedSource, meant: ResolvedSource): void {
  const i = sources.indexOf(one);
  if (i < sources.indexOf(meant)) join(sources, i, meant);
  else {
    addMentions(meant, one);
    sources.splice(i, 1);
  }
}

/** Offices that hardly two people in an article hold, whatever stands before them. */
const RARE =
  /^(?:inspector-general|surgeon-general|solicitor-general|chaplain|coroner|pope|comptroller|ombudsman)$/;

function findRare(later: readonly ResolvedSource[], noun: string): ResolvedSource | null {
  const holders = RARE.test(noun) ? later.filter(({ roles }) => roles.has(noun)) : [];
  return holders.length === 1 ? holders[0] : null;
}
