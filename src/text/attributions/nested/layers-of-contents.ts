import type { Sentence, Tokens } from "../../../types.js";
import type { QuotedStretch } from "../../quotations.js";
import { SHAPE } from "../../shape.js";
import { spanOfTokens } from "../../tokens.js";
import { CUES } from "../draft-by-rules.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isQuoteMark } from "../phrases.js";

/** Less sure than this, an entry means something else too often where nothing but a clause is left to judge by. */
export const SURE = 0.5;

/** A clause of somebody's, to be read as a sentence. */
interface Stretch extends TokenRange {
  readonly paragraph: number;
  /** The quotation whose inside it is, by its index; -1 where it is none's. */
  readonly opened: number;
}

/**
 * The layers of what others say, each sentence of it a text of its own: what stands within the marks of a quotation is there
 * without them, and what is quoted within it is a quotation. All tokens are those of the field, so that places stay; `null`
 * when nothing is left. Sentences without a cue are left out, and of pieces that overlap the longest counts.
 */
export function layersOfContents(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  pieces: readonly TokenRange[],
): AttributionLayers | null {
  const { tokens } = layers;
  const cues = cueTokens(layers);
  const stretches = apart(pieces)
    .flatMap((piece) => stretchesOf(layers, quotationOf, piece))
    .filter(({ from, to }) => cues.subarray(from, to).includes(1));
  if (stretches.length === 0) return null;
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  const clauses = stretches.map(({ from, to, paragraph }, index): Sentence => {
    sentenceOf.fill(index, from, to);
    return { ...spanOfTokens(tokens, from, to), paragraph };
  });
  const matches = layers.matches.filter(
    ({ lexicon, from, to }) =>
      lexicon === CUES && sentenceOf[from] >= 0 && sentenceOf[from] === sentenceOf[to - 1],
  );
  return {
    field: layers.field,
    text: layers.text,
    tokens,
    paragraphs: layers.paragraphs,
    sentences: clauses,
    sentenceOf,
    quotations: quotationsWithin(layers, quotationOf, stretches),
    matches,
  };
}

/** 1 where a cue begins that is sure enough to tell of words by itself. */
function cueTokens({ tokens, matches }: AttributionLayers): Uint8Array {
  const cues = new Uint8Array(tokens.length);
  for (const { lexicon, entry, from } of matches)
    if (lexicon === CUES && entry.label !== "clear" && entry.weight >= SURE) cues[from] = 1;
  return cues;
}

/** The pieces in order, without those that overlap a longer one or one before. */
function apart(pieces: readonly TokenRange[]): TokenRange[] {
  const kept: TokenRange[] = [];
  let end = 0;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (piece.from < end) continue;
    kept.push(piece);
    end = piece.to;
  }
  return kept;
}

/** The sentences of a piece. One that is quoted from end to end is read within its marks. */
function stretchesOf(
  { tokens, sentences, sentenceOf }: AttributionLayers,
  quotationOf: Int32Array,
  { from, to }: TokenRange,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = from; at < to; ) {
    const sentence = sentences[sentenceOf[at]];
    const end = sentence === undefined ? at + 1 : Math.min(to, sentence.to);
    if (sentence !== undefined && hasBareWord(tokens.shape, quotationOf, at, end))
      stretches.push({ from: at, to: end, paragraph: sentence.paragraph, opened: -1 });
    else if (sentence !== undefined)
      for (const { from: first, to: last } of quotedRuns(quotationOf, at, end))
        stretches.push({
          from: first,
          to: last,
          paragraph: sentence.paragraph,
          opened: quotationOf[first],
        });
    at = end;
  }
  return stretches.flatMap((stretch) => trim(tokens, stretch));
}

function hasBareWord(shape: Uint8Array, quotationOf: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (quotationOf[i] < 0 && (shape[i] & SHAPE.word) !== 0) return true;
  return false;
}

/** The runs of tokens that stand in one quotation each. */
function quotedRuns(quotationOf: Int32Array, from: number, to: number): TokenRange[] {
  const runs: TokenRange[] = [];
  for (let at = from; at < to; ) {
    let end = at + 1;
    while (end < to && quotationOf[end] === quotationOf[at]) end++;
    if (quotationOf[at] >= 0) runs.push({ from: at, to: end });
    at = end;
  }
  return runs;
}

/** Without the marks around it, the commas at its edges, and a "that" which hands it on; nothing when no word is left. */
function trim({ norm, shape }: Tokens, stretch: Stretch): Stretch[] {
  let { from, to } = stretch;
  while (from < to && (/^[,;:]$/.test(norm[from]) || (stretch.opened >= 0 && isQuoteMark(norm[from]))))
    from++;
  if (stretch.opened < 0 && norm[from] === "that") from++;
  while (to > from && (/^[,;:]$/.test(norm[to - 1]) || (stretch.opened >= 0 && isQuoteMark(norm[to - 1]))))
    to--;
  for (let i = from; i < to; i++) if ((shape[i] & SHAPE.word) !== 0) return [{ ...stretch, from, to }];
  return [];
}

/** What is quoted within the stretches, cut where they end; an opened quotation is none there, and what it holds rises by a level. */
function quotationsWithin(
  { tokens, quotations }: AttributionLayers,
  quotationOf: Int32Array,
  stretches: readonly Stretch[],
): QuotedStretch[] {
  const byOuter = new Map<number, number[]>();
  quotations.forEach(({ from }, index) => {
    const outer = quotationOf[from];
    const group = byOuter.get(outer);
    if (group === undefined) byOuter.set(outer, [index]);
    else group.push(index);
  });
  const within: QuotedStretch[] = [];
  for (const { from, to, opened } of stretches) {
    const seen = new Set<number>();
    for (let i = from; i < to; i++) if (quotationOf[i] >= 0) seen.add(quotationOf[i]);
    for (const outer of seen)
      for (const index of byOuter.get(outer) ?? []) {
        const one = quotations[index];
        if (index === opened || one.to <= from || one.from >= to) continue;
        const first = Math.max(from, one.from);
        const inner = { from: Math.max(first, one.inner.from), to: Math.min(to, one.inner.to) };
        if (inner.from >= inner.to) continue;
        within.push({
          ...spanOfTokens(tokens, first, Math.min(to, one.to)),
          inner: spanOfTokens(tokens, inner.from, inner.to),
          depth: one.depth - (opened === outer ? 1 : 0),
          closed: one.closed && one.to <= to,
        });
      }
  }
  return within;
}
