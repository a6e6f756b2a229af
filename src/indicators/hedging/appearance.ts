import { morphologyOf } from "../../text/syntax.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { asMatched, attributive, type Hedge, isBreak, type Rule, tagAt, wordAt } from "./neighbours.js";

/** "appears to be"; not "appeared to the crowd". */
function appearTo(field: DocField, match: LexiconMatch): Hedge | null {
  const tag = tagAt(field, match.to, match.from);
  const other =
    tag === "DET" || tag === "PRON" || tag === "PROPN" || tag === "ADP" || tag === "NUM" || tag === "PUNCT";
  return other ? null : asMatched(field, match);
}

/** Adjectives of how or when somebody appears on a stage, not of what seems to be so. */
const STAGED = wordSet("live last next first nude daily previous public same many");

/** "appeared ready", "it appeared the mill was empty"; not "appeared in court", "appeared Tuesday". */
function appear(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  if (wordAt(field, from - 1, from) === "it" && opensClause(field, to, from)) return asMatched(field, match);
  let i = to;
  while (i < to + 2 && tagAt(field, i, from) === "ADV") i++;
  const word = wordAt(field, i, from);
  const tag = tagAt(field, i, from);
  if (tag === "ADJ" && !STAGED.has(word)) return asMatched(field, match);
  const participle = tag === "VERB" && morphologyOf(field.tokens, i).verbForm === "Part";
  return participle && !word.endsWith("ing") ? asMatched(field, match) : null;
}

/** Whether a clause, a mark or an adjective stands at `i`, and no place or time. */
function opensClause(field: DocField, i: number, home: number): boolean {
  const tag = tagAt(field, i, home);
  return tag !== "ADP" && tag !== "NUM" && wordAt(field, i, home) !== "";
}

/** "looks to have won"; not "looking to have a child". */
function lookTo(field: DocField, match: LexiconMatch): Hedge | null {
  const { norm } = field.tokens;
  return norm[match.from] === "looking" || norm[match.from] === "look" ? null : asMatched(field, match);
}

/** What can suggest without a mind of its own. */
const EVIDENCE = wordSet(
  "data datum evidence study poll report figure figures result survey research analysis finding " +
    "findings number record document estimate test trend sign statistic polling history experience " +
    "model projection email video footage map chart pattern account exit fact indication indicator " +
    "reporting intelligence polls results forecast move decision statement language timing behavior " +
    "score trace image photo photograph paper",
);

/** The farthest that evidence may stand before its verb: "data from the agency's own surveys suggest". */
const REACH = 8;

/** Accepts "suggest", "indicate" and "imply" of evidence: "the data suggest", "which indicates"; not "the senator suggested". */
export function evidenceVerb(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = wordAt(field, to, from);
  if (next === "by" || next === "ing" || field.tokens.norm[from].endsWith("ing")) return null;
  let i = from - 1;
  while (i > from - 4 && (tagAt(field, i, from) === "ADV" || tagAt(field, i, from) === "AUX")) i--;
  const before = wordAt(field, i, from);
  if (before === "this" || before === "which" || before === "these") return asMatched(field, match);
  for (; i > from - REACH; i--) {
    if (isBreak(field, i, from)) return null;
    const tag = field.tokens.pos[i];
    if (tag === "NOUN" && EVIDENCE.has(field.tokens.lemma[i])) return asMatched(field, match);
    if (tag === "VERB" || tag === "PRON" || tag === "AUX" || field.tokens.norm[i] === "to") return null;
    // The head of the subject is somebody or something that is no evidence, unless a preposition hangs it on one.
    if (tag === "NOUN" && !hangs(field, i, from)) return null;
  }
  return null;
}

/** Whether the noun at `i` hangs on an earlier one: "data from the survey". */
function hangs(field: DocField, i: number, home: number): boolean {
  for (let k = i - 1; k > i - 4; k--) {
    const tag = tagAt(field, k, home);
    if (tag === "ADP") return true;
    if (tag === "PUNCT" || tag === "VERB") return false;
  }
  return false;
}

/** "on the surface," between marks or before a clause; not "on the surface of". */
function onSurface(field: DocField, match: LexiconMatch): Hedge | null {
  return wordAt(field, match.to, match.from) === "of" ? null : asMatched(field, match);
}

/** Rules for words of appearance. */
export const appearanceRules: Readonly<Record<string, Rule>> = {
  "<appear> to": appearTo,
  "<appear>": appear,
  "<look> to have": lookTo,
  "<suggest>": evidenceVerb,
  "<indicate>": evidenceVerb,
  "<imply>": evidenceVerb,
  "on the surface": onSurface,
  apparent: attributive,
  seeming: attributive,
};
