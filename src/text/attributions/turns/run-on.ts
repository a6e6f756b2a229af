import { SHAPE } from "../../shape.js";
import type { AttributionLayers } from "../layers.js";
import { speaksForSelf } from "../speaks-for-self.js";
import type { Label } from "./read-labels.js";

/** More paragraphs without a label are no turn. */
const LONGEST_GAP = 20;

/** Fewer labels among the paragraphs from the first to the last are excerpts in prose. */
const LEAST_SHARE = 0.25;

/** A longer paragraph that speaks of a transcript tells of one. */
const LONGEST_LINE = 60;

/**
 * Whether the page prints a conversation in full: a line before it says that a transcript follows, a line behind it that it
 * was shortened, or the labels are initials, as only interviews have them.
 */
export function isPrintedInFull(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  labels: readonly Label[],
  speaking: ReadonlySet<Label>,
): boolean {
  const { tokens, paragraphs } = layers;
  const own = labels.filter((label) => speaking.has(label));
  const first = own[0].paragraph;
  const last = own[own.length - 1].paragraph;
  const labelled = new Set(own.map(({ paragraph }) => paragraph)).size;
  if (labelled / (last - first + 1) < LEAST_SHARE) return false;
  if (
    own.length > 3 &&
    (own.every(({ initials }) => initials) || readsAsTalk(layers, quotationOf, labels, own))
  )
    return true;
  return paragraphs.some(({ from, to }, k) => {
    if (to - from > LONGEST_LINE || (k >= first && k <= last)) return false;
    const words = tokens.norm.slice(from, to);
    if (k > last)
      return /^(?:this|the) (?:\S+ )?(?:interview|conversation|transcript|q&a) (?:has been|was) /.test(
        words.join(" "),
      );
    if (!/^transcripts?$/.test(words.find((word) => /^transcripts?$/.test(word)) ?? "")) return false;
    return words.includes("rush") || /^[:)\]]$/.test(words[words.length - 1]) || k === first - 1;
  });
}

/**
 * Whether the paragraphs without a label between the first and the last go on as talk: none tells of a speaker by name, and
 * half of them say "I", "we" or "you".
 */
function readsAsTalk(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  labels: readonly Label[],
  own: readonly Label[],
): boolean {
  let count = 0;
  let talk = 0;
  for (const label of own) {
    const next = labels[labels.indexOf(label) + 1];
    if (next === undefined) continue;
    for (let k = label.paragraph + 1; k < next.paragraph; k++) {
      if (isFurniture(layers, k) || isHeading(layers, k)) continue;
      if (own.some((one) => tellsOf(layers, one, k, one !== label))) return false;
      count++;
      if (speaksForSelf(layers, quotationOf, layers.paragraphs[k])) talk++;
    }
  }
  return count > 0 && 2 * talk >= count;
}

/**
 * The last paragraph of a turn that goes on over paragraphs without a label: up to the next label, but not over a paragraph that
 * tells of the speaker by name or is the page's. Behind the last label every paragraph has to say "I", "we" or "you".
 */
export function lastParagraphOf(
  layers: AttributionLayers,
  quotationOf: Int32Array,
  label: Label,
  next: Label | null,
): number {
  const { paragraphs, tokens } = layers;
  const end = next === null ? paragraphs.length : next.paragraph;
  if (next !== null && end - label.paragraph > LONGEST_GAP) return label.paragraph;
  let last = label.paragraph;
  for (let k = label.paragraph + 1; k < end && k - label.paragraph <= LONGEST_GAP; k++) {
    const paragraph = paragraphs[k];
    if (/^[([]$/.test(tokens.norm[paragraph.from]) || isFurniture(layers, k)) continue;
    if (tellsOf(layers, label, k, false)) break;
    if (next === null && !speaksForSelf(layers, quotationOf, paragraph)) break;
    if (isHeading(layers, k)) continue;
    last = k;
  }
  return last;
}

function isFurniture({ paragraphs, sentenceOf }: AttributionLayers, k: number): boolean {
  return sentenceOf[paragraphs[k].from] < 0;
}

/** A line without a full stop: a date, a heading. */
function isHeading({ tokens, paragraphs }: AttributionLayers, k: number): boolean {
  const { from, to } = paragraphs[k];
  return !/[.?!…”"—–)\]]$|^--$/.test(tokens.norm[to - 1]) || to - from < 2;
}

/** Whether the paragraph names the speaker, and not as "I'm Ann Hale", nor, of one who `may be addressed`, as "Well, Hale, you know". */
function tellsOf(
  { tokens, paragraphs }: AttributionLayers,
  { name }: Label,
  k: number,
  mayBeAddressed: boolean,
): boolean {
  const { norm, shape } = tokens;
  const { from, to } = paragraphs[k];
  for (let i = from; i < to; i++) {
    if (norm[i] !== norm[name.to - 1] || (shape[i] & SHAPE.capitalised) === 0) continue;
    if (mayBeAddressed && (norm[i + 1] === "," || norm[i - 1] === ",")) continue;
    if (!norm.slice(Math.max(from, i - 5), i).some((word) => /^(?:i|my|me)$/.test(word))) return true;
  }
  return false;
}
