import { wordSet } from "../word-set.js";
import type { ResolvedSource } from "./mention.js";
import { isSingularRole } from "./source-words.js";
import { isState } from "./us-states.js";

/** Whether the article tells of no office of the source; Mr. and Ms. are none. */
export function isWithoutOffice({ roles, role }: ResolvedSource): boolean {
  if (role !== null) return false;
  for (const one of roles) if (!COURTESY.test(one) && !isState(one)) return false;
  return true;
}

const COURTESY = /^(?:mr|mrs|ms|miss|sir)$/;

/**
 * Whether who has those roles may be called by the noun: by one of them, by party as a lawmaker, by a word for the same
 * trade; by party and place, "the Ohio Republican", also as the holder of another elected office.
 */
export function mayHold(
  { roles, role: called }: Pick<ResolvedSource, "roles" | "role">,
  head: string,
  words: readonly string[],
): boolean {
  const { noun, before, joined } = readOffice(head, words);
  if (joined) return false;
  // Of two senators, the one from Ohio is "the Ohio senator".
  const place = placeOf(before);
  if (place !== null && !roles.has(place) && [...roles].some(isState)) return false;
  if (roles.has(noun)) return true;
  if (/^spokes(?:man|woman|person)$/.test(noun) && /press secretary/i.test(called ?? "")) return true;
  const ofPlace = isPartyOfPlace(noun, words);
  if (PARTY.test(noun) && roles.has(noun === "democrat" ? "republican" : "democrat")) return false;
  const akin = AKIN.get(noun) ?? (PARTISAN.test(noun) ? LAWMAKING : undefined);
  for (const role of roles) if (akin?.test(role) || (ofPlace && ELECTED.test(role))) return true;
  // "Ohio Republican Ann Hale", and then "the lawmaker"
  return /^(?:lawmaker|legislator)$/.test(noun) && isOfPartyAndState(roles);
}

function isOfPartyAndState(roles: ReadonlySet<string>): boolean {
  return (roles.has("republican") || roles.has("democrat")) && [...roles].some(isState);
}

/** Whether the words tell another party or state than the article does of who has those roles: "the Ohio Democrat" is no Republican, and nobody from Iowa. */
export function contradictsOffice(
  roles: ReadonlySet<string>,
  head: string,
  words: readonly string[],
): boolean {
  const { noun, before } = readOffice(head, words);
  const party = [noun, ...before].find((word) => PARTISANS.has(word));
  const other = party === undefined ? undefined : PARTISANS.get(party);
  if (other !== undefined && roles.has(other)) return true;
  const place = placeOf(before);
  return place !== null && !roles.has(place) && [...roles].some(isState);
}

/** What is said of a party, and what somebody of the other one is called. */
const PARTISANS: ReadonlyMap<string, string> = new Map([
  ["democrat", "republican"],
  ["democratic", "republican"],
  ["republican", "democrat"],
  ["gop", "democrat"],
]);

const PARTY = /^(?:democrat|republican)$/;

/** "the Ohio Republican" */
export function isPartyOfPlace(noun: string, words: readonly string[]): boolean {
  return PARTY.test(noun) && placeOf(words.slice(0, -1)) !== null;
}

/** The state that the words are, or that they begin or end with; `null` for none. */
function placeOf(words: readonly string[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const two = words.slice(i, i + 2).join(" ");
    if (isState(two)) return two;
    if (isState(words[i])) return words[i];
  }
  return null;
}

/** An office as it is spoken of: its noun, `vice president` as one, and the words before it. */
export interface Office {
  readonly noun: string;
  readonly before: readonly string[];
  /** "the president and his aides": more than the one who holds it. */
  readonly joined: boolean;
}

/** The office that words for a role name; of what follows its noun, a state is taken for one before it. */
export function readOffice(head: string, words: readonly string[]): Office {
  const at = words.lastIndexOf(head);
  if (at < 0) return { noun: head, before: [], joined: false };
  const joined = joinOffice(words[at - 1] ?? "", head);
  return {
    noun: joined ?? head,
    before: [...words.slice(0, joined === null ? at : at - 1), ...stateBehind(words, at + 1)],
    // "the former vice president and Ohio senator" is one.
    joined: words[at + 1] === "and" && !isSingularRole(words[words.length - 1]),
  };
}

/** "the governor of Ohio" is the Ohio governor. */
function stateBehind(words: readonly string[], of: number): readonly string[] {
  if (!/^(?:of|from)$/.test(words[of] ?? "")) return [];
  const place = placeOf(words.slice(of + 1));
  return place === null ? [] : place.split(" ");
}

/** An office of two words, as one: `vice-president`; `null` for any others. */
export function joinOffice(first: string, second: string): string | null {
  return OF_TWO_WORDS.get(second)?.has(first) === true ? `${first}-${second}` : null;
}

/** By the second word, those that make one office with it. */
const OF_TWO_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["president", wordSet("vice")],
  ["general", wordSet("attorney surgeon inspector solicitor")],
]);

/** What a member of Congress is called, by office or by party. */
const PARTISAN = /^(?:lawmaker|legislator|politician|democrat|republican)$/;
const LAWMAKING =
  /^(?:senator|representative|congress(?:man|woman)|assembly(?:man|woman|member)|legislator|lawmaker|delegate)$/;
const ELECTED =
  /^(?:chair(?:man|woman)?|leader|speaker|whip|governor|mayor|candidate|nominee|member|freshman|vice chair(?:man|woman)?)$/;

/** What somebody of a trade may be called later: "the host" after an anchor, "the doctor" after a surgeon. */
const AKIN: ReadonlyMap<string, RegExp> = new Map([
  ["congressman", /^(?:representative|lawmaker|legislator)$/],
  ["congresswoman", /^(?:representative|lawmaker|legislator)$/],
  ["judge", /^justice$/],
  ["prosecutor", /^attorney$/],
  ["host", /^(?:anchor|moderator|presenter|commentator|newscaster|broadcaster)$/],
  ["anchor", /^(?:host|moderator|presenter|newscaster)$/],
  [
    "doctor",
    /^(?:doctor|physician|surgeon|neurosurgeon|psychiatrist|pediatrician|cardiologist|epidemiologist)$/,
  ],
  ["physician", /^(?:doctor|surgeon|neurosurgeon|pediatrician)$/],
  ["lawyer", /^(?:attorney|counsel|litigator|prosecutor)$/],
  ["attorney", /^(?:lawyer|counsel|litigator|prosecutor)$/],
  ["businessman", /^(?:executive|entrepreneur|developer|investor|mogul|tycoon|billionaire|founder)$/],
  ["billionaire", /^(?:businessman|entrepreneur|developer|investor|mogul|tycoon)$/],
  ["mogul", /^(?:businessman|developer|billionaire|tycoon)$/],
  ["executive", /^(?:ceo|president|chairman|chief)$/],
  ["scholar", /^(?:professor|historian|economist|scientist|fellow)$/],
  ["academic", /^(?:professor|historian|economist|scholar|lecturer)$/],
  ["scientist", /^(?:researcher|biologist|physicist|epidemiologist|virologist|chemist|climatologist)$/],
  ["researcher", /^(?:scientist|professor|biologist|epidemiologist|virologist)$/],
  ["journalist", /^(?:reporter|correspondent|columnist|editor|anchor|host)$/],
  ["reporter", /^(?:journalist|correspondent)$/],
  ["candidate", /^(?:nominee|contender|hopeful|frontrunner)$/],
  ["nominee", /^(?:candidate|contender)$/],
  ["actor", /^(?:actress|star|comedian)$/],
  ["actress", /^(?:actor|star|comedian)$/],
  ["singer", /^(?:musician|rapper|songwriter|star)$/],
  ["officer", /^(?:deputy|sergeant|detective|policeman)$/],
]);
