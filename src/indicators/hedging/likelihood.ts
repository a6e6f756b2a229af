import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import {
  asMatched,
  attributive,
  type Hedge,
  isBreak,
  isNominal,
  lemmaAt,
  type Rule,
  tagAt,
  wordAt,
} from "./neighbours.js";

/** Before "possible" these make it a limit, not a guess: the best possible, every possible. */
const LIMITS = wordSet(
  "every any all no only as best worst if not n't when where make makes made making is was are were " + "be",
);

/** "a possible motive", "is possible that"; not "as soon as possible", "the highest possible price". */
function possible(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  if (wordAt(field, to, from) === "that") return asMatched(field, match);
  const before = wordAt(field, from - 1, from);
  if (LIMITS.has(before) || before.endsWith("est")) return null;
  if (wordAt(field, from - 2, from) === "most") return null;
  if (field.field === "title" && isPredicate(field, match)) return asMatched(field, match);
  return isNominal(tagAt(field, to, from)) ? asMatched(field, match) : null;
}

/** A headline leaves its "is" out: "Shutdown Possible as Talks Stall"; not "What Makes Peace Possible". */
function isPredicate(field: DocField, { from, to }: LexiconMatch): boolean {
  if (isNominal(tagAt(field, to, from)) || isBreak(field, from - 1, from)) return false;
  for (let i = from - 1; i > from - 6; i--) if (lemmaAt(field, i, from) === "make") return false;
  const before = tagAt(field, from - 1, from);
  return before === "NOUN" || before === "PROPN" || before === "VERB";
}

/** "a potential conflict"; not "the potential to grow", "its growth potential". */
function potential(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = tagAt(field, to, from);
  const adjective = tagAt(field, from, from) === "ADJ" || isNominal(next) || next === "VERB";
  return adjective ? asMatched(field, match) : null;
}

/** "likely" with a comparison some words before it ("the more people vote, the likelier"), or a group most given to it. */
function mostLikely(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const before = wordAt(field, from - 1, from);
  const compares = before === "the" || before === "those" || before === "are" || before === "were";
  return compares && wordAt(field, to, from) === "to" ? null : asMatched(field, match);
}

/** "presumed dead", "the presumed leader"; not "he presumed". */
function presumed(field: DocField, match: LexiconMatch): Hedge | null {
  const before = lemmaAt(field, match.from - 1, match.from);
  return before === "be" ? asMatched(field, match) : attributive(field, match);
}

/** "not clear whether": how sure the writer is; "was not clear about": how plain somebody spoke. */
function notClear(field: DocField, match: LexiconMatch): Hedge | null {
  const next = wordAt(field, match.to, match.from);
  return next === "about" || next === "on" || next === "of" || next === "enough"
    ? null
    : asMatched(field, match);
}

/** "if anything" between marks; not "if anything happens". */
function ifAnything(field: DocField, match: LexiconMatch): Hedge | null {
  return tagAt(field, match.to, match.from) === "PUNCT" ? asMatched(field, match) : null;
}

/** "possibly", but not what is denied: "cannot possibly", "could not possibly". */
function possibly(field: DocField, match: LexiconMatch): Hedge | null {
  const before = wordAt(field, match.from - 1, match.from);
  return before === "not" || before === "n't" || before === "cannot" ? null : asMatched(field, match);
}

/** Rules for words of likelihood. */
export const likelihoodRules: Readonly<Record<string, Rule>> = {
  possible,
  possibly,
  potential,
  probable: attributive,
  presumed,
  suspected: attributive,
  "most likely": mostLikely,
  "not clear": notClear,
  "n't clear": notClear,
  "if anything": ifAnything,
};
