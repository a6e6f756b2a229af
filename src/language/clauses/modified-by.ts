import type { ParsedSentence } from "../types.js";
import { clauseRange } from "./clause-range.js";
import { NONE } from "./constituents.js";
import { phraseOf } from "./participants.js";
import { startReading } from "./reading.js";
import type { Constituent } from "./types.js";

/** Parts of an expression of several words, which modifies what its first word modifies: "at least". */
const PART_OF_WORD = new Set(["fixed", "flat", "goeswith"]);

/** Relations of what modifies a noun or adjective itself, also where it is the predicate of a clause. */
const MODIFIES_PHRASE = /^(?:amod|det|nummod|nmod|acl|appos|compound|case|flat)/;

/**
 * What a word bears on: the clause of an adverb, auxiliary, conjunction or oblique ("*may* have erred",
 * "*reportedly* left"), the phrase of an adjective, determiner or other modifier ("the *alleged* thief", "*about* 40").
 *
 * `null` for the root of the sentence. What a verb says of a clause ("*seems* to know") is that clause's complement.
 */
export function modifiedBy(parsed: ParsedSentence, token: number): Constituent | null {
  const reading = startReading(parsed);
  const { isHead, sentence } = reading;
  const { heads, relations } = sentence.tree;
  let modifier = token;
  while (heads[modifier] !== NONE && belongsToHead(modifier)) modifier = heads[modifier];
  const head = heads[modifier];
  if (head === NONE) return null;
  const clause = isHead[head] === 1 && !MODIFIES_PHRASE.test(relations[modifier]);
  return clause ? { head, ...clauseRange(reading, head) } : phraseOf(reading, head);

  /** "might" in "may or might" bears on what "may" bears on. */
  function belongsToHead(part: number): boolean {
    const relation = relations[part];
    return PART_OF_WORD.has(relation) || (relation === "conj" && isHead[part] === 0);
  }
}
