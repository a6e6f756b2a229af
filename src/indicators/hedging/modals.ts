import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { asMatched, type Hedge, isBreak, lemmaAt, type Rule, tagAt, wordAt } from "./neighbours.js";

/** Verbs of "may not" that forbid: "No one may not enter". The last are those of a notice of copyright. */
const FORBIDDEN = wordSet(
  "marry enter possess carry discriminate refuse deny bring smoke abridge usurp sell buy own " +
    "reproduce republish copy park wear impose publish use",
);
const NOTICE: ReadonlySet<string> = new Set([
  "published",
  "reproduced",
  "republished",
  "redistributed",
  "used",
  "copied",
  "enforced",
]);

/** Who can be able to see, hear and find. */
const PERSONS = wordSet("i you he she we they who everyone everybody anyone anybody people");

/** With a person before "could", these tell of what the person was able to do. */
const SENSES = wordSet(
  "see hear feel smell taste sense tell remember recall find understand imagine believe speak read " +
    "walk swim manage sleep breathe afford count",
);

/** "could hardly", "could never": what was not possible. */
const DENIALS: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "hardly",
  "barely",
  "scarcely",
  "never",
  "only",
  "no",
]);

/** With nothing behind it a modal answers to another verb: "as fast as they could." */
const ENDS: ReadonlySet<string> = new Set([".", "?", "!", ""]);

const NOBODY: ReadonlySet<string> = new Set(["nobody", "nothing", "none", "neither"]);

/** Words after which "could" tells of a purpose, a condition, a wish or a measure. */
const FRAMES = wordSet("so if unless wish wished wishes than how why");

/** Words before "X could" that make it a measure: all he could, as fast as she could. */
const MEASURES: ReadonlySet<string> = new Set([
  "as",
  "all",
  "than",
  "everything",
  "whatever",
  "wherever",
  "whenever",
  "best",
]);

/** What could have been and was not: "could have been avoided". */
const UNREAL = wordSet(
  "avoided prevented averted done easily worse better saved written spared said more much so me us " +
    "far stopped handled",
);

const POWER = wordSet("the its his her their our military economic political industrial financial full");

function may(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = wordAt(field, to, from);
  if (tagAt(field, from, from) !== "AUX") return null;
  // At the beginning it is a wish: May he rest in peace.
  const capital = (field.tokens.shape[from] & SHAPE.capitalised) !== 0;
  if (capital && isBreak(field, from - 1, from)) return null;
  if (ENDS.has(next)) return null;
  if (deniesSubject(field, from)) return null;
  if (next === "not" && forbids(field, to + 1, from)) return null;
  return asMatched(field, match);
}

/** "No branch of government may …": a prohibition. */
function deniesSubject(field: DocField, may: number): boolean {
  for (let k = may - 1; k > may - 7; k--) {
    if (isBreak(field, k, may)) return false;
    const word = field.tokens.norm[k];
    if (word === "no" || word === "neither" || word === "nor") return true;
  }
  return false;
}

function forbids(field: DocField, verb: number, home: number): boolean {
  if (wordAt(field, verb, home) === "be") return NOTICE.has(wordAt(field, verb + 1, home));
  return FORBIDDEN.has(wordAt(field, verb, home));
}

function might(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = wordAt(field, to, from);
  const before = wordAt(field, from - 1, from);
  if (next === "of") return null;
  if (!POWER.has(before)) return asMatched(field, match);
  const tag = tagAt(field, to, from);
  const carriesOn = tag === "VERB" || tag === "AUX" || tag === "ADV" || tag === "PART";
  return carriesOn && before !== "the" && before !== "its" ? asMatched(field, match) : null;
}

function could(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = wordAt(field, to, from);
  const before = wordAt(field, from - 1, from);
  if (DENIALS.has(next) || NOBODY.has(before) || ENDS.has(next)) return null;
  if (before === "one" && wordAt(field, from - 2, from) === "no") return null;
  if (before === "how" || before === "why" || next === "you") return null;
  if ((before === "what" || before === "who") && tagAt(field, to, from) === "PROPN") return null;
  if (PERSONS.has(before) && SENSES.has(lemmaAt(field, to, from))) return null;
  if (deniesSubject(field, from)) return null;
  if (next === "be" && isSensed(field, to + 1, from)) return null;
  if (next === "have" && isUnreal(field, to + 1, from)) return null;
  return isFramed(field, from) ? null : asMatched(field, match);
}

/** "could be heard": there to hear; "could be seen as an insult" is a guess. */
function isSensed(field: DocField, i: number, home: number): boolean {
  const word = wordAt(field, i, home);
  const next = wordAt(field, i + 1, home);
  return (word === "heard" || word === "seen") && next !== "as" && next !== "to";
}

/** "could have signed": what was open and did not happen. "could have a cost" and "could have been a drone" are guesses. */
function isUnreal(field: DocField, i: number, home: number): boolean {
  const word = wordAt(field, i, home);
  if (word === "had") return false;
  if (word === "been") return UNREAL.has(wordAt(field, i + 1, home));
  const at = tagAt(field, i, home) === "ADV" ? i + 1 : i;
  return tagAt(field, at, home) === "VERB";
}

/** "so that they could", "if it could", "as much as he could": purpose, condition and measure are no hedges. */
function isFramed(field: DocField, could: number): boolean {
  const { norm } = field.tokens;
  for (let k = could - 1; k > could - 6; k--) {
    if (isBreak(field, k, could)) return false;
    if (FRAMES.has(norm[k])) return true;
    if (k === could - 2 && MEASURES.has(norm[k]) && field.tokens.pos[could - 1] === "PRON") return true;
  }
  return false;
}

/** Rules for the modal verbs. */
export const modalRules: Readonly<Record<string, Rule>> = { may, might, could };
