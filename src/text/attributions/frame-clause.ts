import type { Tokens } from "../../types.js";
import { morphologyOf } from "../syntax.js";
import { beginsClause, skipOccasion, trimContent } from "./clause.js";
import {
  contentAfter,
  contentLimit,
  needsQuotation,
  type RightContent,
  SURE_OF_BARE_CLAUSE,
} from "./content.js";
import type { Cue } from "./cue.js";
import {
  type Draft,
  draftBefore,
  draftOf,
  quotationFrom,
  quotationTo,
  type SentenceContext,
} from "./draft.js";
import { isPassive, isSpeaker } from "./frame-object.js";
import type { TokenRange } from "./layers.js";
import { phraseAfter } from "./phrases.js";
import { isDocumentNoun, isOrganisationWord } from "./source-words.js";
import { OBJECT_PRONOUN, subjectOf } from "./subject.js";
import { isTimeWord } from "./time-words.js";
import { isUnsaid } from "./unsaid.js";

/** What shows men shouting reports no words. */
const PICTURE = /^(?:video|footage|photo|photograph|picture|image|clip|tape)s?$/;

/** What figures do as well as people: prices fell, indicating that. */
const INSTRUMENT = /indicat|suggest|show|reveal|confirm|signal|demonstrat/;

/** Says who: `X said (that) …`, `“…,” X said`, `“…,” said X`, `…, X said, …`, `As X said, …`, `X told Y that …`. */
export function draftClause(context: SentenceContext, cue: Cue): Draft | null {
  const { tokens, sentence } = context;
  const { norm } = tokens;
  const subject = subjectOf(context, cue);
  const inverted = subject === null || subject.borrowed ? invertedSource(context, cue) : null;
  const source = inverted ?? subject?.range ?? null;
  if (source === null || !maySpeak(context, cue, source)) return null;
  if (INSTRUMENT.test(cue.entry.entry) && !mayIndicate(context, source)) return null;
  // "She was told that": whoever is told does not speak.
  if (inverted === null && isPassive(context, cue)) return null;
  const unsaid = isUnsaid(context, cue, source);
  const own = inverted === null && subject !== null && !subject.borrowed;
  const leftEdge = (own ? source.from : cue.from) - 1;
  let after = inverted === null ? cue.to : inverted.to;
  if (cue.frames.includes("addressee")) after = skipAddressee(context, after);
  after = skipOccasion(tokens, after, sentence.to);
  const right = contentAfter(context, cue, after);

  const quoted = leftEdge >= sentence.from ? quotedBefore(context, leftEdge) : null;
  // Calling it “a disaster,” Hale said the plan would fail: the clause is what he said.
  const clauseFollows =
    right !== null && !right.afterComma && quoted !== null && quoted.from > sentence.from && own;
  if (unsaid && quoted === null) return null;
  if (quoted !== null && !clauseFollows)
    return draftOf(cue, source, [quoted, ...continuation(context, after, right)]);
  if (own && leftEdge === sentence.from && norm[leftEdge] === "as" && norm[after] === ",") {
    const rest = trimContent(tokens, { from: after, to: contentLimit(context, cue) });
    return rest === null ? null : draftOf(cue, source, [rest]);
  }
  // "Hicks, who testified on Monday, left": what stands around a relative clause is not what somebody in it says.
  const relative = own && source.to - source.from === 1 && /^(?:who|which)$/.test(norm[source.from]);
  const inserted = own && !relative ? parenthetical(context, leftEdge, after) : null;
  if (inserted !== null) return draftOf(cue, source, inserted);
  if (right !== null && !(right.afterComma && leftClause(context, leftEdge) !== null))
    return draftOf(cue, source, right.pieces);
  if (cue.nonFinite || relative || !(own || inverted !== null)) return null;
  const left = leftClause(context, leftEdge);
  const bare = context.quotationOf[left?.to ?? cue.from] < 0 && context.quotationOf[(left?.to ?? 1) - 1] < 0;
  if (left === null || (bare && !mayTagBareClause(context, cue, after))) return null;
  return draftOf(cue, source, [left, ...continuation(context, after, right)]);
}

function mayIndicate(context: SentenceContext, source: TokenRange): boolean {
  if (isSpeaker(context, source)) return true;
  const { norm } = context.tokens;
  for (let i = source.from; i < source.to; i++)
    if (isDocumentNoun(norm[i]) || isOrganisationWord(norm[i])) return true;
  return false;
}

/** "show" and "find" report what a document says; of anybody else they tell a deed, unless a that-clause follows. */
export function maySpeak({ tokens }: SentenceContext, cue: Cue, source: TokenRange): boolean {
  if (!(cue.entry.note ?? "").includes("with a study") || tokens.norm[cue.to] === "that") return true;
  for (let i = source.from; i < source.to; i++)
    if (isDocumentNoun(tokens.norm[i]) && !PICTURE.test(tokens.norm[i])) return true;
  return false;
}

/**
 * Whether `…, X said` may end an unquoted clause. Not with an object ("Two days later, Hale reported the theft") nor
 * before a verb ("a fortress, one the crews had learned was no such thing").
 */
function mayTagBareClause({ tokens, sentence }: SentenceContext, cue: Cue, after: number): boolean {
  if (needsQuotation(cue) || cue.entry.weight < SURE_OF_BARE_CLAUSE) return false;
  if (after >= sentence.to || isTimeWord(tokens.norm[after])) return true;
  const { norm, pos } = tokens;
  return /^(?:this|last)$/.test(norm[after]) || !/^(?:DET|NOUN|ADJ|PRON|NUM|AUX|VERB)$/.test(pos[after]);
}

/** `“…,” said X`: the phrase after the cue, when what stands before it is content. */
function invertedSource(context: SentenceContext, cue: Cue): TokenRange | null {
  const { tokens, sentence } = context;
  const edge = cue.from - 1;
  const opens =
    cue.from === sentence.from || quotationTo(context, edge) !== null || tokens.norm[edge] === ",";
  if (!opens || cue.nonFinite) return null;
  const phrase = phraseAfter(tokens, cue.to, sentence.to);
  // Without marks before it, somebody must speak, and more than one with a bare verb: "…, acknowledge the risk" goes on
  // with a list of verbs.
  const marked = quotationTo(context, edge) !== null || quotationTo(context, edge - 1) !== null;
  if (phrase !== null && !marked && !(mayIndicate(context, phrase) && agrees(tokens, cue, phrase)))
    return null;
  // ", said all shops would close": the phrase is the subject of what was said.
  const next = phrase === null ? "X" : tokens.pos[phrase.to];
  return phrase === null || (phrase.to < sentence.to && (next === "AUX" || next === "VERB")) ? null : phrase;
}

/** "says Hale", "say experts"; a past tense agrees with anybody. */
function agrees(tokens: Tokens, { head }: Cue, speaker: TokenRange): boolean {
  const { norm, lemma } = tokens;
  return norm[head.from] !== lemma[head.from] || morphologyOf(tokens, speaker.to - 1).number === "Plur";
}

function skipAddressee(context: SentenceContext, start: number): number {
  const { tokens, sentence } = context;
  if (start < sentence.to && OBJECT_PRONOUN.test(tokens.norm[start])) return start + 1;
  return phraseAfter(tokens, start, sentence.to)?.to ?? start;
}

/** The quotation that closes at token `edge` (a comma may follow the mark), with what leads into it. */
function quotedBefore(context: SentenceContext, edge: number): TokenRange | null {
  const { tokens, sentence } = context;
  const comma = tokens.norm[edge] === "," || tokens.norm[edge] === "—" || tokens.norm[edge] === "–";
  const quotation = quotationTo(context, edge) ?? (comma ? quotationTo(context, edge - 1) : null);
  if (quotation === null) return null;
  const earlier = draftBefore(context, edge);
  const from = quotation.from > sentence.from && earlier === undefined ? sentence.from : quotation.from;
  return trimContent(tokens, { from, to: quotation.to });
}

/** An unquoted clause before `, X said`: from the beginning of the sentence to the comma. */
function leftClause(context: SentenceContext, edge: number): TokenRange | null {
  const { tokens, sentence, drafts } = context;
  if (edge <= sentence.from || tokens.norm[edge] !== ",") return null;
  const floor = drafts.length === 0 ? sentence.from : edge;
  if (floor === edge) return null;
  const range = trimContent(tokens, { from: floor, to: edge });
  if (range === null) return null;
  const quoted = context.quotationOf[range.to - 1] >= 0;
  return quoted || beginsClause(tokens, range.from, range.to) ? range : null;
}

/** `The plan, X said, would cost …` in two pieces, and `But, X added, the plan …`, where only what follows is content. */
function parenthetical(context: SentenceContext, edge: number, after: number): readonly TokenRange[] | null {
  const { tokens, sentence, quotationOf } = context;
  if (
    edge <= sentence.from ||
    tokens.norm[edge] !== "," ||
    after >= sentence.to ||
    tokens.norm[after] !== ","
  )
    return null;
  const left = trimContent(tokens, { from: sentence.from, to: edge });
  const rest = trimContent(tokens, { from: after, to: sentence.to });
  if (left === null || rest === null || quotationOf[rest.from] >= 0) return null;
  if (startsPredicate(context, rest)) return [left, rest];
  return !beginsClause(tokens, left.from, left.to) && beginsClause(tokens, rest.from, rest.to)
    ? [rest]
    : null;
}

/** What goes on after the cue in the middle: `“A,” he said, “B.”`, `“A,” he said. “B.”`, `The plan, he said, works`. */
function continuation(
  context: SentenceContext,
  after: number,
  right: RightContent | null,
): readonly TokenRange[] {
  if (right?.afterComma) return right.pieces;
  const { tokens, sentence, layers } = context;
  if (after < sentence.to && tokens.norm[after] === ",") {
    const rest = trimContent(tokens, { from: after, to: sentence.to });
    return rest === null || context.quotationOf[after - 1] >= 0 || !startsPredicate(context, rest)
      ? []
      : [rest];
  }
  const next = sentence.to;
  const following = layers.sentences[layers.sentenceOf[next] ?? -1];
  if (following === undefined || following.paragraph !== sentence.paragraph) return [];
  const quotation = quotationFrom(context, next);
  if (quotation === null || hasOwnSpeaker(context, quotation.to)) return [];
  return [{ from: quotation.from, to: quotation.to }];
}

/** The second half of `The plan, he said, would cost …` begins with a verb. */
function startsPredicate(context: SentenceContext, rest: TokenRange): boolean {
  const tag = context.tokens.pos[rest.from];
  return tag === "AUX" || (tag === "VERB" && !context.tokens.norm[rest.from].endsWith("ing"));
}

/** Whether a quotation that ends at token `end` is followed by a cue of its own in the same sentence. */
function hasOwnSpeaker(context: SentenceContext, end: number): boolean {
  const { layers } = context;
  const sentence = layers.sentences[layers.sentenceOf[end - 1] ?? -1];
  return sentence !== undefined && sentence.to - end > 1;
}
