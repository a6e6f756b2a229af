import type { DocField } from "../../types.js";
import type { ResolvedSource } from "./mention.js";
import { findPeople, mayGoBySurname, type NamedPerson } from "./people.js";
import {
  isCollectiveNoun,
  isGivenName,
  isKnownSurname,
  isPlaceName,
  isSingularRole,
  isTitleWord,
} from "./source-words.js";

/** Two who speak together have both names in full where the article has: "Mr. Hale and Reyes" are Paul Hale and Ana Reyes. */
export function nameSeveral(fields: readonly DocField[], sources: readonly ResolvedSource[]): void {
  const several = sources.filter(
    ({ kind, named, name }) => kind === "collective" && named && / and /.test(name),
  );
  if (several.length === 0) return;
  const parts = several.map(({ name }) => name.split(" and ").map(withoutTitle));
  const surnames = new Set(
    parts
      .flat()
      .filter(isSurname)
      .map((part) => part.toLowerCase())
      .filter((surname) => !sources.some(({ kind, head }) => kind === "person" && head === surname)),
  );
  const { bySurname } = findPeople(fields, surnames);
  several.forEach((source, i) => {
    if (parts[i].length !== 2) return;
    const [first, second] = parts[i].map((part) => fullNameOf(part, bySurname, sources));
    // "the Chief Counsel and Policy Director Ana Hale" is one.
    if (isPerson(first) || isPerson(second, first)) source.name = `${first} and ${second}`;
  });
}

/** Whether the words name somebody, and do not end with an office; what goes with `beside` may be anything where that is no office. */
function isPerson(name: string, beside = ""): boolean {
  const words = name.split(" ");
  const last = words[words.length - 1].toLowerCase();
  if (isTitleWord(last) || isSingularRole(last) || /\p{Lu}{2}$/u.test(beside)) return false;
  if (beside !== "" && !isPeople(beside)) return false;
  return isKnownSurname(last) || (words.length > 1 && isGivenName(words[0].toLowerCase()));
}

function isPeople(name: string): boolean {
  return isCollectiveNoun(name.slice(name.lastIndexOf(" ") + 1).toLowerCase());
}

function isSurname(part: string): boolean {
  const norm = part.toLowerCase();
  return /^\p{Lu}[\p{L}’'-]+$/u.test(part) && !isCollectiveNoun(norm) && !isPlaceName(norm);
}

/** "Vice President | Mike Pence", "Mr. | Hale"; whatever else stands before a name stays. */
function withoutTitle(part: string): string {
  const words = part.split(" ");
  let from = 0;
  for (let i = 0; i < words.length - 1; i++) {
    const norm = words[i].toLowerCase().replace(/\.$/, "");
    const title = isTitleWord(norm) || (isSingularRole(norm) && i > 0);
    if (!title && !/^\p{Lu}/u.test(words[i])) break;
    if (title && /^\p{Lu}/u.test(words[i + 1])) from = i + 1;
  }
  // (R-Ohio)
  return words
    .slice(from)
    .join(" ")
    .replace(/ \([^)]*\)?$/, "");
}

function fullNameOf(
  part: string,
  bySurname: ReadonlyMap<string, readonly NamedPerson[]>,
  sources: readonly ResolvedSource[],
): string {
  if (!isSurname(part)) return part;
  const surname = part.toLowerCase();
  const heard = sources.filter(({ kind, head }) => kind === "person" && head === surname);
  if (heard.length === 1) return heard[0].name;
  const told = (bySurname.get(surname) ?? []).filter((person) => mayGoBySurname(person, surname));
  return told.length === 1 ? told[0].text : part;
}
