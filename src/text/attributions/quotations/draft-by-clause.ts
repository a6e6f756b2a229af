import type { LexiconEntry, LexiconMatch, Tokens } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import { clausesOfSentence } from "../../syntax.js";
import { createCue } from "../cue.js";
import type { Draft, SentenceContext } from "../draft.js";
import { isFiniteVerb } from "../finite-verb.js";
import type { TokenRange } from "../layers.js";
import { isRoleNoun } from "../source-words.js";
import { isPerson } from "./draft-lead.js";
import { maySpeak } from "./may-speak.js";

type Clause = ReturnType<typeof clausesOfSentence>[number];

/** The cue of `Hale, though he had not been asked, interrupted, “…”`: a verb that only its object tells to be one of speaking. */
const CLAUSE: Omit<LexiconEntry, "entry"> = {
  label: "neutral",
  pos: [],
  weight: 0.6,
  note: "the verb of a clause that has a quotation for its object",
  source: "own reading",
  rule: "attribution/governor",
};

/** A cue less sure tells a deed as often. */
const SURE = 0.5;

/** Between a verb and a quotation stands no more: before its comma or colon, with "that" between, and with neither. */
const NEAR = 7;
const FAR = 18;
const CLOSE = 3;

/** Longer sentences cost most to parse, and are read right least. */
const LONGEST = 60;

/** Verbs that take words in, or tell what is there, instead of giving them. */
const TAKING = /^(?:hear|see|find|get|receive|face|know|be|have|confirm|seek|show|include|mean)$/;

/** Who may be anybody speaks in a case made up. */
const ANYBODY =
  /^(?:someone|somebody|anyone|anybody|everyone|everybody|nobody|no|any|my|our|your|we|you|i|one)$/;

/** Behind these a clause tells what may be. */
const SUPPOSED = /^(?:if|unless|whether|when|whenever)$/;

/**
 * Who says a quotation by the clause whose object it is, as the sentence's dependencies tell: `Hale — without a pause — said, “…”`, `the crew,
 * who asked not to be named, told us “…”`. `null` where no verb of saying has it, or nobody who may speak is its subject.
 *
 * The sentence is parsed only where a verb stands near before the quotation, or a verb of saying behind one that opens its sentence: to
 * parse costs.
 */
export function draftByClause(
  context: SentenceContext,
  quotation: QuotedStretch,
  spoken: readonly LexiconMatch[],
): Draft | null {
  const { layers, tokens, sentence, quotationOf } = context;
  const { from } = sentence;
  const { norm } = tokens;
  const near = spoken.filter((match) => speaks(context, match));
  // A mark that opens the sentence announces nothing.
  const announced =
    quotation.from > from + 1 &&
    /^[,:]$/.test(norm[quotation.from - 1]) &&
    (tokens.shape[quotation.inner.from] & SHAPE.capitalised) !== 0;
  if (!isWorthParsing(context, quotation, near, announced)) return null;
  const clauses = clausesOfSentence(layers, layers.sentenceOf[quotation.from]);
  const clause = governing(context, quotation, clauses);
  if (clause === null || clause.subject === null || clause.passive) return null;
  const verb = from + clause.head;
  if (TAKING.test(tokens.lemma[verb]) || tokens.pos[verb] !== "VERB") return null;
  if (clause.mark !== null && SUPPOSED.test(norm[from + clause.mark])) return null;
  if (clause.auxiliaries.some(({ kind }) => kind === "modal") || clause.negation.length > 0) return null;
  const known = near.some((match) => match.from <= verb && verb < match.to);
  if (!known && !(announced && isFiniteVerb(tokens, verb))) return null;
  if (clause.mark !== null && norm[from + clause.mark] === "to" && isDenied(clauses, clause)) return null;
  const who = clause.subject.antecedent ?? clause.subject;
  const source = { from: from + who.from, to: from + who.to };
  if (norm[source.from] === "of") source.from++;
  if (quotationOf[source.from] >= 0) return null;
  // a banner that reads “…”
  const shows = clause.subject.antecedent !== null && /^(?:read|say|proclaim)$/.test(tokens.lemma[verb]);
  if (!shows && !maySpeak(tokens, source)) return null;
  if (
    ANYBODY.test(norm[source.from]) ||
    (!known && !shows && !isPerson(tokens, source) && !isRole(tokens, source))
  )
    return null;
  const cue = { from: verb, to: verb + 1 };
  const content = [{ from: quotation.from, to: quotation.to }];
  return { cue, head: cue, entry: { ...CLAUSE, entry: tokens.lemma[verb] }, source, content };
}

/** A verb of saying right before the quotation, or behind where it opens its sentence, or any verb right before its comma or colon. */
function isWorthParsing(
  { tokens, sentence }: SentenceContext,
  { from, to }: QuotedStretch,
  near: readonly LexiconMatch[],
  announced: boolean,
): boolean {
  if (sentence.to - sentence.from > LONGEST) return false;
  if (from === sentence.from) return near.some((match) => match.from >= to);
  const last = near.findLast((match) => match.to <= from);
  const between = last === undefined ? Number.POSITIVE_INFINITY : from - last.to;
  if (between <= (/^[,:]$/.test(tokens.norm[from - 1]) ? NEAR : CLOSE)) return true;
  if (between <= FAR && tokens.norm.slice(from - between, from).includes("that")) return true;
  return announced && isFiniteVerb(tokens, from - 2);
}

/** "never raised their voices to say" */
function isDenied(clauses: readonly Clause[], { outer }: Clause): boolean {
  const around = outer === null ? undefined : clauses[outer];
  return (
    around !== undefined &&
    (around.negation.length > 0 || around.auxiliaries.some(({ kind }) => kind === "modal"))
  );
}

function isRole(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (isRoleNoun(tokens.norm[i])) return true;
  return false;
}

/** Whether a match is a verb of the sentence that gives words. */
function speaks({ tokens, sentence }: SentenceContext, match: LexiconMatch): boolean {
  if (match.from < sentence.from || match.to > sentence.to || match.entry.weight < SURE) return false;
  if (tokens.pos[match.from] !== "VERB") return false;
  const { frames } = createCue(tokens, match.entry, match, sentence.from);
  return frames.some((frame) => frame === "clause" || frame === "addressee" || frame === "object");
}

/** The innermost clause outside the marks whose complement has the quotation. */
function governing(
  { sentence, quotationOf }: SentenceContext,
  quotation: QuotedStretch,
  clauses: readonly Clause[],
): Clause | null {
  const at = quotation.from - sentence.from;
  const has = ({ from, to }: TokenRange): boolean => from <= at && at < to;
  let found: Clause | null = null;
  for (const clause of clauses) {
    if (quotationOf[sentence.from + clause.head] >= 0 || !clause.complement?.ranges.some(has)) continue;
    if (found === null || clause.head > found.head) found = clause;
  }
  return found;
}
