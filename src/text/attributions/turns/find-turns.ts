import { SHAPE } from "../../shape.js";
import { countTokenWords } from "../../tokens.js";
import { trimContent } from "../clause.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { isQuoteMark } from "../phrases.js";
import { speaksForSelf } from "../speaks-for-self.js";
import { type Label, readLabels } from "./read-labels.js";
import { isPrintedInFull, lastParagraphOf } from "./run-on.js";

/** What somebody says in a printed conversation, from label to label. */
export interface Turn {
  readonly name: TokenRange;
  readonly colon: number;
  /** A piece for each paragraph. */
  readonly content: readonly TokenRange[];
  /** Whether the label names the article's author or outlet: the turn is the outlet's own. */
  readonly own: boolean;
}

/** Fewer words need say neither "I" nor "you": "Right." */
const SHORT = 6;

/** Share of the turns in which somebody says "I" or "you"; lists of what candidates want have none. */
const LEAST_OWN = 1 / 3;
const LEAST_OWN_MIXED = 1 / 2;

/** A longer bracket has words of the turn in it. */
const LONGEST_CITATION = 30;

/**
 * Turns of a printed conversation, in the order of the text.
 *
 * `HALE: …` ends with its paragraph, or with the next label in it. Where the page prints a conversation in full, and says so,
 * a turn goes on over paragraphs without a label, but not over one that tells of its speaker. None where fewer than two labels name
 * somebody and no colon or bracket leads up to the one, or where hardly anybody says "I" or "you". `writers` are the article's outlet
 * and author.
 */
export function findTurns(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  writers: readonly string[] = [],
): readonly Turn[] {
  const labels = readLabels(layers);
  if (labels.length === 0) return [];
  const speaking = new Set(speakingLabels(layers, quotationOf, labels));
  if (speaking.size === 0) return [];
  const inFull = isPrintedInFull(layers, quotationOf, labels, speaking);
  // Who reads out what others said goes on with a turn; in prose the label is what leads up to a quotation.
  if (inFull) for (const label of readingOut(layers, labels, speaking)) speaking.add(label);
  const turns: Turn[] = [];
  labels.forEach((label, index) => {
    if (!speaking.has(label)) return;
    const next = labels[index + 1] ?? null;
    const content = inFull
      ? contentOver(layers, quotationOf, label, next)
      : pieceIn(layers, label.paragraph, label.colon + 1, next);
    const { name, colon } = label;
    if (content.length > 0) turns.push({ name, colon, content, own: isWriter(layers, name, writers) });
  });
  return turns;
}

/** Whether the label names one of the writers, whole or by initials: interviewers of the page's own. */
function isWriter(
  { tokens }: AttributionLayers,
  { from, to }: TokenRange,
  writers: readonly string[],
): boolean {
  const words = tokens.norm.slice(from, to);
  return writers.some((writer) => {
    const names = writer.toLowerCase().split(/[^\p{L}'’-]+/u);
    // "ABC's ANN HALE" is ABC News's own reporter.
    if (words[1] === "'s" ? names.includes(words[0]) : words.every((word) => names.includes(word)))
      return true;
    const [initials] = words;
    return (
      words.length === 1 && initials === names.map(([first = ""]) => first).join("") && initials.length > 1
    );
  });
}

/** The labels that open a turn. */
function speakingLabels(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  labels: readonly Label[],
): readonly Label[] {
  const capitals = labels.filter((label) => isInCapitals(layers, label) && opens(layers, label));
  const mixed = labels.filter((label) => !isInCapitals(layers, label) && opens(layers, label));
  const counts = countNames(layers, labels);
  const often = (label: Label): boolean => (counts.get(lastWord(layers, label)) ?? 0) > 1;
  const alternate = (some: readonly Label[]): boolean =>
    new Set(some.filter(often).map((label) => lastWord(layers, label))).size > 1;
  const named = capitals.filter(
    ({ speaker }, _, all) => speaker === "sure" || (speaker === "perhaps" && alternate(all)),
  );
  const sure = named.filter((label) => label.speaker === "sure" || often(label));
  const conversation = sure.length > 1 ? sure : sure.filter((label) => isLedUpTo(layers, label));
  const found = shareOfOwn(layers, quotationOf, labels, conversation) >= LEAST_OWN ? conversation : [];
  const people = mixed.filter((label) => label.speaker === "sure" && often(label));
  const talk =
    (alternate(people) || (found.length > 1 && people.length > 0)) &&
    shareOfOwn(layers, quotationOf, labels, people) >= LEAST_OWN_MIXED
      ? people
      : [];
  return [...found, ...talk];
}

/** The labels before quotation marks that name somebody who has turns, too. */
function readingOut(
  layers: AttributionLayers,
  labels: readonly Label[],
  speaking: ReadonlySet<Label>,
): readonly Label[] {
  const names = new Set([...speaking].map((label) => lastWord(layers, label)));
  return labels.filter(
    (label) => isQuoteMark(layers.tokens.norm[label.colon + 1]) && names.has(lastWord(layers, label)),
  );
}

function lastWord({ tokens }: AttributionLayers, { name }: Label): string {
  return tokens.norm[name.to - 1];
}

function countNames(layers: AttributionLayers, labels: readonly Label[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) {
    const word = lastWord(layers, label);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function isInCapitals({ tokens }: AttributionLayers, { name }: Label): boolean {
  for (let i = name.from; i < name.to; i++) if ((tokens.shape[i] & SHAPE.allCaps) !== 0) return true;
  return false;
}

/** Whether words follow that are neither quoted nor a heading. */
function opens({ tokens, paragraphs }: AttributionLayers, { colon, paragraph }: Label): boolean {
  const { norm, shape } = tokens;
  if (isQuoteMark(norm[colon + 1])) return false;
  const end = Math.min(colon + 6, paragraphs[paragraph].to);
  let words = 0;
  let capitals = 0;
  for (let i = colon + 1; i < end; i++) {
    words += shape[i] & SHAPE.word;
    if ((shape[i] & SHAPE.allCaps) !== 0) capitals++;
  }
  return capitals < 2 || capitals < words / 2;
}

/** A colon ends the paragraph before, or a bracket stands before the label: (BEGIN VIDEO CLIP) HALE: */
function isLedUpTo({ tokens, paragraphs }: AttributionLayers, { name, paragraph }: Label): boolean {
  const { norm } = tokens;
  const first = paragraphs[paragraph].from;
  if (name.from > first) return /^[)\]]$/.test(norm[name.from - 1]);
  return paragraph > 0 && /^[:)\]]$/.test(norm[paragraphs[paragraph - 1].to - 1]);
}

/** Share of the turns in which their speaker says "I", "we" or "you", but for short ones without; 0 where there are none. */
function shareOfOwn(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  labels: readonly Label[],
  some: readonly Label[],
): number {
  let told = 0;
  let own = 0;
  for (const label of some) {
    const next = labels[labels.indexOf(label) + 1] ?? null;
    const [piece] = pieceIn(layers, label.paragraph, label.colon + 1, next);
    if (piece === undefined) continue;
    if (speaksForSelf(layers, quotationOf, piece)) own++;
    else if (countTokenWords(layers.tokens, piece.from, piece.to) >= SHORT) told++;
  }
  return own === 0 ? 0 : own / (own + told);
}

/** What stands from `from` to the end of the paragraph, or to the next label in it. */
function pieceIn(
  { tokens, paragraphs, sentenceOf }: AttributionLayers,
  paragraph: number,
  from: number,
  next: Label | null,
): readonly TokenRange[] {
  const { to } = paragraphs[paragraph];
  const end = next !== null && next.paragraph === paragraph ? next.name.from : to;
  let last = from;
  while (last < end && !isMarker(tokens, last, end)) last++;
  const piece = trimContent(tokens, { from, to: withoutCitation(tokens, from, last) });
  return piece === null || sentenceOf[piece.from] < 0 ? [] : [piece];
}

/** Where what is said ends before "[Lakeside News, 4/16/19]". */
function withoutCitation({ norm }: AttributionLayers["tokens"], from: number, to: number): number {
  if (norm[to - 1] !== "]") return to;
  const opening = norm.lastIndexOf("[", to - 1);
  return opening > from && to - opening < LONGEST_CITATION && /[.?!”"…]$/.test(norm[opening - 1])
    ? opening
    : to;
}

/** (END VIDEO CLIP), [END CLIP], (BEGIN VIDEO CLIP): nobody's words, and nobody's behind them. */
function isMarker({ norm, shape }: AttributionLayers["tokens"], i: number, end: number): boolean {
  return (
    /^[([]$/.test(norm[i]) &&
    i + 1 < end &&
    /^(?:begin|end)$/.test(norm[i + 1]) &&
    (shape[i + 1] & SHAPE.allCaps) !== 0
  );
}

/** The same over the paragraphs without labels that go on. */
function contentOver(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  label: Label,
  next: Label | null,
): readonly TokenRange[] {
  const content = [...pieceIn(layers, label.paragraph, label.colon + 1, next)];
  if (next !== null && next.paragraph === label.paragraph) return content;
  const last = lastParagraphOf(layers, quotationOf, label, next);
  for (let k = label.paragraph + 1; k <= last; k++)
    content.push(...pieceIn(layers, k, layers.paragraphs[k].from, next));
  return content;
}
