import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { type Hedge, isBreak, lemmaAt, type SecondLook, wordAt } from "./neighbours.js";

const QUESTIONS = wordSet("how whether what why where who");
const POINTED = wordSet("this that the these those");

/** Not "considers himself a moderate", which says what somebody is; not "considered whether", "Consider this": weighed. */
function consider(field: DocField, match: LexiconMatch, hedge: Hedge): Hedge | null {
  const { from, to } = match;
  const next = wordAt(field, to, from);
  if (/sel(?:f|ves)$/.test(next) || QUESTIONS.has(next)) return null;
  const asks = field.tokens.norm[from] === "consider" && isBreak(field, from - 1, from);
  return asks && POINTED.has(next) ? null : hedge;
}

const DENIALS = wordSet("n't not no never nobody cannot without nor neither hardly");

/** "You can't expect leniency": cannot ask for it. */
function expect(field: DocField, { from }: LexiconMatch, hedge: Hedge): Hedge | null {
  const before = wordAt(field, from - 1, from);
  const able = /^(?:can|ca|could)$/.test(wordAt(field, from - 2, from));
  return before === "cannot" || (able && (before === "n't" || before === "not")) ? null : hedge;
}

const AT_WORK = wordSet("through over twice hard again big about");
const OBJECTS = wordSet("it this that them things");

/** "think it through", "think about that", "can't think of another": what a mind is busy with, and nothing that it holds to be so. */
function think(field: DocField, { from, to }: LexiconMatch, hedge: Hedge): Hedge | null {
  const next = wordAt(field, to, from);
  const second = wordAt(field, to + 1, from);
  if (AT_WORK.has(next) || (next === "too" && second === "hard")) return null;
  const before = wordAt(field, from - 1, from);
  const able = /^(?:ca|can|could)$/.test(
    before === "n't" || before === "not" ? wordAt(field, from - 2, from) : before,
  );
  if (next === "of" && (able || before === "cannot")) return null;
  return OBJECTS.has(next) && (second === "through" || second === "over") ? null : hedge;
}

const BEFORE_CONDITION = wordSet("( – — --");

/** "Assuming the bill passes, …": a condition on which what follows depends, and nobody's belief. */
function assume(field: DocField, { from }: LexiconMatch, hedge: Hedge): Hedge | null {
  if (field.tokens.norm[from] !== "assuming") return hedge;
  const before = wordAt(field, from - 1, from);
  return before === "" || BEFORE_CONDITION.has(before) ? { ...hedge, label: "plausibility" } : hedge;
}

/** What is said of a belief that somebody professes. */
const PROFESSED = wordSet(
  "held firm strong sincere core religious fervent passionate unshakable unequivocal",
);
const CREEDS = wordSet("god allah");
const FREEDOMS = wordSet("right freedom faith courage");

/** "a deeply held belief that life is sacred": a creed, professed and no less sure. */
function belief(field: DocField, { from }: LexiconMatch, hedge: Hedge): Hedge | null {
  return PROFESSED.has(wordAt(field, from - 1, from)) ? null : hedge;
}

/** "the faith to believe that God exists": a creed. */
function believe(field: DocField, { from, to }: LexiconMatch, hedge: Hedge): Hedge | null {
  if (CREEDS.has(wordAt(field, wordAt(field, to, from) === "that" ? to + 1 : to, from))) return null;
  return wordAt(field, from - 1, from) === "to" && FREEDOMS.has(wordAt(field, from - 2, from)) ? null : hedge;
}

const BEFORE_DOUBT = wordSet(
  "any reason do does did have has had will would could can absolutely seriously ever really one little",
);

/** "no one doubted", "no reason to doubt": a denial of doubt says it outright. */
function doubt(field: DocField, { from }: LexiconMatch, hedge: Hedge): Hedge | null {
  let i = from - 1;
  while (i > from - 5 && (BEFORE_DOUBT.has(wordAt(field, i, from)) || wordAt(field, i, from) === "to")) i--;
  return DENIALS.has(wordAt(field, i, from)) ? null : hedge;
}

const BEHIND_ASKED = wordSet("by last for on about");

/** "was questioned by agents last week": asked. */
function question(field: DocField, { from, to }: LexiconMatch, hedge: Hedge): Hedge | null {
  const passive = /^(?:be|get)$/.test(lemmaAt(field, from - 1, from));
  return passive && BEHIND_ASKED.has(wordAt(field, to, from)) ? null : hedge;
}

/** A rumour is nobody's belief: it is passed on at arm's length. */
function rumour(field: DocField, { from, to }: LexiconMatch, hedge: Hedge): Hedge | null {
  return wordAt(field, to, from) === "mill" ? null : { ...hedge, label: "distancing" };
}

/** Uses of words of belief that hold nothing to be so. */
export const beliefLooks: Readonly<Record<string, SecondLook>> = {
  "<consider>": consider,
  considered: consider,
  "<expect>": expect,
  "<think>": think,
  "<assume>": assume,
  "<believe>": believe,
  belief,
  "<doubt>": doubt,
  doubt,
  "<question>": question,
  "<rumor>": rumour,
  "<rumour>": rumour,
};
