import { wordSet } from "../word-set.js";
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
]);

/** A name's words without articles, possessive clitics and the dots of initials. */
export function organisationWords(words: readonly string[]): readonly string[] {
  const kept = words
    .map((word) => word.replaceAll(".", "").replace(/-(?:tv|fm|am)$/, ""))
    .flatMap((word) => (word === "ny" ? ["new", "york"] : [word]))
    .filter((word) => word !== "'s" && word !== "");
  const name = kept[0] === "the" && kept.length > 1 ? kept.slice(1) : kept;
  return name.length === 1 ? (ALIASES.get(name[0]) ?? name) : name;
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
  if (short.length === long.length || UNSPECIFIC.has(short[0]) || isPlaceName(short.join(" "))) return false;
  const next = long[short.length];
  if (short.every((word, i) => word === long[i]))
    return (isOrganisationWord(next) && !OWNED.has(next)) || (next === "and" && short.length > 1);
  return short.every((word, i) => word === long[long.length - short.length + i]);
}

/** TheLH of the Lakeside Herald. */
function withoutThe(word: string): string {
  return word.startsWith("the") ? word.slice(3) : word;
}

/** What an office of the state may be called, and what its name then holds. */
const OFFICES = wordSet("agency regulator authority watchdog office");
const OFFICE_WORDS = wordSet(
  "agency authority administration bureau commission commissioner board office department service supervision " +
    "inspectorate centers directorate council ministry institute institutes survey",
);

const GROUPS = wordSet("group organization organisation nonprofit charity");
const GROUP_WORDS = wordSet(
  "group association foundation council center centre institute league coalition union committee alliance society network " +
    "fund project campaign observatory federation institution watch action americans international",
);

const FIRMS = wordSet("company firm bank maker retailer airline carmaker automaker");
const FIRM_WORDS = wordSet(
  "inc corp co ltd plc company corporation group holdings bank trust airlines motors",
);

const OUTLETS = wordSet("newspaper paper magazine outlet network broadcaster website site channel");
const OUTLET_WORDS = wordSet(
  "times post journal herald tribune gazette globe guardian telegraph mail news press wire chronicle examiner " +
    "observer register sun star daily weekly standard bee inquirer monitor beast republic nation magazine",
);

/**
 * Whether "the agency", "the group" or "the company" may mean the organisation of that name, in lower case.
 * @example mayBeCalled(["coastal", "roads", "authority"], "agency") // true
 */
export function mayBeCalled(words: readonly string[], noun: string): boolean {
  return KINDS.some(([nouns, parts]) => nouns.has(noun) && words.some((word) => parts.has(word)));
}

const KINDS = [
  [OFFICES, OFFICE_WORDS],
  [GROUPS, GROUP_WORDS],
  [FIRMS, FIRM_WORDS],
  [OUTLETS, OUTLET_WORDS],
] as const;

/** Whether the noun tells what kind of organisation is meant: agency, group, company, newspaper. */
export function isKindOfOrganisation(noun: string): boolean {
  return KINDS.some(([nouns]) => nouns.has(noun));
}

/**
 * Whether the name tells another kind of organisation than the noun does: the Lakeside Herald is no agency.
 * @example isOtherwiseCalled(["lakeside", "herald"], "agency") // true
 */
export function isOtherwiseCalled(words: readonly string[], noun: string): boolean {
  if (mayBeCalled(words, noun)) return false;
  return KINDS.some(([, parts]) => words.some((word) => parts.has(word)));
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
