import { wordSet } from "../../text/word-set.js";
import type { Tokens } from "../../types.js";
import { anyIn, CLAUSE_MARKS, NEGATIONS, type Place } from "./words.js";

const CONDITIONS = wordSet("if unless whether lest whoever whenever anyone those");
const MODALS = wordSet("can ca could may might must shall should will wo would 'll 'd let");
/** Verbs whose infinitive still tells of what happens: "continues to refuse to". */
const ASPECT = wordSet("continue use begin tend seem appear have");

/** How far back a condition is looked for: it has to be in the same clause. */
const CLAUSE_REACH = 9;

/** "if he fails to", "may fail to", "the right to refuse to": nothing is said to have happened. */
export function isHypothetical({ tokens, from, first }: Place): boolean {
  let before = from - 1;
  while (before >= first && before > from - CLAUSE_REACH && isTransparent(tokens, before)) before--;
  if (before >= first) {
    if (MODALS.has(tokens.norm[before])) return true;
    if (tokens.norm[before] === "to" && !(before > first && ASPECT.has(tokens.lemma[before - 1])))
      return true;
  }
  for (let i = from - 1; i >= first && i >= from - CLAUSE_REACH; i--) {
    if (CLAUSE_MARKS.has(tokens.norm[i])) return false;
    if (CONDITIONS.has(tokens.norm[i])) return true;
  }
  return tokens.norm[first] === "should";
}

/** What may stand between a modal and the verb: adverbs, negations, "have". */
function isTransparent(tokens: Tokens, at: number): boolean {
  return tokens.pos[at] === "ADV" || tokens.norm[at] === "have" || NEGATIONS.has(tokens.norm[at]);
}

const OPEN_ENDED: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...wordSet("to if whether nothing yet far less little cannot until unless"),
]);

/** What is still to do: "the hurdle is proving that". */
const TASKS = wordSet(
  "hurdle challenge task job problem difficulty goal aim trouble try tried hard difficult",
);

/** Not negated, not wished for, not a task, not asked. */
export function isAffirmed({ tokens, from, to, first, end }: Place): boolean {
  if (from > first && tokens.norm[from - 1] === "of") return false; // the burden of proving that
  if (tokens.norm[from].endsWith("ing") && anyIn(tokens, Math.max(first, from - 4), from, TASKS))
    return false;
  if (tokens.lemma[from] === "it" && anyIn(tokens, from + 1, to, OPEN_ENDED)) return false;
  const reach = Math.max(first, from - 3);
  for (let i = from - 1; i >= reach; i--) {
    if (CLAUSE_MARKS.has(tokens.norm[i])) break;
    if (OPEN_ENDED.has(tokens.norm[i]) || MODALS.has(tokens.norm[i])) return false;
  }
  return tokens.norm[end - 1] !== "?";
}

const FIRST_PERSON = wordSet("i i'm i've i'd i'll");

/** "I realized that", "Remember that song?": one's own knowledge is told or asked for. */
export function isFirstPerson({ tokens, from, first, end }: Place): boolean {
  if (from === first && tokens.norm[end - 1] === "?") return true;
  return anyIn(tokens, Math.max(first, from - 4), from, FIRST_PERSON);
}

/** "the truth is" as the start of a clause, not "telling the truth is hard". */
export function opensClause({ tokens, from, first }: Place): boolean {
  if (from === first || CLAUSE_MARKS.has(tokens.norm[from - 1])) return true;
  const tag = tokens.pos[from - 1];
  return (
    tag !== "VERB" && tag !== "ADP" && tag !== "DET" && tag !== "PRON" && tag !== "NOUN" && tag !== "ADJ"
  );
}

const OWNERS = wordSet("his her their its our your my whose 's ' the");

/** "his failure to act", with at most one adjective in between. */
export function isOwned({ tokens, from, first }: Place): boolean {
  if (from > first && OWNERS.has(tokens.norm[from - 1])) return true;
  if (from < first + 2 || tokens.pos[from - 1] !== "ADJ" || DOUBTED.has(tokens.norm[from - 1])) return false;
  return OWNERS.has(tokens.norm[from - 2]);
}

const DOUBTED = wordSet("alleged supposed purported called");
