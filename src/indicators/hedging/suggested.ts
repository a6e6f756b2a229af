import { isCollectiveNoun, isRoleNoun } from "../../text/attributions/source-words.js";
import { clausesOfSentence, morphologyOf } from "../../text/syntax.js";
import { wordSet } from "../../text/word-set.js";
import type { DocField, LexiconMatch } from "../../types.js";
import { evidenceVerb } from "./appearance.js";
import { type Hedge, isBreak, wordAt } from "./neighbours.js";

type Clause = ReturnType<typeof clausesOfSentence>[number];

/** Pronouns that stand for somebody who speaks. */
const SPEAKERS = wordSet(
  "i you he she we they me him her us them who someone somebody anyone anybody nobody one",
);

/** What is said of a claim that is turned down: "it is absurd to suggest that …". */
const REBUKES = wordSet(
  "mistake wrong absurd ridiculous ignorant ludicrous laughable nonsense nonsensical outrageous misleading dishonest " +
    "silly foolish stupid unfair insulting offensive preposterous disingenuous dare dares dared dangerous crazy",
);

/** How far before the verb a rebuke stands. */
const REBUKE_REACH = 5;

/** Prepositions before which somebody is charged with what they say: "accused of suggesting". */
const CHARGES = wordSet("by for of after from");

/**
 * "suggest" and "imply" of evidence are appearance. Somebody who suggests that something is so keeps it at arm's length: distancing. Somebody who
 * proposes something ("suggested a walk", "that they should go") or is rebuked for it ("absurd to suggest") says nothing less surely.
 */
export function suggested(field: DocField, match: LexiconMatch, hedge: Hedge): Hedge | null {
  if (evidenceVerb(field, match) !== null) return hedge;
  const { from } = match;
  if (isRebuked(field, from)) return null;
  const sentence = field.sentenceOf[from];
  const base = field.sentences[sentence].from;
  const clauses = clausesOfSentence(field, sentence);
  const clause = clauses.find(({ head }) => head + base === from);
  if (clause === undefined || !isSpoken(field, clause, base)) return hedge;
  const { complement } = clause;
  const told = complement !== null && complement.relation !== "xcomp";
  if (!told && field.field !== "title" && !hasContent(field, from)) return null;
  const content = clauses.find(({ head }) => head === complement?.head);
  if (content !== undefined && proposes(field, content, base)) return null;
  return { ...hedge, label: "distancing" };
}

/** "absurd to suggest that", "how ignorant, suggesting that", "dares suggest that" */
function isRebuked(field: DocField, verb: number): boolean {
  const bare = wordAt(field, verb - 1, verb) === "to" || !field.tokens.norm[verb].endsWith("ed");
  if (!bare) return false;
  for (let i = verb - 1; i >= verb - REBUKE_REACH; i--) if (REBUKES.has(wordAt(field, i, verb))) return true;
  return false;
}

/** Whether it is somebody who suggests; beside a clause ("…, suggesting that") only where that tells of speech: what he did may be the evidence. */
function isSpoken(field: DocField, { head, subject, governor }: Clause, base: number): boolean {
  const verb = head + base;
  const { norm, pos } = field.tokens;
  const participle = norm[verb].endsWith("ing");
  if (participle && CHARGES.has(wordAt(field, verb - 1, verb))) return true;
  if (subject === null || subject.tie === "modified") return false;
  if (participle && subject.tie === "controlled" && !isCue(field, governor === null ? -1 : governor + base))
    return false;
  const who = (subject.antecedent ?? subject).head + base;
  return pos[who] === "NOUN"
    ? isRoleNoun(norm[who]) || isCollectiveNoun(norm[who])
    : pos[who] === "PROPN" || SPEAKERS.has(norm[who]);
}

function isCue({ attributions }: DocField, verb: number): boolean {
  return attributions.some(({ cue, source }) => source !== null && cue.from <= verb && verb < cue.to);
}

/** How far behind the verb its content is looked for: "suggested in a speech last week that". */
const CONTENT_REACH = 12;

/** Where the tree has no clause behind the verb: "that", or a verb with an ending before the next mark. */
function hasContent(field: DocField, verb: number): boolean {
  let open = true;
  for (let i = verb + 1; i < verb + CONTENT_REACH; i++) {
    if (wordAt(field, i, verb) === "that") return true;
    const { upos, verbForm } = morphologyOf(field.tokens, Math.min(i, field.tokens.length - 1));
    open &&= !isBreak(field, i, verb) && upos !== "SCONJ" && upos !== "CCONJ";
    if (open && (upos === "VERB" || upos === "AUX") && verbForm === "Fin") return i > verb + 1;
  }
  return false;
}

/** "that it should wait", "might be added", "that it be dropped", "that she drop out" */
function proposes(field: DocField, { head, auxiliaries, copula }: Clause, base: number): boolean {
  const { norm } = field.tokens;
  const words = auxiliaries.map(({ token }) => norm[token + base]);
  if (words.includes("should") || (words[0] === "might" && words.includes("be"))) return true;
  if (words.length > 0) return words[0] === "be";
  if (copula !== null) return norm[copula + base] === "be";
  const { upos, verbForm } = morphologyOf(field.tokens, head + base);
  return upos === "VERB" && verbForm === "Inf";
}
