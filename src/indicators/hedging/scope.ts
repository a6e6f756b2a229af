import { SHAPE } from "../../text/shape.js";
import { clausesOfSentence } from "../../text/syntax.js";
import { tokenAt } from "../../text/tokens.js";
import type { Doc, DocField, Finding, FindingRoles, Span } from "../../types.js";
import { isNominal } from "./neighbours.js";

type Clause = ReturnType<typeof clausesOfSentence>[number];

/** Tokens of a field, `from` up to, not including, `to`. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a hedge bears on, and its head, in tokens of the field. */
interface Bearing {
  readonly scope: Range;
  readonly target: number;
}

const SCARE_QUOTES = "hedging/scare-quotes";

/**
 * What a hedge bears on: the stretch of words, `scope`, and its head, `target`, read from the sentence's tree.
 *
 * The first of these rules that fits says what it is: words between scare quotes, themselves; a blurred amount, the amount with its noun; an
 * attribute ("a possible motive"), the noun that it qualifies; a noun with its content ("a fear that …"), the content; a verb or adjective with a clause or an object ("believe
 * that …", "is likely to …"), that clause or object; one without, what follows it, or its subject; a modal or adverb, the smallest clause around
 * it. `null` for what is no hedge, and where the sentence has no clause. The sentence is parsed when it is first asked for.
 */
export function scopeOfHedge(doc: Doc, finding: Finding): FindingRoles | null {
  const field = doc.fields.find((one) => one.field === finding.field);
  if (field === undefined || finding.sentence < 0) return null;
  const { tokens } = field;
  const hedge = { from: tokenAt(tokens, finding.start), to: tokenAt(tokens, finding.end - 1) + 1 };
  const bearing =
    (finding.rule === SCARE_QUOTES ? { scope: hedge, target: hedge.to - 1 } : null) ??
    (finding.label === "approximator" ? amountOf(field, hedge) : null) ??
    clauseBearing(field, finding.sentence, hedge);
  if (bearing === null) return null;
  const scope = trim(field, bearing.scope);
  if (scope === null) return null;
  const { start, end } = tokens;
  const spanOf = ({ from, to }: Range): Span => ({ start: start[from], end: end[to - 1] });
  return { scope: spanOf(scope), target: spanOf({ from: bearing.target, to: bearing.target + 1 }) };
}

/** "40 families" of "about 40 families": what is counted is the target, or the number where nothing is. */
function amountOf(field: DocField, hedge: Range): Bearing | null {
  const { shape } = field.tokens;
  let number = -1;
  for (let i = hedge.from; i < hedge.to; i++) if ((shape[i] & SHAPE.number) !== 0 && number < 0) number = i;
  if (number < 0) return null;
  const noun = nounBehind(field, hedge.to);
  return noun === null
    ? { scope: { from: number, to: hedge.to }, target: hedge.to - 1 }
    : { scope: { from: number, to: noun + 1 }, target: noun };
}

/** The last noun of the adjectives and nouns that begin at token `i`; `null` when none does. */
function nounBehind({ tokens: { pos, shape }, sentenceOf }: DocField, i: number): number | null {
  let noun: number | null = null;
  for (let k = i; k < pos.length && sentenceOf[k] === sentenceOf[i - 1]; k++) {
    const joined = (shape[k] & SHAPE.punctuation) !== 0 && (shape[k] & SHAPE.blankBefore) === 0 && k > i;
    if (!isNominal(pos[k]) && !(joined && isNominal(pos[k + 1]) && (shape[k + 1] & SHAPE.blankBefore) === 0))
      break;
    if (pos[k] === "NOUN" || pos[k] === "PROPN") noun = k;
  }
  return noun;
}

function clauseBearing(field: DocField, sentence: number, hedge: Range): Bearing | null {
  const base = field.sentences[sentence].from;
  const clauses = clausesOfSentence(field, sentence);
  const own = clauses.find(({ head }) => head + base >= hedge.from && head + base < hedge.to);
  if (own !== undefined) return governedBy(field, own, base, hedge);
  const last = field.tokens.norm[hedge.to - 1];
  const pos = field.tokens.pos[last === "of" || last === "that" ? hedge.to - 2 : hedge.to - 1];
  const noun = pos === "ADJ" || pos === "VERB" ? nounBehind(field, hedge.to) : null;
  if (noun !== null) return { scope: { from: hedge.to, to: noun + 1 }, target: noun };
  const held = pos === "NOUN" ? contentOf(field, clauses, base, hedge) : null;
  if (held !== null) return held;
  const around = clauses
    .filter(({ range }) => range.from + base <= hedge.from && hedge.to <= range.to + base)
    .sort((a, b) => a.range.to - a.range.from - (b.range.to - b.range.from))[0];
  return around === undefined ? null : { scope: shift(around.range, base), target: around.head + base };
}

/** "that the dam will burst" of "a fear that the dam will burst", "a second vote" of "the possibility of a second vote". */
function contentOf(
  { tokens: { norm, pos } }: DocField,
  clauses: readonly Clause[],
  base: number,
  hedge: Range,
): Bearing | null {
  const clause = clauses.find(({ range }) => range.from + base === hedge.to);
  if (clause !== undefined && norm[hedge.to] === "that")
    return { scope: shift(clause.range, base), target: clause.head + base };
  if (norm[hedge.to] !== "of" && norm[hedge.to - 1] !== "of") return null;
  const from = norm[hedge.to] === "of" ? hedge.to + 1 : hedge.to;
  let target = -1;
  let to = from;
  for (; isNominal(pos[to]) || pos[to] === "DET" || pos[to] === "NUM"; to++)
    if (pos[to] === "NOUN" || pos[to] === "PROPN") target = to;
  return target < 0 ? null : { scope: { from, to: target + 1 }, target };
}

/** What the verb or adjective of a hedge governs. */
function governedBy(field: DocField, clause: Clause, base: number, hedge: Range): Bearing {
  const { complement, object, subject, range } = clause;
  if (complement !== null && complement.ranges.length > 0)
    return {
      scope: shift(
        {
          from: Math.min(...complement.ranges.map(({ from }) => from)),
          to: Math.max(...complement.ranges.map(({ to }) => to)),
        },
        base,
      ),
      target: complement.head + base,
    };
  if (object !== null) return { scope: shift(object, base), target: object.head + base };
  const { pos } = field.tokens;
  for (let i = hedge.to; i < range.to + base; i++)
    if (isNominal(pos[i]) || pos[i] === "VERB")
      return { scope: { from: hedge.to, to: range.to + base }, target: i };
  const about = subject?.antecedent ?? subject;
  if (about !== null && about.head + base < hedge.from)
    return { scope: shift(about, base), target: about.head + base };
  return { scope: shift(range, base), target: clause.head + base };
}

function shift({ from, to }: Range, base: number): Range {
  return { from: from + base, to: to + base };
}

/** Without punctuation at the edges; `null` when nothing is left. */
function trim({ tokens: { shape } }: DocField, { from, to }: Range): Range | null {
  let first = from;
  let last = to;
  while (first < last && (shape[first] & SHAPE.punctuation) !== 0) first++;
  while (last > first && (shape[last - 1] & SHAPE.punctuation) !== 0) last--;
  return first < last ? { from: first, to: last } : null;
}
