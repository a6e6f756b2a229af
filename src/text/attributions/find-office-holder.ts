import { findPresident } from "./find-president.js";
import type { Mention, ResolvedSource } from "./mention.js";
import { mayGoBySurname, type People } from "./people.js";
import { isFigure } from "./public-figures.js";
import { redescribe, type SourceDescription } from "./source-description.js";
import { genderOfWord, isTitleWord, usualGivenName } from "./source-words.js";

/** "the president" where the sources have one president, whoever of both is heard first. */
export function findOfficeHolder(
  mention: Mention,
  people: People,
  sources: readonly ResolvedSource[],
): SourceDescription | null {
  const { description, field, at } = mention;
  const { kind, definite, words, head } = description;
  if (kind !== "role" || !definite) return null;
  // "the outspoken former president"
  const telling = words.filter((word) => !NATIONAL.test(word));
  const office = telling.slice(Math.max(0, telling.indexOf("former"))).join(" ");
  if (office !== head && !office.endsWith(` ${head}`)) return null;
  const national = telling.length < words.length;
  const holders = [...people.titled].filter(([, { held }]) => {
    const sighting = held.get(office) ?? held.get(words.join(" "));
    if (sighting === undefined || (national && isForeign(sighting.titleOf))) return false;
    // There is one president, but a strategist is whoever was called so before.
    return isTitleWord(head) || sighting.field < field || (sighting.field === field && sighting.at < at);
  });
  // Of two presidents, the one of a foundation is not "the president".
  const own =
    holders.length > 1 && office === "president"
      ? holders.filter(([name, { held }]) => isFigure(name) || !isForeign(held.get(office)?.titleOf ?? null))
      : holders;
  if (own.length !== 1) return null;
  const [[surname, { text, roles }]] = own;
  // Where Trump speaks, the president is not the President Hale of whom somebody only tells.
  const heard = sources.filter(({ kind: of }) => of === "person");
  const president = office === "president" ? findPresident(heard, description) : null;
  if (president !== null && !heard.some(({ head: name }) => name === surname)) return null;
  const known = (people.bySurname.get(surname) ?? []).filter((person) => mayGoBySurname(person, surname));
  if (known.length > 1) return null;
  const usual = usualGivenName(surname);
  return describeHolder(description, {
    name: known[0]?.text ?? text.slice(text.lastIndexOf(" ") + 1),
    words: known[0]?.words ?? [surname],
    head: surname,
    gender: known[0]?.gender ?? (usual === null ? null : genderOfWord(usual)),
    roles: [...roles],
  });
}

/** The description of a role with the name of who holds it. */
export function describeHolder(
  description: SourceDescription,
  holder: Pick<SourceDescription, "name" | "words" | "head" | "gender" | "roles">,
): SourceDescription {
  const { name, words, head, gender, roles } = holder;
  return redescribe(description, {
    kind: "person",
    name,
    named: true,
    role: null,
    words,
    head,
    roles,
    gender,
  });
}

/** Said of an office of the United States, it tells no more than the office does. */
const NATIONAL = /^(?:u\.?s\.?|american|nation|country)$/;

/** Whether the word before a title makes it another country's: not `u.s.`, nor a party. */
function isForeign(titleOf: string | null): boolean {
  return (
    titleOf !== null && !/^(?:u\.?s\.?|american|then|former|republican|democratic|sitting)$/.test(titleOf)
  );
}
