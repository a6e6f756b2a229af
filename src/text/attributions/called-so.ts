import type { ResolvedSource } from "./mention.js";
import { readFigure } from "./public-figures.js";
import { mayHold, type Office, readOffice } from "./role-holders.js";
import type { SourceDescription } from "./source-description.js";
import { isPlaceName } from "./source-words.js";

/** Words before a role that anybody may have who holds it. */
const UNTELLING =
  /^(?:former|ex|then|now|outspoken|longtime|long-time|veteran|current|outgoing|sitting|embattled|controversial|popular|presidential|presumptive|presumed|likely|top|senior|junior|own|u\.?s\.?|american|national|same|liberal|conservative|progressive|two-term|one-term|first-term|three-term|freshman|young|new|retired|\d+-year-old|of|state|potential|prominent|powerful)$/;

/** What is known of somebody who may be meant. */
export type Holder = Pick<ResolvedSource, "roles" | "role" | "words" | "head">;

/** The only one of the people whom the words for a role can mean, by what the article says of them; `null` for none or a choice. */
export function findOnlyHolder<Person extends Holder>(
  people: readonly Person[],
  { head, words }: SourceDescription,
): Person | null {
  const office = readOffice(head, words);
  if (isAged(office)) return null;
  const told = people.filter((person) => mayHold(person, head, words) && fits(person, office.before));
  return told.length === 1 ? told[0] : null;
}

/** The only one of them whom everybody knows to be called so: "the Republican nominee"; `null` for none or a choice. */
export function findKnownHolder<Person extends Holder>(
  people: readonly Person[],
  { head, words }: SourceDescription,
): Person | null {
  const office = readOffice(head, words);
  const untelling = !UNMISTAKABLE.test(office.noun) && office.before.every((word) => UNTELLING.test(word));
  if (office.joined || untelling || isAged(office)) return null;
  const known = people.filter(({ words: name, head: surname, roles }) => {
    const called = readFigure(name, surname);
    if (called === null || !called.has(office.noun)) return false;
    return office.before.every((word) => UNTELLING.test(word) || called.has(asNoun(word)) || roles.has(word));
  });
  return known.length === 1 ? known[0] : null;
}

/** "the 28-year-old Republican" is somebody whose age is told of elsewhere. */
function isAged({ noun, before }: Office): boolean {
  return /^(?:republican|democrat)$/.test(noun) && before.some((word) => word.endsWith("-year-old"));
}

/** Nouns that by themselves tell who is meant, where news speaks of candidates and senators of all kinds. */
const UNMISTAKABLE =
  /^(?:billionaire|mogul|tycoon|businessman|neurosurgeon|president-elect|vice-president|congresswoman|front-?runner|attorney-general|republican|democrat)$/;

/** Every word before the noun is told of the source, or tells nothing. */
function fits({ roles, role, words, head }: Holder, before: readonly string[]): boolean {
  const own = role?.toLowerCase().split(/[\s-]+/) ?? [];
  const called = readFigure(words, head);
  return before.every(
    (word) =>
      UNTELLING.test(word) ||
      roles.has(asNoun(word)) ||
      (isParty(word) && !roles.has(otherParty(word)) && called?.has(otherParty(word)) !== true) ||
      own.includes(word) ||
      (called?.has(asNoun(word)) ?? false) ||
      [...roles].some((one) => isPlaceName(one) && one.split(" ").includes(word)),
  );
}

function isParty(word: string): boolean {
  return /^(?:republican|democrat)$/.test(asNoun(word));
}

function otherParty(word: string): string {
  return asNoun(word) === "democrat" ? "republican" : "democrat";
}

/** The noun of a party's adjective. */
function asNoun(word: string): string {
  if (/^(?:gop|republican)$/.test(word)) return "republican";
  return /^(?:democratic|democrat)$/.test(word) ? "democrat" : word;
}
