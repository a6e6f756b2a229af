import { trimContent } from "../clause.js";
import { type ScoredDraft, withContent } from "../extractor/scored-draft.js";
import { isFiniteVerb } from "../finite-verb.js";
import type { AttributionLayers, TokenRange } from "../layers.js";

/** A subject is seldom longer. */
const LONGEST = 15;

/**
 * The draft of which only the predicate was found, with the subject that stands before its cue: "The plan, | according to Hale, |
 * fails to say". Only where commas stand on both sides of the cue, and no verb is before it.
 */
export function addSubject(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): ScoredDraft {
  const { cue, source, content } = draft;
  if (content.length !== 1 || source === null) return draft;
  const [piece] = content;
  const first = Math.min(cue.from, source.from);
  const { norm, pos } = tokens;
  if (piece.from < Math.max(cue.to, source.to) || norm[piece.from - 1] !== "," || norm[first - 1] !== ",")
    return draft;
  if (!startsPredicate(tokens, piece.from) || quotationOf[piece.from] >= 0) return draft;
  const sentence = sentences[sentenceOf[cue.from]];
  if (sentence === undefined || first - 1 - sentence.from > LONGEST) return draft;
  const subject = trimContent(tokens, { from: sentence.from, to: first - 1 });
  if (subject === null || quotationOf[subject.from] >= 0 || quotationOf[subject.to - 1] >= 0) return draft;
  for (let i = subject.from; i < subject.to; i++) if (/^(?:VERB|AUX)$/.test(pos[i])) return draft;
  if (!holdsNoun(pos, subject) || norm.indexOf(",", subject.from) < subject.to) return draft;
  return withContent(draft, [subject, piece]);
}

/** "also fails", "would be": adverbs, then an auxiliary or a finite verb. */
function startsPredicate(tokens: AttributionLayers["tokens"], start: number): boolean {
  let i = start;
  while (tokens.pos[i] === "ADV") i++;
  return tokens.pos[i] === "AUX" || isFiniteVerb(tokens, i);
}

function holdsNoun(pos: readonly string[], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (/^(?:NOUN|PROPN|PRON)$/.test(pos[i])) return true;
  return false;
}
