import { wordSet } from "../word-set.js";
import { countryOf, governedFrom } from "./countries.js";
import { isOrganisationWord, isPlaceName } from "./source-words.js";

/** Words that initials and other word orders leave out. */
const SMALL = wordSet("of the for and on in at to &");

/** Words that by themselves do not hint at the name they begin or end. */
const UNSPECIFIC = wordSet("new north south west east national american united house state international");

/** "Clinton" begins "Clinton campaign", "Texas" the "Texas Police": somebody else. */
const OWNED = wordSet(
  "campaign administration team foundation organization government ministry department embassy police " +
    "party army military court committee",
);

/** Short names that are no initials. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ["fed", ["federal", "reserve"]],
  ["gop", ["republican", "party"]],
  ["ap", ["associated", "press"]],
  ["uk", ["united", "kingdom"]],
  ["britain", ["united", "kingdom"]],
  ["america", ["united", "states"]],
  ["us", ["united", "states"]],
  ["usa", ["united", "states"]],
  ["eu", ["european", "union"]],
  ["un", ["united", "nations"]],
  ["treasury", ["treasury", "department"]],
  ["pentagon", ["defense", "department"]],
  ["doj", ["justice", "department"]],
  ["hhs", ["department", "health", "human", "services"]],
  ["dhs", ["department", "homeland", "security"]],
  ["scotus", ["supreme", "court"]],
]);

/** A name's words without articles, possessive clitics and the dots of initials. */
export function organisationWords(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words) {
    const bare = /[.-]/.test(word) ? word.replaceAll(".", "").replace(/-(?:tv|fm|am)$/, "") : word;
    if (bare === "ny") kept.push("new", "york");
    else if (bare !== "'s" && bare !== "") kept.push(words.length > 1 ? (countryOf(bare) ?? bare) : bare);
  }
  const name = kept[0] === "the" && kept.length > 1 ? kept.slice(1) : kept;
  if (name.length > 1) return name;
  return ALIASES.get(name[0]) ?? governedFrom(name[0])?.split(" ") ?? name;
}

/**
 * Whether two names of organisations, as given by `organisationWords`, can be one's.
 *
 * The same words in another order (Justice Department, Department of Justice), initials (NATO), or a short form that
 * begins or ends the other (Quinnipiac for Quinnipiac University, the Times for The New York Times).
 */
export function sameOrganisation(a: readonly string[], b: readonly string[]): boolean {
  if (sameWords(a, b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1 && (isAcronym(short[0], long) || isAcronym(withoutThe(short[0]), long))) return true;
  // "Association" alone is what a page cut off.
  if (short.length === 1 && GENERIC.test(short[0])) return false;
  if (short.length === long.length || UNSPECIFIC.has(short[0]) || isPlaceName(short.join(" "))) return false;
  const next = long[short.length];
  if (short.every((word, i) => word === long[i]))
    return (isOrganisationWord(next) && !OWNED.has(next)) || (next === "and" && short.length > 1);
  return short.every((word, i) => word === long[long.length - short.length + i]);
}

/** Names of offices that a span cuts at their "and". */
const JOINED = new Set([
  "food and drug administration",
  "securities and exchange commission",
  "immigration and customs enforcement",
  "customs and border protection",
  "centers for disease control and prevention",
  "health and human services",
  "housing and urban development",
]);

/** Whether the words, lower case, are the whole name of an office with "and" in it. */
export function isJoinedOffice(name: string): boolean {
  return JOINED.has(name);
}

const GENERIC =
  /^(?:association|foundation|center|centre|institute|society|council|committee|department|ministry|administration|campaign|union|group|organization)$/;

/** TheLH of the Lakeside Herald. */
function withoutThe(word: string): string {
  return word.startsWith("the") ? word.slice(3) : word;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const wordsA = a.filter((word) => !SMALL.has(word));
  const wordsB = b.filter((word) => !SMALL.has(word));
  return wordsA.length === wordsB.length && wordsA.every((word) => wordsB.includes(word));
}

/**
 * Whether the letters are the initials of the words, small words counted or not: nato, fbi.
 *
 * From three letters on they may leave out the last word: cdc of Centers for Disease Control and Prevention.
 */
export function isAcronym(letters: string, words: readonly string[]): boolean {
  if (letters.length < 2 || words.length < 2) return false;
  const all = words.map((word) => word[0]).join("");
  const large = words
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join("");
  return letters === large || letters === all || (letters.length > 2 && large.slice(0, -1) === letters);
}
