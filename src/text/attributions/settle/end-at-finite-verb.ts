import { opensComplement } from "../clause.js";
import { createCue } from "../cue.js";
import type { ScoredDraft } from "../extractor/scored-draft.js";
import { isFiniteForm } from "../finite-verb.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { cutContent } from "./cut-content.js";

type Tokens = AttributionLayers["tokens"];

/** A subject between the conjunction or the comma and its verb is seldom longer. */
const SUBJECT = 8;

/**
 * The draft with a content that ends before a finite verb which cannot belong to it: what has no finite verb of its own, a thing or
 * an infinitive, is joined by "and" or "but" to none ("praised the plan | and left", "threatened to quit, | but the board
 * stayed calm"), and an adverbial that opens the sentence ends at its comma ("After warnings of a flood, | they fled").
 */
export function endAtFiniteVerb(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  draft: ScoredDraft,
): ScoredDraft {
  const { tokens, sentences, sentenceOf } = layers;
  const { cue, content, entry, head } = draft;
  const at = content.findIndex((piece) => piece.from >= cue.to);
  if (at < 0) return draft;
  const piece = content[at];
  // What a verb of saying takes is a clause, though its verb may read as a participle: "say robbers killed and fled".
  const [frame] = createCue(tokens, entry, head, cue.from).frames;
  const word = tokens.norm[piece.from];
  const isClause = opensComplement(word) || (/^(?:clause|addressee)$/.test(frame) && word !== "to");
  if (frame === "preposition" || isClause) return draft;
  const opening = opens(tokens, sentences[sentenceOf[cue.from]]?.from, cue);
  const end = firstBreak(tokens, quotationOf, piece, opening);
  // Words in quotation marks behind it are somebody's, and this one is the nearest.
  const quoted = quotationOf.subarray(end, piece.to).some((quotation) => quotation >= 0);
  return end >= piece.to || quoted ? draft : cutContent(layers, draft, at, end);
}

/** Whether the cue stands in a phrase that opens its sentence: after, By, Citing. */
function opens({ pos, norm }: Tokens, first: number | undefined, cue: TokenRange): boolean {
  if (first === undefined || cue.from - first > 3) return false;
  return (
    (/^(?:ADP|SCONJ)$/.test(pos[first]) && norm[first] !== "as") ||
    (first === cue.from && norm[first].endsWith("ing"))
  );
}

function firstBreak(
  tokens: Tokens,
  quotationOf: Int32Array,
  { from, to }: TokenRange,
  opening: boolean,
): number {
  const { norm, pos } = tokens;
  for (let i = from; i < to; i++) {
    if (quotationOf[i] >= 0 || isFiniteForm(tokens, i) || RELATIVE.test(norm[i])) return to;
    const comma = norm[i] === ",";
    const joins = pos[i] === "CCONJ" && /^(?:and|but)$/.test(norm[i]);
    if (i === from || (!joins && !(comma && opening))) continue;
    const begins = comma && pos[i + 1] === "CCONJ" ? i + 2 : i + 1;
    const verb = verbOf(tokens, quotationOf, begins, to);
    // Of two things that are praised the second may look like a subject: "praised the plan and the crew left".
    const subject = verb > begins;
    if (verb >= 0 && (!subject || norm[i] === "but" || norm[i - 1] === "," || comma)) return i;
  }
  return to;
}

/** Opens a clause with a finite verb of its own. */
const RELATIVE = /^(?:who|which|that|whom|whose|what|how|why|whether|if|when|where|while|because|as|since)$/;

/** Where a finite verb stands, at once or behind a subject; -1 when there is none. */
function verbOf(tokens: Tokens, quotationOf: Int32Array, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + SUBJECT); i++) {
    if (quotationOf[i] >= 0 || RELATIVE.test(tokens.norm[i]) || tokens.pos[i] === "PUNCT") return -1;
    if (isFiniteForm(tokens, i)) return i;
  }
  return -1;
}
