import { SHAPE } from "../../shape.js";
import { behindCredit } from "../behind-credit.js";
import { companionBefore } from "../companion.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { phraseBefore } from "../phrases.js";
import { isRoleNoun } from "../source-words.js";
import { type ScoredDraft, withSource } from "./scored-draft.js";

/**
 * The draft with the subject that stands in its cue or right before it as its source: "The council, [Hale wrote], met",
 * "they struck back, with Hale [telling] reporters that"; without whom "according to" credits before it.
 */
export function withOwnSubject(layers: AttributionLayers, draft: ScoredDraft): ScoredDraft {
  const own = subjectInCue(layers, draft) ?? subjectBehindWith(layers, draft) ?? draft;
  const { source, cue } = own;
  return source === null || source.from > cue.from
    ? own
    : withSource(own, withName(layers, withWhoIsClose(layers, behindCredit(layers.tokens, source))));
}

/** "Ann Hale, | M.D.": who the letters belong to. */
function withName({ tokens, sentences, sentenceOf }: AttributionLayers, source: TokenRange): TokenRange {
  const { norm } = tokens;
  if (source.to - source.from > 2 || !/^(?:m\.?d|ph\.?d|esq|jr|sr)\.?$/.test(norm[source.from]))
    return source;
  const comma = norm[source.from - 1] === "," ? source.from - 1 : source.from;
  const sentence = sentences[sentenceOf[source.from]];
  const name = sentence === undefined ? null : phraseBefore(tokens, comma, sentence.from);
  return name === null ? source : { from: name.from, to: source.to };
}

/** "A source close to | Hale": the source, and not Hale. */
function withWhoIsClose(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  source: TokenRange,
): TokenRange {
  const { norm } = tokens;
  const adjective = source.from - 2;
  const tie = norm[source.from - 1];
  if (!(tie === "to" && norm[adjective] === "close") && !(tie === "with" && norm[adjective] === "familiar"))
    return source;
  const sentence = sentences[sentenceOf[source.from]];
  const person = sentence === undefined ? null : phraseBefore(tokens, adjective, sentence.from);
  return person !== null && isRoleNoun(norm[person.to - 1]) ? { from: person.from, to: source.to } : source;
}

function subjectInCue(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  draft: ScoredDraft,
): ScoredDraft | null {
  const { cue, head } = draft;
  const { norm, pos, shape } = tokens;
  const opens = sentences[sentenceOf[cue.from]]?.from === cue.from;
  const isName = (i: number): boolean => (opens ? pos[i] === "PROPN" : (shape[i] & SHAPE.capitalised) !== 0);
  let to = cue.from;
  while (to < cue.to && (isName(to) || SUBJECT.test(norm[to]))) to++;
  if (to === cue.from || to === cue.to || !/^(?:VERB|AUX)$/.test(pos[to]) || head.from < to) return null;
  const { entry, content, score } = draft;
  return { cue: { from: to, to: cue.to }, head, entry, source: { from: cue.from, to }, content, score };
}

const SUBJECT = /^(?:he|she|they)$/;

function subjectBehindWith(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  draft: ScoredDraft,
): ScoredDraft | null {
  const { cue, content } = draft;
  const sentence = sentences[sentenceOf[cue.from]];
  if (sentence === undefined || !tokens.norm[cue.from].endsWith("ing")) return null;
  const source = companionBefore(tokens, cue.from, sentence.from);
  if (source === null) return null;
  if (content.some(({ from, to }) => from < source.to && source.from < to)) return null;
  return withSource(draft, source);
}
