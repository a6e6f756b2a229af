import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { asMatched, type Hedge, isNominal, lemmaAt, type Rule, tagAt, wordAt } from "./neighbours.js";

/** Adverbs that put a crowd behind a belief: "is widely seen as" is a claim with nobody behind it. */
const CROWD: ReadonlySet<string> = new Set([
  "widely",
  "generally",
  "commonly",
  "often",
  "universally",
  "broadly",
  "popularly",
]);

/** Words that carry the participle on: seen as, believed to. */
const PARTICLES: ReadonlySet<string> = new Set(["as", "to"]);

interface Passive {
  readonly from: number;
  /** The form of "be", or an empty string when there is none. */
  readonly auxiliary: string;
  readonly crowd: boolean;
}

/** Looks left of a participle for its form of "be", over up to three adverbs. */
function findPassive(field: DocField, participle: number): Passive {
  let k = participle - 1;
  let crowd = false;
  let firstCrowd = participle;
  for (; k > participle - 4; k--) {
    const word = wordAt(field, k, participle);
    if (CROWD.has(word)) {
      crowd = true;
      firstCrowd = k;
    } else if (!/^(?:ADV|PART)$/.test(tagAt(field, k, participle))) break;
  }
  if (lemmaAt(field, k, participle) === "be")
    return { from: k, auxiliary: wordAt(field, k, participle), crowd };
  return { from: firstCrowd, auxiliary: "", crowd };
}

/** Where the span ends: behind a particle that follows and is not yet in it. */
function endOf(field: DocField, { from, to }: LexiconMatch): number {
  const ended = PARTICLES.has(field.tokens.norm[to - 1]);
  return !ended && PARTICLES.has(wordAt(field, to, from)) ? to + 1 : to;
}

function label(match: LexiconMatch, passive: Passive): string {
  return passive.crowd ? "weasel" : match.entry.label;
}

/** A participle that must follow a form of "be" or an adverb such as "widely": "was thought to", not "he thought to". */
function passive(field: DocField, match: LexiconMatch): Hedge | null {
  const found = findPassive(field, match.from);
  // "voters generally thought that" is no passive.
  const clause = field.tokens.norm[match.to - 1] === "that";
  if (found.auxiliary === "" && (clause || !found.crowd)) return null;
  return { from: found.from, to: endOf(field, match), label: label(match, found) };
}

/** The same where the participle may also hang on a noun: "a man believed to be armed". */
function participle(field: DocField, match: LexiconMatch): Hedge | null {
  const found = findPassive(field, match.from);
  if (found.auxiliary === "" && !found.crowd) {
    const before = lemmaAt(field, match.from - 1, match.from);
    const tag = tagAt(field, match.from - 1, match.from);
    if (before === "have" || tag === "PRON" || tag === "AUX") return null;
  }
  return { from: found.from, to: endOf(field, match), label: label(match, found) };
}

/** Plans and duties aside: "is expected to rise", not "will be expected to pay", "than had been expected". */
function expected(field: DocField, match: LexiconMatch): Hedge | null {
  const found = findPassive(field, match.from);
  if (found.auxiliary === "be") return null;
  return passive(field, match);
}

const RATED = wordSet("a an the one among as to too more less part so very");

const DUTIES: ReadonlySet<string> = new Set(["should", "must", "to", "shall", "will", "not"]);

/** "is considered a threat"; not "should be considered", "was considered by the House". */
function considered(field: DocField, match: LexiconMatch): Hedge | null {
  const found = findPassive(field, match.from);
  if (found.auxiliary === "being" || (found.auxiliary === "" && !found.crowd)) return null;
  if (found.auxiliary === "be" && DUTIES.has(wordAt(field, found.from - 1, match.from))) return null;
  const next = wordAt(field, match.to, match.from);
  const tag = tagAt(field, match.to, match.from);
  if (!RATED.has(next) && tag !== "DET" && tag !== "ADV" && !isNominal(tag)) return null;
  return { from: found.from, to: endOf(field, match), label: label(match, found) };
}

/** "is said to have fled"; not "she said to him", "when all is said and done". */
function saidTo(field: DocField, match: LexiconMatch): Hedge | null {
  const found = findPassive(field, match.from);
  const tag = tagAt(field, match.to, match.from);
  if (found.auxiliary === "" || (tag !== "VERB" && tag !== "AUX" && tag !== "ADV")) return null;
  return { from: found.from, to: match.to, label: match.entry.label };
}

/** "is supposed to have said so"; not "are supposed to have a license". */
function supposedToHave(field: DocField, match: LexiconMatch): Hedge | null {
  const next = wordAt(field, match.to, match.from);
  return next === "been" || next === "said" || next.endsWith("ed") ? passive(field, match) : null;
}

/** Who believes when nobody does: seen by many as. */
const CROWDS = wordSet(
  "many some most critics observers experts analysts others scholars several historians",
);

/** "was seen by many as"; not "was seen by a neighbor". */
function byCrowd(field: DocField, match: LexiconMatch): Hedge | null {
  if (!CROWDS.has(wordAt(field, match.to, match.from))) return null;
  const found = findPassive(field, match.from);
  const before = lemmaAt(field, match.from - 1, match.from);
  if (found.auxiliary === "" && (before === "have" || tagAt(field, match.from - 1, match.from) === "PRON"))
    return null;
  return { from: found.from, to: match.to + 1, label: match.entry.label };
}

/** "widely condemned"; not "widely recognized by international law". */
function byNobody(field: DocField, match: LexiconMatch): Hedge | null {
  const by = wordAt(field, match.to, match.from) === "by";
  return by && !CROWDS.has(wordAt(field, match.to + 1, match.from)) ? null : participle(field, match);
}

/** "is often seen as"; not "is often seen on the phone". */
function crowdPassive(field: DocField, match: LexiconMatch): Hedge | null {
  const next = wordAt(field, match.to, match.from);
  if (next === "in" || next === "on" || next === "at" || next === "with" || next === "") return null;
  return byNobody(field, match);
}

/** "It is believed that"; not "it was reported by the agency". */
function impersonal(field: DocField, match: LexiconMatch): Hedge | null {
  return wordAt(field, match.to, match.from) === "by" ? null : asMatched(field, match);
}

/** "hailed by many", "called by some critics"; not "won by many miles", "by some of the soldiers". */
function byMany(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to, entry } = match;
  if (!ATTITUDES.has(lemmaAt(field, from - 1, from)) || tagAt(field, from - 1, from) !== "VERB") return null;
  return wordAt(field, to, from) === "of" ? null : { from: from - 1, to, label: entry.label };
}

/** Verbs of how something is taken. */
const ATTITUDES = wordSet(
  "accept accuse acclaim admire believe blame call celebrate compare condemn consider credit criticise criticize deem deride " +
    "describe despise dismiss dub fear hail hate interpret label laud loathe love mock perceive praise question regard reject " +
    "respect revere ridicule see support suspect think treat view welcome",
);

/** "one of the most admired mayors"; not "one of the most recent votes", nor what somebody counted: "one of the best-selling". */
function superlative(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  const next = tagAt(field, to, from);
  const graded =
    field.tokens.norm[to - 1] === "most"
      ? next === "ADJ" || next === "VERB" || next === "ADV"
      : isNominal(next);
  return graded && !COUNTED.has(wordAt(field, to, from)) && wordAt(field, to, from) !== "-"
    ? asMatched(field, match)
    : null;
}

/** What can be counted or dated, so that a superlative of it is a fact. */
const COUNTED = wordSet(
  "recent populous common expensive frequent senior watched visited selling likely costly heavily widely",
);

function ruleFor(rule: Rule, entries: readonly string[]): Record<string, Rule> {
  return Object.fromEntries(entries.map((entry) => [entry, rule]));
}

/** Rules for passives of believing and seeing. */
export const beliefRules: Readonly<Record<string, Rule>> = {
  ...ruleFor(passive, [
    ...["thought to", "thought that", "believed that", "assumed that", "presumed that"],
    ...["understood to", "understood that", "seen to", "held to be", "felt to be", "judged to be"],
    ...["speculated that", "argued that", "alleged that", "claimed that"],
    ...["asserted that", "expected that", "estimated that", "projected that", "anticipated that"],
    ...["predicted to", "forecast to", "perceived to", "reported to have"],
    ...["hailed as", "touted as"],
  ]),
  ...ruleFor(participle, [
    ...["believed to", "seen as", "viewed as", "regarded as", "perceived as", "assumed to"],
    ...["presumed to", "rumored to", "rumoured to", "suspected to", "estimated to", "projected to"],
  ]),
  ...ruleFor(crowdPassive, [
    "widely believed",
    "widely thought",
    "widely regarded",
    "widely considered",
    "widely seen",
    "widely viewed",
    "widely perceived",
    "widely assumed",
    "widely accepted",
    "widely expected",
    "generally believed",
    "generally regarded",
    "generally considered",
    "generally seen",
    "generally accepted",
    "commonly believed",
    "commonly seen",
    "often regarded",
    "often considered",
    "often seen",
    "often viewed",
    "long considered",
    "long seen",
    "long viewed",
  ]),
  ...ruleFor(byCrowd, [
    "considered by",
    "regarded by",
    "viewed by",
    "seen by",
    "believed by",
    "thought by",
    "perceived by",
  ]),
  ...ruleFor(byMany, ["by many", "by some", "by others"]),
  ...ruleFor(superlative, [
    ...["one of the most", "one of the best", "one of the greatest", "one of the finest", "among the most"],
  ]),
  ...ruleFor(crowdPassive, [
    ...["often called", "sometimes called", "commonly called", "often referred to", "sometimes referred to"],
    ...["sometimes described", "sometimes seen", "sometimes considered", "sometimes regarded"],
    ...["frequently described", "frequently called", "commonly considered", "commonly regarded"],
    ...["popularly known", "popularly called", "popularly believed"],
  ]),
  ...ruleFor(byNobody, [
    ...["widely held", "often described", "widely acknowledged", "widely recognized"],
    ...["widely criticized", "widely condemned", "widely praised", "widely panned", "widely mocked"],
    ...["widely ridiculed", "widely understood"],
  ]),
  "expected to": expected,
  considered,
  "said to": saidTo,
  "supposed to have": supposedToHave,
  ...ruleFor(impersonal, [
    ...["it is believed", "it is thought", "it is said", "it is claimed", "it is alleged"],
    ...["it was believed", "it was thought", "it was said", "it was reported", "it is reported"],
    ...["suggested", "speculated", "noted", "observed", "proposed", "alleged", "estimated"].map(
      (verb) => `it has been ${verb}`,
    ),
    ...["said", "reported", "claimed", "argued", "suggested", "speculated", "alleged"].map(
      (verb) => `it had been ${verb}`,
    ),
    ...["it was suggested", "it is suggested"],
    ...["it has been said", "it has been reported", "it has been claimed", "it has been argued"],
  ]),
};
