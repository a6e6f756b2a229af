import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import {
  asMatched,
  attributive,
  type Hedge,
  isAttribute,
  isBreak,
  isNominal,
  lemmaAt,
  type Rule,
  tagAt,
  wordAt,
} from "./neighbours.js";

/** Words on which a writer declines to rule: whether intentionally or not, by accident or design. */
const UNDECIDED = wordSet(
  "intentional intentionally unintentional unintentionally intended unintended intent intention " +
    "deliberate deliberately accidental accidentally accident design purpose choice chance conscious " +
    "consciously unconscious unconsciously subconsciously knowing knowingly unknowingly witting " +
    "wittingly unwitting unwittingly inadvertent inadvertently purposefully purposely right rightly " +
    "rightfully wrong wrongly fair fairly unfair unfairly just justly unjustly justified unjustified " +
    "justifiably warranted deserved undeserved deservedly correctly true untrue false real imagined " +
    "imaginary perceived genuine sincere sincerely accurate coincidence coincidental coincidentally " +
    "malice malicious incompetence ignorance neglect negligence mistake luck calculation default " +
    "necessity conspiracy credible legitimate",
);

/** Prepositions that bring in how something came about. */
const MANNER: ReadonlySet<string> = new Set(["by", "through", "from", "out", "of", "on", "for", "with"]);

/** What may follow "or" in a choice that is left open; entries of the lexicon. */
const OPPOSITES: readonly string[] = [
  ...["wrongly", "unfairly", "unjustly", "unwittingly", "unknowingly", "unconsciously"],
  ...["unintentionally", "accidentally", "inadvertently", "imagined", "perceived", "design"],
  ...["accident", "by design", "by accident", "by mistake"],
];

/** The longest stretch between "whether" and "or". */
const LONGEST_CHOICE = 6;

/**
 * "whether intentionally or not", "whether by accident or design", "whether it was deliberate or not,": the writer
 * leaves open what was meant. Questions ("asked whether he would go or not") and lists are no hedges.
 */
function whether(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to } = match;
  let or = to;
  while (or < to + LONGEST_CHOICE && wordAt(field, or, from) !== "or") {
    if (isBreak(field, or, from)) return null;
    or++;
  }
  if (wordAt(field, or, from) !== "or" || or === to) return null;
  const choice = wordAt(field, or - 1, from);
  const first = MANNER.has(wordAt(field, to, from)) ? to + 1 : to;
  const other = wordAt(field, or + 1, from);
  const denies = other === "not" || other === "otherwise" || other === "no";
  const phrase = or - first <= 1 || (MANNER.has(wordAt(field, to, from)) && or - first <= 2);
  const open = UNDECIDED.has(choice) || (denies && choice.endsWith("ly"));
  const asideOf = isBreak(field, from - 1, from);
  if (denies) return open && (phrase || asideOf) ? { from, to: or + 2, label: match.entry.label } : null;
  if (!phrase) return null;
  const end = choiceEnd(field, or + 1, from);
  const last = wordAt(field, end - 1, from);
  return UNDECIDED.has(choice) || UNDECIDED.has(last) ? { from, to: end, label: match.entry.label } : null;
}

/** Behind the second choice: a preposition, an adjective or two, and the word itself. */
function choiceEnd(field: DocField, i: number, home: number): number {
  let end = MANNER.has(wordAt(field, i, home)) ? i + 1 : i;
  while (
    tagAt(field, end, home) === "ADJ" &&
    !UNDECIDED.has(wordAt(field, end, home)) &&
    !isBreak(field, end + 1, home)
  )
    end++;
  return end + 1;
}

/** "intended or otherwise", "fairly or not": the word before decides; "believe it or not" is another thing. */
function orNot(field: DocField, match: LexiconMatch): Hedge | null {
  const hedge = orOpposite(field, match);
  if (hedge === null || followsWhether(field, hedge.from)) return null;
  const aside = isBreak(field, hedge.from - 1, match.from) || isBreak(field, match.to, match.from);
  return aside ? hedge : null;
}

/** "whether" in the same clause: the rule for it has looked at the whole and found a question. */
function followsWhether(field: DocField, choice: number): boolean {
  for (let k = choice - 1; k > choice - LONGEST_CHOICE; k--) {
    const word = wordAt(field, k, choice);
    if (word === "whether" || word === "if") return true;
    if (isBreak(field, k, choice)) return false;
  }
  return false;
}

/** "rightly or wrongly", "by accident or design", "real or imagined". */
function orOpposite(field: DocField, { from, to, entry }: LexiconMatch): Hedge | null {
  if (!UNDECIDED.has(wordAt(field, from - 1, from))) return null;
  const start = MANNER.has(wordAt(field, from - 2, from)) ? from - 2 : from - 1;
  return { from: start, to, label: entry.label };
}

/** "the alleged plot", "is also alleged to have", "a spy alleged to have"; not "prosecutors alleged". */
function alleged(field: DocField, match: LexiconMatch): Hedge | null {
  const { from, to, entry } = match;
  const next = wordAt(field, to, from);
  if (next !== "to") {
    const joined = (next === "and" || next === "or") && isAttribute(field, from);
    return joined ? asMatched(field, match) : attributive(field, match);
  }
  const at = tagAt(field, from - 1, from) === "ADV" ? from - 2 : from - 1;
  return { from: lemmaAt(field, at, from) === "be" ? at : from, to: to + 1, label: entry.label };
}

/** "so-called experts"; not "so called because". */
function soCalled(field: DocField, match: LexiconMatch): Hedge | null {
  const next = wordAt(field, match.to, match.from);
  return next === "because" || next === "for" ? null : asMatched(field, match);
}

/** "a purported affinity", "purportedly"; not "he purported". */
function attribute(field: DocField, match: LexiconMatch): Hedge | null {
  return isAttribute(field, match.from) ? asMatched(field, match) : null;
}

/** "The vote, for better or worse, stands": an aside; not "they took each other for better or worse." */
function aside(field: DocField, match: LexiconMatch): Hedge | null {
  const opens = isBreak(field, match.from - 1, match.from);
  return opens && isBreak(field, match.to, match.from) ? asMatched(field, match) : null;
}

/** The longest aside behind "if indeed". */
const LONGEST_ASIDE = 9;

/** "The rebels, if indeed they were rebels, fled": to the end of the aside, which must open with a mark and end with one. */
function ifIndeed(field: DocField, { from, to, entry }: LexiconMatch): Hedge | null {
  if (!isBreak(field, from - 1, from)) return null;
  for (let end = to; end < to + LONGEST_ASIDE; end++)
    if (isBreak(field, end, from)) return end === to ? null : { from, to: end, label: entry.label };
  return null;
}

/** "what it calls a terrorist cell"; not "that is what he called for", "what they call each other". */
function whatTheyCall(field: DocField, match: LexiconMatch): Hedge | null {
  const tag = tagAt(field, match.to, match.from);
  const word = wordAt(field, match.to, match.from);
  const names =
    tag === "DET" || isNominal(tag) || word === '"' || word === "“" || word === "‘" || word === "'";
  return names && word !== "each" ? asMatched(field, match) : null;
}

/** Rules for words and turns that keep a claim at arm's length. */
export const distancingRules: Readonly<Record<string, Rule>> = {
  whether,
  "or not": orNot,
  "or otherwise": orNot,
  ...Object.fromEntries(OPPOSITES.map((word) => [`or ${word}`, orOpposite])),
  alleged,
  "for better or worse": aside,
  "for better or for worse": aside,
  "if indeed": ifIndeed,
  ...Object.fromEntries(
    [
      ...["what it calls", "what it called", "what he calls", "what he called", "what she calls"],
      ...["what she called", "what they call", "what they called"],
    ].map((entry) => [entry, whatTheyCall]),
  ),
  supposed: attributive,
  professed: attributive,
  reputed: attributive,
  purported: attribute,
  "so-called": soCalled,
  "so called": soCalled,
};
