import type { LexiconEntry, Tokens } from "../../../types.js";
import { SHAPE } from "../../shape.js";
import { morphologyOf } from "../../syntax.js";
import type { Draft } from "../draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { type Part, type PartSpan, writeLabels } from "./labels.js";
import { FACT, MARK, type WordFacts } from "./word-facts.js";

/** What features are made of: a few small numbers for each token of a field. */
export interface TokenView {
  readonly length: number;
  readonly norms: Int32Array;
  readonly lemmas: Int32Array;
  readonly tags: Uint8Array;
  /** Part of speech. */
  readonly parts: Uint8Array;
  /** Capitals and figures, see text/shape.ts. */
  readonly shapes: Uint8Array;
  /** 0 outside of quotations, 1 at the first mark, 2 inside, 3 at the last. */
  readonly quoted: Uint8Array;
  /** The labels that the rules' drafts would give. */
  readonly ruled: Uint8Array;
  /** Which kind of cue entry the token is part of; 0 for none. */
  readonly cues: Uint8Array;
  /** 1 at the first token of a sentence. */
  readonly opens: Uint8Array;
  /** 1 where the word marks the bounds of clauses. */
  readonly marks: Uint8Array;
  /** The word where it marks the bounds of clauses, else its part of speech. */
  readonly bounds: Int32Array;
  /** The lemmas of the nearest cues to the left and the right in the sentence; 0 for none. */
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** How far they are, in steps; 0 where there is none. */
  readonly leftAt: Uint8Array;
  readonly rightAt: Uint8Array;
}

const SHAPES = SHAPE.capitalised | SHAPE.allCaps | SHAPE.number;
/** Entries less sure than this say nothing of the tokens around them. */
export const SURE_ENOUGH = 0.4;

/** Views on a field, for the sentences that are marked in `read`. */
export function viewTokens(
  layers: AttributionLayers,
  drafts: readonly Draft[],
  words: WordFacts,
  read: Uint8Array,
): TokenView {
  const { tokens, quotations, matches, sentences } = layers;
  const { length } = tokens;
  const { facts } = words;
  // One piece of memory for all: to ask for a dozen takes longer than to fill them.
  const buffer = new ArrayBuffer((4 * 5 + 9) * length);
  const wholes = (k: number): Int32Array => new Int32Array(buffer, 4 * k * length, length);
  const bytes = (k: number): Uint8Array => new Uint8Array(buffer, (4 * 5 + k) * length, length);
  const view = {
    length,
    norms: wholes(0),
    lemmas: wholes(1),
    tags: tokens.tag,
    parts: bytes(0),
    shapes: bytes(1),
    quoted: bytes(2),
    ruled: bytes(3),
    cues: bytes(4),
    opens: bytes(5),
    marks: bytes(6),
    bounds: wholes(2),
    cueLeft: wholes(3),
    cueRight: wholes(4),
    leftAt: bytes(7),
    rightAt: bytes(8),
  };
  for (const { depth, from, to, closed } of quotations) {
    if (depth > 0) continue;
    view.quoted.fill(2, from, to);
    view.quoted[from] = 1;
    if (closed || to - from === 1) view.quoted[to - 1] = 3;
  }
  writeLabels(spansOfDrafts(drafts), view.ruled);
  const strong = new Uint8Array(length);
  for (const { lexicon, entry, from, to } of matches) {
    if (lexicon !== "attribution") continue;
    const clear = entry.label === "clear";
    const kind = kindOfEntry(entry);
    for (let i = from; i < to; i++)
      if (clear || view.cues[i] === 0) view.cues[i] = 2 * kind + (i === from ? 0 : 1);
    if (!clear && entry.weight >= SURE_ENOUGH) strong[from] = 1;
  }
  sentences.forEach((sentence, index) => {
    if (read[index] === 0) return;
    const { from, to } = sentence;
    view.opens[from] = 1;
    for (let i = from; i < to; i++) {
      const place = words.placeOf(tokens, i);
      const norm = facts[place + FACT.norm];
      const part = partOf(tokens, i);
      const mark = facts[place + FACT.bits] & MARK;
      view.norms[i] = norm;
      view.lemmas[i] = facts[place + FACT.lemma];
      view.parts[i] = part;
      view.shapes[i] = (tokens.shape[i] & SHAPES) >> 1;
      view.marks[i] = mark;
      view.bounds[i] = mark === MARK ? norm : part;
    }
    lookLeft(view, strong, from, to);
    lookRight(view, strong, from, to);
  });
  return view;
}

/** The parts of drafts, as spans. */
export function spansOfDrafts(drafts: readonly Draft[]): PartSpan[] {
  const spans: PartSpan[] = [];
  const add = (part: Part, { from, to }: TokenRange): void => void spans.push({ part, from, to });
  for (const { source, cue, content } of drafts) {
    if (source !== null) add("source", source);
    add("cue", cue);
    for (const piece of content) add("content", piece);
  }
  return spans;
}

type Sides = Pick<TokenView, "lemmas" | "cueLeft" | "cueRight" | "leftAt" | "rightAt">;

function lookLeft(view: Sides, strong: Uint8Array, from: number, to: number): void {
  let cue = -1;
  for (let i = from; i < to; i++) {
    if (cue >= 0) {
      view.cueLeft[i] = view.lemmas[cue];
      view.leftAt[i] = steps(i - cue);
    }
    if (strong[i] === 1) cue = i;
  }
}

function lookRight(view: Sides, strong: Uint8Array, from: number, to: number): void {
  let cue = -1;
  for (let i = to - 1; i >= from; i--) {
    if (cue >= 0) {
      view.cueRight[i] = view.lemmas[cue];
      view.rightAt[i] = steps(cue - i);
    }
    if (strong[i] === 1) cue = i;
  }
}

function steps(distance: number): number {
  if (distance > 12) return 7;
  if (distance > 7) return 6;
  return Math.min(5, distance);
}

const FRAMES = "clause addressee preposition passive noun object attitude adjective".split(" ");
const kinds = new WeakMap<LexiconEntry, number>();

/** 1 for a clear use, else a number for the first frame and how sure the entry is. */
function kindOfEntry(entry: LexiconEntry): number {
  let kind = kinds.get(entry);
  if (kind === undefined) {
    const frame = /frame=([a-z]+)/.exec(entry.note ?? "")?.[1] ?? "clause";
    kind = entry.label === "clear" ? 1 : 2 + FRAMES.indexOf(frame) * 8 + Math.floor(entry.weight * 5);
    kinds.set(entry, kind);
  }
  return kind;
}

const PARTS_OF_SPEECH =
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" ");
const partOfTag = new Uint8Array(256);

function partOf(tokens: Tokens, i: number): number {
  const tag = tokens.tag[i];
  if (partOfTag[tag] === 0) partOfTag[tag] = 1 + PARTS_OF_SPEECH.indexOf(morphologyOf(tokens, i).upos);
  return partOfTag[tag];
}
