import { wordSet } from "../../word-set.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { phraseAfter, phraseBefore } from "../phrases.js";
import { maySpeak } from "../quotations/may-speak.js";
import { type CueClause, inText, isPassive } from "../settle/clause-of-cue.js";
import { isRoleNoun } from "../source-words.js";
import { isTime } from "../time-words.js";

type Tokens = AttributionLayers["tokens"];

/** Who views something, and whether a passive tells it. */
export interface Holder {
  readonly range: TokenRange;
  readonly passive: boolean;
}

/**
 * Who holds the view that the clause of a verb tells: its subject, or its agent when it is passive. `null` where nobody in particular
 * does, or where it is denied, asked for or only possible.
 *
 * `by` is where else the agent may be told of: behind the judgement (`agentBehind`).
 */
export function holderOf(
  { tokens }: AttributionLayers,
  found: CueClause,
  by: TokenRange | null,
): Holder | null {
  const owner = ownerOfEffort(tokens, found);
  if (owner !== null) return mayHold(tokens, owner) ? { range: owner, passive: false } : null;
  if (!isAsserted(tokens, found)) return null;
  const { clause, start } = found;
  const passive = isPassive(found) || clause.subject?.tie === "modified";
  const range = passive
    ? (by ?? (clause.agent === null ? null : inText(clause.agent, start)))
    : subjectOf(tokens, found);
  return range !== null && mayHold(tokens, range) ? { range, passive } : null;
}

/** What somebody does in order that others see it so, too. */
const EFFORT = /^(?:efforts?|attempts?|bid|campaign|push|drive|strategy|plans?)$/;

/** "the board's efforts to | cast it as a threat": the board; `null` where the verb is no infinitive of an effort that is somebody's. */
function ownerOfEffort(tokens: Tokens, { clause: { head, mark }, start }: CueClause): TokenRange | null {
  const { norm, pos } = tokens;
  if (mark === null || norm[start + mark] !== "to" || start + mark < start + head - 2) return null;
  let at = start + mark - 1;
  if (!EFFORT.test(norm[at] ?? "")) return null;
  at--;
  while (at > 0 && pos[at] === "ADJ") at--;
  if (/^(?:his|her|their)$/.test(norm[at])) return { from: at, to: at + 1 };
  if (norm[at] !== "'s" && norm[at] !== "'") return null;
  const owner = phraseBefore(tokens, at, 0);
  return owner === null ? null : { from: owner.from, to: at + 1 };
}

/** The subject, but of "despite Hale calling it a threat, they left" none: a participle with a noun before it is not theirs. */
function subjectOf(
  { norm, pos }: Tokens,
  { clause: { subject, head }, start }: CueClause,
): TokenRange | null {
  if (subject === null) return null;
  let before = start + head - 1;
  while (/^(?:ADV|AUX)$/.test(pos[before])) before--;
  // "a step many saw as a threat", where many is read as part of the step
  if (MANY.test(norm[before]) && pos[before - 1] === "NOUN") return { from: before, to: before + 1 };
  if (subject.tie === "controlled" && /^(?:NOUN|PROPN|PRON)$/.test(pos[before])) return null;
  return behindPronoun(norm, inText(subject.antecedent ?? subject, start));
}

/** Without the "what" that is not theirs: "over what | tenants". */
function behindPronoun(norm: readonly string[], { from, to }: TokenRange): TokenRange {
  for (let i = to - 2; i >= from; i--) if (norm[i] === "what") return { from: i + 1, to };
  return { from, to };
}

/** Who tries to show a thing as something, and who goes on to, does. */
const DONE = wordSet("try seek attempt continue like love begin start work rush come go move aim strive");

/** Not "cannot be seen as", "if they see it as", "did not seem to see it as", "is likely to paint it as", "made them see it as". */
function isAsserted({ norm, lemma }: Tokens, { clause, clauses, start }: CueClause): boolean {
  const { subject, mark, outer } = clause;
  if (mark !== null && /^(?:if|whether|unless)$/.test(norm[start + mark])) return false;
  const around = subject?.tie === "controlled" && outer !== null ? clauses[outer] : null;
  const infinitive = (mark !== null && norm[start + mark] === "to") || clause.relation === "xcomp";
  if (infinitive && (around === null || around.object !== null || !DONE.has(lemma[start + around.head])))
    return false;
  return [clause, around].every(
    (one) =>
      one === null || (one.negation.length === 0 && one.auxiliaries.every(({ kind }) => kind !== "modal")),
  );
}

const NOBODY =
  /^(?:i|me|we|us|you|one|what|which|that|this|these|those|there|who|whom|everyone|everybody|anyone|anybody|nobody)$/;

/** Somebody: a pronoun or a noun, but no time, and neither the reader nor the writer. */
function mayHold(tokens: Tokens, range: TokenRange): boolean {
  const { from, to } = range;
  if (to - from === 1 && NOBODY.test(tokens.norm[from])) return false;
  if (/^(?:no|not|few)$/.test(tokens.norm[from]) || isTime(tokens, range)) return false;
  for (let i = from; i < to; i++)
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(tokens.pos[i]) || MANY.test(tokens.norm[i])) return true;
  return false;
}

const MANY = /^(?:many|some|others|most|several|right|left)$/;

/** No agent stands further behind. */
const REACH = 14;

/**
 * Who views something, where "by" and they stand behind the judgement that begins at token `from`: "seen as unfair | by tenants". As part of what a noun
 * says ("seen as an attack | by the board") it is none, but for people of no name. `null` where there is none.
 */
export function agentBehind(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  from: number,
  naming: boolean,
): TokenRange | null {
  const { norm, pos } = tokens;
  const end = sentences[sentenceOf[from]]?.to ?? from;
  for (let i = from + 1; i < Math.min(end, from + REACH); i++) {
    if (quotationOf[i] < 0 && /^(?:[,;:()–—]|--)$/.test(norm[i])) return null;
    if (norm[i] !== "by" || quotationOf[i] >= 0) continue;
    const found = phraseAfter(tokens, i + 1, end) ?? aloneAt(tokens, i + 1);
    const phrase = found === null ? null : withoutRest(tokens, found);
    if (phrase === null || pos[i - 1] === "VERB") return null;
    if (areSome(tokens, phrase)) return phrase;
    return maySpeak(tokens, phrase) && (naming || pos[i - 1] === "ADJ") ? phrase : null;
  }
  return null;
}

/** "some | in the party" */
function aloneAt({ norm }: Tokens, i: number): TokenRange | null {
  return MANY.test(norm[i]) ? { from: i, to: i + 1 } : null;
}

/** Not "critics, | who", "the board | and". */
function withoutRest({ norm, pos }: Tokens, { from, to }: TokenRange): TokenRange {
  const comma = norm.indexOf(",", from);
  const end = comma < 0 ? to : Math.min(comma, to);
  return { from, to: pos[end - 1] === "CCONJ" ? end - 1 : end };
}

/** "opponents", "many tenants" */
function areSome({ norm, pos }: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (pos[i] === "PROPN") return false;
  return MANY.test(norm[from]) || (norm[to - 1].endsWith("s") && isRoleNoun(norm[to - 1]));
}
