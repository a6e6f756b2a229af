import type { ParsedSentence } from "../types.js";
import { describeAuxiliaries } from "./auxiliaries.js";
import { clauseRange } from "./clause-range.js";
import { complementOf } from "./complement.js";
import { NONE } from "./constituents.js";
import { negationOf } from "./negation.js";
import { obliqueOf, participantOf } from "./participants.js";
import { type Reading, startReading } from "./reading.js";
import { type Roles, rolesOf } from "./roles.js";
import { expletiveOf, subjectOf } from "./subject.js";
import type { Auxiliary, Clause } from "./types.js";

/**
 * The clauses of a sentence, in the order of their heads: who does what to whom, who says what, what is denied.
 *
 * Subjects, objects, complements and auxiliaries that the tree gives to the first of two conjoined verbs are given to
 * both. Empty for a sentence without a verb or predicate. Not read: what a relative clause without a pronoun leaves
 * out ("the man police shot" has no object), and who does an infinitive beside a noun ("the plan to leave").
 * Source: the relations of Universal Dependencies 2 as English EWT and GUM 2.16 use them.
 */
export function clausesOf(sentence: ParsedSentence): readonly Clause[] {
  const reading = startReading(sentence);
  const { isHead, constituents, clauseAt } = reading;
  const index = new Int32Array(isHead.length);
  for (let token = 0, count = 0; token < isHead.length; token++) {
    index[token] = count;
    count += isHead[token];
  }
  for (const token of constituents.order) {
    if (isHead[token] === 1) clauseAt[token] = readClause(reading, token, index);
  }
  return clauseAt.filter((clause) => clause !== undefined);
}

function readClause(reading: Reading, head: number, index: Int32Array): Clause {
  const { sentence, constituents, holder, clauseAt } = reading;
  const { heads, relations } = sentence.tree;
  const governor = heads[head];
  const outer = governor === NONE ? NONE : holder[governor];
  const roles = rolesOf(constituents, head);
  const before = relations[head] === "conj" ? (clauseAt[governor] ?? null) : null;
  const shares = before !== null && sharesAuxiliaries(sentence, head, roles, before);
  const auxiliaries = shares ? before.auxiliaries : describeAuxiliaries(sentence, head, roles.auxiliaries);
  const passive = isPassive(sentence, head, roles, auxiliaries) || (shares && before.passive);
  const expletive = expletiveOf(reading, roles, passive);
  const negation = negationOf(sentence, constituents, roles);
  const object = roles.object === null ? null : participantOf(reading, roles.object, head);
  const complement = complementOf(reading, head, roles, expletive);
  const active = before !== null && !passive && !before.passive;
  return {
    head,
    relation: relations[head],
    governor: governor === NONE ? null : governor,
    outer: outer === NONE ? null : index[outer],
    range: clauseRange(reading, head),
    mark: roles.mark,
    copula: roles.copula,
    auxiliaries,
    particle: roles.particle,
    passive,
    negation: shares ? sharedNegation(sentence, before, head, negation) : negation,
    expletive,
    subject: subjectOf(reading, head, roles, expletive, passive),
    object: object ?? (active && complement === null ? behind(before.object, head) : null),
    indirectObject: roles.indirectObject === null ? null : participantOf(reading, roles.indirectObject, head),
    agent: roles.agent === null ? null : obliqueOf(reading, roles.agent, head),
    complement: complement ?? (active && object === null ? sharedComplement(before, head) : null),
    obliques: roles.obliques.map((oblique) => obliqueOf(reading, oblique, head)),
    adverbs: roles.adverbs,
  };
}

/** "was" for "killed" in "was shot and killed": nothing of its own in front, and the same form of the verb. */
function sharesAuxiliaries(
  { tags }: ParsedSentence,
  head: number,
  { subject, expletive, copula, mark, auxiliaries }: Roles,
  before: Clause,
): boolean {
  const own = subject ?? expletive ?? copula ?? mark ?? auxiliaries[0] ?? null;
  const { verbForm, tense } = tags[head];
  const other = tags[before.head];
  const same = verbForm !== null && verbForm === other.verbForm && tense === other.tense;
  return own === null && same && verbForm !== "Fin" && before.auxiliaries.length > 0;
}

function isPassive(
  { tags, tree }: ParsedSentence,
  head: number,
  { passiveSubject, passiveAuxiliary, agent, subject, copula }: Roles,
  auxiliaries: readonly Auxiliary[],
): boolean {
  if (passiveSubject || passiveAuxiliary || agent !== null) return true;
  const { upos, voice, verbForm, tense } = tags[head];
  if (upos !== "VERB" || copula !== null || auxiliaries.length > 0) return false;
  const modifier = tree.relations[head] === "acl" && subject === null;
  return voice === "Pass" || (modifier && verbForm === "Part" && tense === "Past");
}

/** "not" reaches over "or" and "and", not over "but": "was not charged but released". */
function sharedNegation(
  { forms }: ParsedSentence,
  before: Clause,
  head: number,
  own: readonly number[],
): readonly number[] {
  if (forms.slice(before.head, head).some((form) => form.toLowerCase() === "but")) return own;
  const shared = before.negation.filter((token) => token < before.head && before.adverbs.includes(token));
  return [...shared, ...own];
}

/** What stands behind both of two conjoined verbs belongs to both. */
function behind<T extends { readonly head: number }>(shared: T | null, head: number): T | null {
  return shared !== null && shared.head > head ? shared : null;
}

function sharedComplement({ complement }: Clause, head: number): Clause["complement"] {
  const below = complement !== null && complement.relation !== "parataxis" && complement.relation !== "advcl";
  return below ? behind(complement, head) : null;
}
