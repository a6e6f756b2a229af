import type { LexiconMatch, Sentence } from "../../types.js";
import type { QuotedStretch } from "../quotations.js";
import { SHAPE } from "../shape.js";
import { countTokenWords } from "../tokens.js";
import { behindCredit } from "./behind-credit.js";
import { type Cue, createCue } from "./cue.js";
import { type Draft, draftOf, type SentenceContext } from "./draft.js";
import type { AttributionLayers, TokenRange } from "./layers.js";
import { phraseAfter, phraseBefore } from "./phrases.js";
import { subjectOf } from "./subject.js";
import { skipTimeBack } from "./time-words.js";
import { isUnsaid } from "./unsaid.js";

/** Shorter quotations may be titles and scare quotes. */
const SHORTEST = 4;

/** A cue as near as this before a quotation leads up to it; behind a colon it may stand further off. */
const NEAR = 12;
const NEAR_COLON = 40;

/** A name, its apposition and the verb behind a quotation. */
const BEHIND = 30;

/** Surer than this, an entry speaks of words wherever it stands. */
const SURE = 0.6;

const NOBODY = /^(?:you|we|one|i|nobody)$/;

/**
 * Attributions of the quotations that no frame reached: those whose speaker and verb stand near in the sentence, though
 * words stand between that the frames do not expect ("explained by email that the two “…”", "said as she left: “…”").
 */
export function draftLeftOver(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  drafts: readonly Draft[],
  cues: string,
): Draft[] {
  const { tokens, quotations, sentences, sentenceOf, matches } = layers;
  if (quotations.length === 0) return [];
  const owned = new Uint8Array(tokens.length);
  for (const draft of drafts) own(draft, owned);
  const spoken = matches.filter(
    ({ lexicon, from, entry }) =>
      lexicon === cues && entry.label !== "clear" && entry.weight >= SURE && quotationOf[from] < 0,
  );
  const found: Draft[] = [];
  for (const quotation of quotations) {
    if (quotation.depth > 0 || !quotation.closed || owned[quotation.inner.from] === 1) continue;
    if (countTokenWords(tokens, quotation.from, quotation.to) < SHORTEST) continue;
    const sentence = sentences[sentenceOf[quotation.from]];
    if (sentence === undefined) continue;
    const near = spoken.filter(
      ({ from, to }) => from >= sentence.from && to <= Math.max(sentence.to, quotation.to + BEHIND),
    );
    if (near.length === 0) continue;
    const context: SentenceContext = { layers, tokens, sentence, quotationOf, drafts: [], cues: [] };
    const draft = draftBehind(context, quotation, near) ?? draftAhead(context, quotation, near);
    if (draft === null || overlapsAny(draft, owned)) continue;
    own(draft, owned);
    found.push(draft);
  }
  return found;
}

function own({ cue, content }: Draft, owned: Uint8Array): void {
  owned.fill(1, cue.from, cue.to);
  for (const { from, to } of content) owned.fill(1, from, to);
}

function overlapsAny({ cue, content }: Draft, owned: Uint8Array): boolean {
  return [cue, ...content].some(({ from, to }) => owned.subarray(from, to).includes(1));
}

/** “…,” said then-Attorney General Ann Hale. · “…,” author and teacher Ann Hale wrote. */
export function draftBehind(
  context: SentenceContext,
  quotation: QuotedStretch,
  near: readonly LexiconMatch[],
): Draft | null {
  const { tokens, sentence } = context;
  const { norm, shape } = tokens;
  if (!/^[,?!…]$/.test(norm[quotation.inner.to - 1]) && norm[quotation.to] !== ",") return null;
  const start = norm[quotation.to] === "," ? quotation.to + 1 : quotation.to;
  const match = near.find(({ from }) => from >= start && from - start < BEHIND);
  if (match === undefined) return null;
  const cue = createCue(tokens, match.entry, match, sentence.from);
  if (!cue.frames.includes("clause") || cue.nonFinite) return null;
  const content = [{ from: quotation.from, to: quotation.to }];
  if (cue.from === start) {
    // "said then-Attorney General Ann Hale"
    const name = norm[cue.to] === "then" && norm[cue.to + 1] === "-" ? cue.to + 2 : cue.to;
    const subject = phraseAfter(tokens, name, Math.min(tokens.length, name + BEHIND));
    return subject === null ? null : draftOf(cue, subject, content);
  }
  const end = skipTimeBack(tokens, cue.from, start);
  const to = norm[end - 1] === "," ? end - 1 : end;
  for (let i = start; i < to; i++) {
    // "Hale, R-Ariz., said"
    const abbreviation = norm[i] === "." && norm[i + 1] === ",";
    if ((/^[.?!:;“”"]$/.test(norm[i]) && !abbreviation) || tokens.pos[i] === "SCONJ") return null;
  }
  if (to <= start || hasVerbBeforeComma(context, start, to)) return null;
  if (
    (shape[start] & SHAPE.capitalised) === 0 &&
    !/^(?:NOUN|DET|PRON|ADJ|PROPN|NUM)$/.test(tokens.pos[start])
  )
    return null;
  return draftOf(cue, { from: start, to }, content);
}

/** A verb before the first comma makes a clause of what should be a name. */
function hasVerbBeforeComma({ tokens }: SentenceContext, from: number, to: number): boolean {
  for (let i = from; i < to && tokens.norm[i] !== ","; i++)
    if (/^(?:VERB|AUX)$/.test(tokens.pos[i])) return true;
  return false;
}

/** The last cue before the quotation in its sentence that has a speaker, and all from there to the closing mark. */
export function draftAhead(
  context: SentenceContext,
  quotation: QuotedStretch,
  near: readonly LexiconMatch[],
): Draft | null {
  const { tokens, sentence } = context;
  for (const match of near.filter(({ to }) => to <= quotation.from).reverse()) {
    const cue = createCue(tokens, match.entry, match, sentence.from);
    const draft = leadingUp(context, cue, quotation);
    if (draft !== null) return draft;
  }
  return null;
}

function leadingUp(context: SentenceContext, cue: Cue, quotation: QuotedStretch): Draft | null {
  const { norm } = context.tokens;
  const that = findThat(context, cue.to, quotation.from);
  const between = quotation.from - (that < 0 ? cue.to : that);
  const opener = norm[quotation.from - 1];
  if (between > (opener === ":" ? NEAR_COLON : NEAR)) return null;
  const speaks = cue.frames.includes("clause") || cue.frames.includes("addressee");
  if (!speaks && (between > 0 || !cue.frames.includes("object"))) return null;
  const source = speakerOf(context, cue);
  if (source === null || NOBODY.test(norm[source.from]) || isUnsaid(context, cue, source)) return null;
  const whole = opener === ":" || opener === ",";
  const from = whole ? quotation.from : that < 0 ? skipThat(norm, cue.to) : that + 1;
  if (!whole && hasBreak(norm, from, quotation.from)) return null;
  return draftOf(cue, source, [{ from, to: quotation.to }]);
}

/** "explained in the case of Hale (1873), which shut the port, that": the word a clause opens with; -1 when another verb comes first. */
function findThat({ tokens }: SentenceContext, from: number, to: number): number {
  const { norm, pos } = tokens;
  for (let i = from, relative = false; i < to && i - from < BEHIND; i++) {
    if (norm[i] === "that" && pos[i] === "SCONJ") return i;
    if (/^(?:which|who|whose|where)$/.test(norm[i])) relative = true;
    else if (norm[i] === ",") relative = false;
    else if (/^[.;:“”"]$/.test(norm[i]) || (!relative && /^(?:VERB|AUX|SCONJ)$/.test(pos[i]))) return -1;
  }
  return -1;
}

function skipThat(norm: readonly string[], from: number): number {
  const start = norm[from] === "," ? from + 1 : from;
  return norm[start] === "that" ? start + 1 : start;
}

function hasBreak(norm: readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[.;:“”"(—–]$|^--$/.test(norm[i])) return true;
  return false;
}

function speakerOf(context: SentenceContext, cue: Cue): TokenRange | null {
  const { tokens, sentence } = context;
  // "what she called “…”", "Kennedy, who said, “…”"
  const end = skipTimeBack(tokens, cue.from, sentence.from);
  const nearest = phraseBefore(tokens, end, sentence.from);
  // "with Hale telling us “…”"
  const absolute = nearest !== null && tokens.norm[nearest.from - 1] === "with";
  if ((absolute || !cue.nonFinite) && nearest !== null) return behindCredit(tokens, nearest);
  return subjectOf(context, cue)?.range ?? openingOf(sentence, context);
}

/** "Ann Hale, founder of the fund, also praised it, saying": whoever the sentence begins with. */
function openingOf({ from, to }: Sentence, { tokens }: SentenceContext): TokenRange | null {
  const opening = phraseAfter(tokens, from, to);
  if (opening === null || tokens.norm[opening.to] === ":") return null;
  return /^(?:VERB|AUX|ADV)$/.test(tokens.pos[opening.to]) || tokens.norm[opening.to] === ","
    ? opening
    : null;
}
