import { SHAPE } from "../../text/shape.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import {
  asMatched,
  type Hedge,
  isBreak,
  isNominal,
  lemmaAt,
  type Rule,
  tagAt,
  wordAt,
} from "./neighbours.js";

/** Groups nobody can ask: the bare plural before a verb of saying. */
const GROUPS: readonly string[] = [
  ...["critics", "experts", "observers", "analysts", "sources", "insiders", "pundits", "skeptics"],
  ...["opponents", "proponents", "detractors", "commentators", "scholars", "historians", "economists"],
  ...["scientists", "naysayers", "supporters"],
];
const GROUP_NAMES: ReadonlySet<string> = new Set(GROUPS);

/** Entries such as "some" stand in the lexicon under another label. */
const WEASEL = "weasel";

const QUANTIFIERS: readonly string[] = ["many", "others", "most", "several", "a lot of", "countless"];

/** Verbs by which a claim is laid to somebody. */
const CLAIMS = wordSet(
  "say argue believe think claim contend suggest insist fear worry maintain doubt speculate see view " +
    "consider regard call note warn question wonder assume suspect predict describe expect complain " +
    "interpret hail dismiss accuse allege assert deem caution counter deride decry agree point blame " +
    "label perceive acknowledge theorize",
);

/** Words between a subject and its verb. */
const BETWEEN = wordSet(
  "have has had also would will might even now still already do long often rightly therefore then " +
    "just are were been never always",
);

/** Before the subject these make it a known group: the experts, these critics, two sources. */
const KNOWN = wordSet("the these those both two three four of as like among");

/** The longest stretch from a quantifier to the end of its noun phrase. */
const LONGEST_GROUP = 4;

/** Index of the finite verb of claiming that follows token `i`, over auxiliaries and adverbs; -1 when none does. */
function claimAfter(field: DocField, i: number, home: number): number {
  let k = i;
  let helped = false;
  while (k < i + 4) {
    const word = wordAt(field, k, home);
    if (word === "" || !(BETWEEN.has(word) || tagAt(field, k, home) === "ADV")) break;
    helped ||= tagAt(field, k, home) === "AUX";
    k++;
  }
  if (!CLAIMS.has(lemmaAt(field, k, home))) return -1;
  const word = field.tokens.norm[k];
  if (word.endsWith("ing")) return helped ? k : -1;
  // "experts have been seen": they claim nothing.
  if (helped && lemmaAt(field, k - 1, home) === "be") return -1;
  return takesClaim(field, k, home) ? k : -1;
}

/** "called the plan" but not "called for"; "point out" but not "point". */
function takesClaim(field: DocField, verb: number, home: number): boolean {
  const next = wordAt(field, verb + 1, home);
  switch (field.tokens.lemma[verb]) {
    case "call":
      return next !== "for" && next !== "on" && next !== "in";
    case "think":
      return next !== "about" && next !== "of";
    case "point":
      return next === "out";
    case "expect":
      return next !== "to" && !isBreak(field, verb + 1, home);
    case "see":
    case "view":
    case "consider":
    case "describe":
    case "regard":
    case "label":
    case "deem":
    case "perceive":
      return !isBreak(field, verb + 1, home) && next !== "in" && next !== "on";
    case "agree":
      return next === "that" || isBreak(field, verb + 1, home);
    default:
      return true;
  }
}

/** "critics say", "argue critics"; not "the critics say", "critics such as Amnesty say", "two sources said". */
function group(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to, entry } = match;
  const before = wordAt(field, from - 1, from);
  if (KNOWN.has(before) || tagAt(field, from - 1, from) === "NUM" || isCounted(field, from)) return null;
  const verb = claimAfter(field, to, from);
  if (verb >= 0) return { from, to: verb + 1, label: entry.label };
  const inverted =
    CLAIMS.has(lemmaAt(field, from - 1, from)) && isBreak(field, from - 2, from) && isBreak(field, to, from);
  const beforeVerb = wordAt(field, from - 2, from);
  return inverted && beforeVerb !== "" && beforeVerb !== "-"
    ? { from: from - 1, to, label: entry.label }
    : null;
}

/** "91% of her supporters say", "one of his earliest supporters said": a poll or somebody in particular. */
function isCounted(field: DocField, subject: number): boolean {
  for (let k = subject - 1; k > subject - 5; k--) {
    const word = wordAt(field, k, subject);
    if (word === "of" || word === "%" || word === "percent") return true;
    if (isBreak(field, k, subject) || tagAt(field, k, subject) === "VERB") return false;
  }
  return false;
}

const PLURALS = wordSet("people men women folks media press right left elite");

/** "some say", "many conservatives believe", "some of his critics have argued"; not "some of the money". */
export function quantifier(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to, entry } = match;
  const before = wordAt(field, from - 1, from);
  const tag = tagAt(field, from - 1, from);
  if (KNOWN.has(before) || tag === "ADP" || tag === "DET" || before === "how" || before === "too")
    return null;
  let end = to;
  while (end < to + LONGEST_GROUP && carriesGroup(field, end, from)) end++;
  // "some view": a verb that could be a noun is taken for the verb when nothing else is.
  for (let k = end; k >= to; k--) {
    if (k > to && !isPlural(field, k - 1)) continue;
    const verb = claimAfter(field, k, from);
    if (verb < 0 || (k === to && !opensClaim(field, verb, from))) continue;
    // "some signs suggest": things are nobody, and "suggest" says how it seems.
    if (THINGS.has(field.tokens.norm[k - 1]) && lemmaAt(field, verb, from) === "suggest") return null;
    // "most think" follows a poll as often as not; "most experts think" does not.
    const broad = entry.entry === "most" || entry.entry === "several";
    if (broad && (k === to || !GROUP_NAMES.has(field.tokens.norm[k - 1]))) return null;
    return { from, to: verb + 1, label: WEASEL };
  }
  return null;
}

const THINGS = wordSet(
  "signs signals indications indicators data evidence figures numbers polls surveys trends",
);

function carriesGroup(field: DocField, i: number, home: number): boolean {
  const word = wordAt(field, i, home);
  if (word === "of" || word === "in" || word === "on" || word === "the" || word === "his" || word === "her")
    return true;
  const tag = tagAt(field, i, home);
  return tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || word === "-";
}

function isPlural(field: DocField, i: number): boolean {
  const word = field.tokens.norm[i];
  return (word.endsWith("s") && !word.endsWith("ss") && word !== "'s") || PLURALS.has(word);
}

/** With no noun between, the verb must look like one: "some call it", not "some call centers", "many fear factors". */
function opensClaim(field: DocField, verb: number, home: number): boolean {
  const tag = tagAt(field, verb + 1, home);
  if (field.tokens.norm[verb] === "alleged" && isNominal(tag)) return false;
  const clause = tag !== "NOUN" && tag !== "VERB" && tag !== "AUX" && tag !== "ADP";
  return clause || (tagAt(field, verb, home) === "VERB" && field.tokens.lemma[verb] !== "blame");
}

/** Behind these the source is described after all: according to experts who reviewed the data. */
const DESCRIBED = wordSet("who of at from with in familiar close by that on");

/** "according to critics,"; not "according to sources familiar with the talks". */
function accordingTo(field: DocField, match: LexiconMatch): Hedge | null {
  return DESCRIBED.has(wordAt(field, match.to, match.from)) ? null : asMatched(field, match);
}

/** "according to some experts": with the nouns that follow, unless they are described. */
function accordingToSome(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to, entry } = match;
  let end = to;
  while (end < to + LONGEST_GROUP && isNominal(tagAt(field, end, from))) end++;
  const last = wordAt(field, end, from) === "and" && isNominal(tagAt(field, end + 1, from)) ? end + 2 : end;
  if (DESCRIBED.has(wordAt(field, last, from))) return null;
  return { from, to: end, label: entry.label };
}

/** "studies show"; not "the studies show", "Harvard studies show". */
function unnamedStudies(field: DocField, match: LexiconMatch): Hedge | null {
  const { from } = match;
  const named =
    from > 0 && (field.tokens.shape[from - 1] & SHAPE.capitalised) !== 0 && !isBreak(field, from - 1, from);
  const tag = tagAt(field, from - 1, from);
  return named || tag === "DET" || tag === "NUM" || wordAt(field, from - 1, from) === "'s"
    ? null
    : asMatched(field, match);
}

function rulesFor(rule: Rule, entries: readonly string[]): Record<string, Rule> {
  return Object.fromEntries(entries.map((entry) => [entry, rule]));
}

/** Rules for claims with nobody behind them. */
export const weaselRules: Readonly<Record<string, Rule>> = {
  ...rulesFor(group, GROUPS),
  ...rulesFor(quantifier, QUANTIFIERS),
  ...rulesFor(accordingTo, [
    ...["critics", "experts", "analysts", "sources", "reports", "insiders"].map(
      (name) => `according to ${name}`,
    ),
  ]),
  ...rulesFor(accordingToSome, ["according to some", "according to many", "according to several"]),
  ...rulesFor(unnamedStudies, [
    ...["studies show", "studies suggest", "studies have shown", "research shows"],
    ...["research has shown", "reports say", "reports suggest", "reports suggested"],
  ]),
};
