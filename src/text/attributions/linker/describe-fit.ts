import type { ResolvedSource } from "../mention.js";
import type { People } from "../people.js";
import { readFigure } from "../public-figures.js";
import { mayHold, readOffice } from "../role-holders.js";
import type { Candidate, LinkCase } from "./candidates.js";
import type { NameGroup } from "./name-groups.js";
import type { Standing } from "./standing.js";

/** What the words of the mention say of the candidate: an office it holds, a kind of firm it is, a noun that stands beside its name. */
export function describeFit(
  { fields, mention, people }: LinkCase,
  candidate: Candidate,
  { heardRank }: Standing,
  add: (feature: string) => void,
): boolean {
  const { description, at, field } = mention;
  const { head, words, definite } = description;
  const one = candidate.source ?? candidate.told;
  const own = {
    words: one?.words ?? candidate.name?.words ?? [],
    head: one?.head ?? candidate.name?.head ?? "",
  };
  let fits = describeHolder(words, head, definite, own, one, people, heardRank, add);
  if (candidate.name !== null)
    fits =
      describeBeside(fields[field].tokens.norm, candidate.name, head, at, at + words.length + 2, add) || fits;
  return fits;
}

function describeHolder(
  words: readonly string[],
  head: string,
  definite: boolean,
  { words: name, head: surname }: Pick<ResolvedSource, "words" | "head">,
  one: Candidate["source"] | Candidate["told"],
  people: People,
  heardRank: number,
  add: (feature: string) => void,
): boolean {
  const { noun, before } = readOffice(head, words);
  const roles = new Set<string>(one?.roles ?? []);
  for (const role of people.titled.get(surname)?.roles ?? []) roles.add(role);
  const figure = readFigure(name, surname);
  const role = one?.role?.toLowerCase() ?? "";
  const holds = roles.has(noun)
    ? "office"
    : mayHold({ roles, role: one?.role ?? null }, head, words)
      ? "akin"
      : figure?.has(noun) === true
        ? "known"
        : roles.size === 0 && role === ""
          ? "nothing"
          : "other";
  const told = (word: string): boolean =>
    roles.has(word) || role.includes(word) || figure?.has(word) === true;
  const untold = Math.min(2, before.filter((word) => !told(word) && !UNTELLING.test(word)).length);
  add(`holds=${holds} definite=${definite}`);
  add(`holds=${holds} heard rank=${Math.min(3, heardRank)}`);
  add(`holds=${holds} untold=${untold}`);
  add(`untold=${untold}`);
  if (role.split(/[^\p{L}-]+/u).includes(head)) add("noun in role");
  if (before.some(told)) add("told");
  const initials = before.some((word) => word.length > 2 && initialsIn(role, word));
  if (initials) add("initials in role");
  if (one !== null && one.kind === "role") add(`same noun=${one.head === head}`);
  return (holds === "office" || holds === "akin" || holds === "known" || initials) && untold === 0;
}

/** "the DNC chair" is the Democratic National Committee's. */
function initialsIn(role: string, letters: string): boolean {
  const initials = role
    .split(/[^\p{L}]+/u)
    .filter((word) => !/^(?:of|the|for|and)$/.test(word))
    .map((word) => word[0])
    .join("");
  return initials.includes(letters);
}

const UNTELLING = /^(?:former|u\.?s\.?|then|new|own|top|longtime|the|of)$/;

/** Tokens beside a name within which a noun may tell of it. */
const BESIDE = 12;
const BEFORE = 5;

/** Whether the noun stands near a place of the name, and as an apposition. */
function describeBeside(
  norm: readonly string[],
  { places }: NameGroup,
  noun: string,
  at: number,
  to: number,
  add: (feature: string) => void,
): boolean {
  let near = 0;
  let apposed = false;
  for (const place of places) {
    const behind = norm[place.to] === "," || norm[place.to] === "(";
    const end = Math.min(norm.length, place.to + BESIDE);
    let found = false;
    for (let i = Math.max(0, place.from - BESIDE); i < end; i++) {
      if (norm[i] !== noun || (i >= at && i < to)) continue;
      found = true;
      if (i < place.from ? place.from - i <= BEFORE : behind) apposed = true;
    }
    if (found) near++;
  }
  if (near > 0) add(`noun near=${Math.min(2, near)}`);
  if (apposed) add("noun apposed");
  return apposed;
}
