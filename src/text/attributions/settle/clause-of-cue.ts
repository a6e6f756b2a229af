import type { Clause } from "../../../language/clauses/types.js";
import { clausesOfSentence } from "../../syntax.js";
import type { Draft } from "../draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

/** Longer sentences cost most to parse, and are read right least. */
const LONGEST = 60;

/** The clause of a cue, by the dependencies of its sentence. */
export interface CueClause {
  readonly clause: Clause;
  /** All clauses of the sentence, in the order of their heads. */
  readonly clauses: readonly Clause[];
  /** Where the sentence begins: the tokens of clauses are counted from here. */
  readonly start: number;
}

/** The clause whose head is in the cue; `null` when the cue is none's head ("according to"), or its sentence is too long to parse. */
export function clauseOfCue(
  layers: AttributionLayers,
  { cue, head }: Pick<Draft, "cue" | "head">,
): CueClause | null {
  const index = layers.sentenceOf[head.from];
  const sentence = layers.sentences[index];
  if (sentence === undefined || sentence.to - sentence.from > LONGEST) return null;
  const clauses = clausesOfSentence(layers, index);
  const start = sentence.from;
  const within = ({ from, to }: TokenRange) =>
    clauses.findLast((one) => from <= start + one.head && start + one.head < to);
  const clause = within(head) ?? within(cue);
  return clause === undefined ? null : { clause, clauses, start };
}

/** A range of a clause, counted from the text's first token. */
export function inText({ from, to }: TokenRange, start: number): TokenRange {
  return { from: start + from, to: start + to };
}

/** "was shut out and *ordered* to leave" is passive like the verb before it. */
export function isPassive({ clause, clauses }: CueClause): boolean {
  if (clause.passive) return true;
  const shares = clause.relation === "conj" && clause.auxiliaries.length === 0 && clause.outer !== null;
  return shares && clauses[clause.outer].passive && clause.subject?.tie !== "own";
}
