import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { type Hedge, isBreak, lemmaAt, type SecondLook, tagAt, wordAt } from "./neighbours.js";

/** What is done with a possibility that is talked of: it is the option, the plan. */
const TALK = wordSet(
  "mention discuss endorse reject explore embrace debate weigh broach float dangle welcome oppose study consider " +
    "examine review tout",
);
/** Before "about the possibility" these make it a subject of talk, where "worried about" does not. */
const TALKING = wordSet("talk ask vocal speak say hear write discussion question");

/** "mentioned the possibility of a second state": the plan; "the possibility of rain", "the possibility that it rains" are guesses. */
function possibility(field: DocField, { from }: LexiconMatch, hedge: Hedge): Hedge | null {
  let i = from - 1;
  while (i > from - 4 && /^(?:DET|ADJ)$/.test(tagAt(field, i, from))) i--;
  const talked = wordAt(field, i, from) === "about" && TALKING.has(lemmaAt(field, i - 1, from));
  return talked || TALK.has(lemmaAt(field, i, from)) ? null : hedge;
}

const OPEN = wordSet("whether if over as how who what when");

/** "uncertainty whether the vote will stand"; not "so much uncertainty about causes", which is what is told. */
function uncertainty(field: DocField, { from, to }: LexiconMatch, hedge: Hedge): Hedge | null {
  return OPEN.has(wordAt(field, to, from)) ? hedge : null;
}

/** "an implausible story": a verdict against it; "it is implausible that", "the story is implausible" say how likely. */
function implausible(field: DocField, { from, to }: LexiconMatch, hedge: Hedge): Hedge | null {
  const attribute = tagAt(field, to, from) === "NOUN" && !isBreak(field, from - 1, from);
  return attribute ? null : hedge;
}

const SOFTENED = wordSet("you we they he she");
const DUTIES = wordSet("should must ought");

/** Imperatives by which advice begins. */
const ADVICE = wordSet("try start stop let ask consider take look give go read");

/** "Maybe we should leave", "Perhaps try the door", "maybe it's time to go": advice is softened, no statement is. */
function maybe(field: DocField, { from, to }: LexiconMatch, hedge: Hedge): Hedge | null {
  const first = wordAt(field, to, from) === "," ? to + 1 : to;
  const word = wordAt(field, first, from);
  const subject = SOFTENED.has(word) || tagAt(field, first, from) === "PROPN";
  if (subject && DUTIES.has(wordAt(field, first + 1, from))) return null;
  if (word === "it" && lemmaAt(field, first + 1, from) === "be" && wordAt(field, first + 2, from) === "time")
    return null;
  if (word === "why" && wordAt(field, first + 1, from) === "not") return null;
  return ADVICE.has(word) && isBreak(field, from - 1, from) ? null : hedge;
}

/** Uses of words of likelihood that leave nothing less sure. */
export const possibilityLooks: Readonly<Record<string, SecondLook>> = {
  possibility,
  "possibility of": possibility,
  "a possibility": possibility,
  uncertainty,
  implausible,
  improbable: implausible,
  maybe,
  perhaps: maybe,
};
