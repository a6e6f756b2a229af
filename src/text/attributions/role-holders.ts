import type { ResolvedSource } from "./mention.js";
import { isPlaceName } from "./source-words.js";

/** Whether the article tells of no office of the source; Mr. and Ms. are none. */
export function isWithoutOffice({ roles, role }: ResolvedSource): boolean {
  if (role !== null) return false;
  for (const one of roles) if (!COURTESY.test(one)) return false;
  return true;
}

const COURTESY = /^(?:mr|mrs|ms|miss|sir)$/;

/**
 * Whether who has those roles may be called by the noun: by one of them, by party as a lawmaker, by a word for the same
 * trade; by party and place, "the Ohio Republican", also as the holder of another elected office.
 */
export function mayHold({ roles }: ResolvedSource, noun: string, words: readonly string[]): boolean {
  if (roles.has(noun)) return true;
  const ofPlace = isPartyOfPlace(noun, words);
  if (ofPlace && roles.has(noun === "democrat" ? "republican" : "democrat")) return false;
  const akin = AKIN.get(noun) ?? (PARTISAN.test(noun) ? LAWMAKING : undefined);
  for (const role of roles) if (akin?.test(role) || (ofPlace && ELECTED.test(role))) return true;
  return false;
}

/** "the Ohio Republican" */
export function isPartyOfPlace(noun: string, words: readonly string[]): boolean {
  return /^(?:democrat|republican)$/.test(noun) && words.length === 2 && isPlaceName(words[0]);
}

/** What a member of Congress is called, by office or by party. */
const PARTISAN = /^(?:lawmaker|legislator|politician|democrat|republican)$/;
const LAWMAKING =
  /^(?:senator|representative|congress(?:man|woman)|assembly(?:man|woman|member)|legislator|lawmaker|delegate)$/;
const ELECTED =
  /^(?:chair(?:man|woman)?|leader|speaker|whip|governor|mayor|candidate|nominee|member|freshman|vice chair(?:man|woman)?)$/;

/** What somebody of a trade may be called later: "the host" after an anchor, "the doctor" after a surgeon. */
const AKIN: ReadonlyMap<string, RegExp> = new Map([
  ["host", /^(?:anchor|presenter|commentator|newscaster|broadcaster)$/],
  ["anchor", /^(?:host|presenter|newscaster)$/],
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
