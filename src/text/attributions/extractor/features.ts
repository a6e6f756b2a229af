import { addOne, addThree, addTwo, type FeatureList } from "./feature-list.js";
import { LABEL_COUNT } from "./labels.js";
import type { TokenView } from "./token-view.js";
import type { WordHashes } from "./word-facts.js";

/** How far to each side a token's features look. */
export const REACH = 2;

/** Classes of the places between two tokens: what quotation and rules do there. */
export const EDGE_CLASSES = 4 * 2 * LABEL_COUNT * LABEL_COUNT;

/** Stand for what is beyond the edges of a stretch, among words, tags, and parts of speech and shapes. */
export const EDGE_WORD: WordHashes = { norm: -1, lemma: -1, ending: -1 };
export const EDGE_TAG = 127;
export const EDGE_PART = 0;
export const EDGE_SHAPE = 8;

/** Numbers of templates; those of words, tags, pairs and triples have one for each place. */
const TEMPLATE = {
  norm: 0,
  lemma: 8,
  ending: 16,
  tag: 24,
  tagPair: 32,
  partTriple: 40,
  quotePair: 48,
  rulePair: 52,
  ruleAndQuote: 56,
  shape: 60,
  quoteAndPart: 64,
  openAndPart: 65,
  lemmaAndTag: 72,
  ruleAndNorm: 76,
  cue: 80,
  left: 88,
  right: 96,
  bounds: 104,
} as const;

/** A word, `offset` tokens to the right of the one whose features these are, from -REACH to REACH. */
export function addWord(list: FeatureList, { norm, lemma, ending }: WordHashes, offset: number): void {
  addOne(list, TEMPLATE.norm + offset + REACH, norm);
  addOne(list, TEMPLATE.lemma + offset + REACH, lemma);
  if (offset === 0) addOne(list, TEMPLATE.ending, ending);
}

/** Two tags side by side, the first `offset` tokens to the right, from -2 to 1; and the first alone. */
export function addTagPair(list: FeatureList, first: number, second: number, offset: number): void {
  addOne(list, TEMPLATE.tag + offset + 2, first);
  addTwo(list, TEMPLATE.tagPair + offset + 2, first, second);
}

/** Three parts of speech, the first `offset` tokens to the right, from -2 to 0. */
export function addPartTriple(
  list: FeatureList,
  [first, second, third]: readonly [number, number, number],
  offset: number,
): void {
  addThree(list, TEMPLATE.partTriple + offset + 2, first, second, third);
}

/** What quotation marks and rules do at a token and beside it, as one number below `FRAME_KEYS`. */
export function frameKey({ quoted, ruled, opens }: TokenView, i: number, from: number, to: number): number {
  const left = i > from ? quoted[i - 1] * 8 + ruled[i - 1] : EDGE_FRAME;
  const right = i + 1 < to ? quoted[i + 1] * 8 + ruled[i + 1] : EDGE_FRAME;
  return ((left * 32 + right) * 32 + quoted[i] * 8 + ruled[i]) * 2 + opens[i];
}

export const FRAME_KEYS = 1 << 16;
/** 7 is no label, so no token has this. */
const EDGE_FRAME = 7;

export function addFrame(list: FeatureList, key: number): void {
  const left = key >> 11;
  const right = (key >> 6) & 31;
  const here = (key >> 1) & 31;
  const quote = here >> 3;
  const rule = here & 7;
  addTwo(list, TEMPLATE.quotePair, left === EDGE_FRAME ? -1 : left >> 3, quote);
  addTwo(list, TEMPLATE.quotePair + 1, quote, right === EDGE_FRAME ? -1 : right >> 3);
  addTwo(list, TEMPLATE.rulePair, left & 7, rule);
  addTwo(list, TEMPLATE.rulePair + 1, rule, right & 7);
  addThree(list, TEMPLATE.ruleAndQuote, rule, quote, key & 1);
}

/** How a token and the one before it are written, its part of speech, and whether it is quoted; below `LOOK_KEYS`. */
export function lookKey({ shapes, parts, quoted, opens }: TokenView, i: number, from: number): number {
  const before = i > from ? shapes[i - 1] : EDGE_SHAPE;
  return (((before * 8 + shapes[i]) * 32 + parts[i]) * 4 + quoted[i]) * 2 + opens[i];
}

export const LOOK_KEYS = 9 * 8 * 32 * 4 * 2;

export function addLook(list: FeatureList, key: number): void {
  const part = (key >> 3) & 31;
  const shape = (key >> 8) & 7;
  addTwo(list, TEMPLATE.shape, shape, part);
  addTwo(list, TEMPLATE.shape + 1, key >> 11, shape);
  addTwo(list, TEMPLATE.quoteAndPart, (key >> 1) & 3, part);
  addTwo(list, TEMPLATE.openAndPart, key & 1, part);
}

/** All other features of token `i`: those that depend on words and their neighbours, or on cues. */
export function addContext(list: FeatureList, view: TokenView, i: number, from: number, to: number): void {
  const { norms, lemmas, tags, ruled } = view;
  const tagBefore = i > from ? tags[i - 1] : EDGE_TAG;
  const tagBehind = i + 1 < to ? tags[i + 1] : EDGE_TAG;
  const normBehind = i + 1 < to ? norms[i + 1] : -1;
  const norm = norms[i];
  addTwo(list, TEMPLATE.lemmaAndTag, lemmas[i], tagBehind);
  addTwo(list, TEMPLATE.lemmaAndTag + 1, tagBefore, lemmas[i]);
  if (ruled[i] > 0) addTwo(list, TEMPLATE.ruleAndNorm, ruled[i], norm);
  addCues(list, view, i, from, to, normBehind);
  addBounds(list, view, i, from, to);
}

/** Entries of the cue lexicon here and beside it, and the nearest in the sentence. */
function addCues(
  list: FeatureList,
  { cues, tags, bounds, cueLeft, cueRight, leftAt, rightAt }: TokenView,
  i: number,
  from: number,
  to: number,
  normBehind: number,
): void {
  const cue = cues[i];
  const before = i > from ? cues[i - 1] : 0;
  const behind = i + 1 < to ? cues[i + 1] : 0;
  if (cue + before + behind > 0) {
    addTwo(list, TEMPLATE.cue, before, cue);
    addTwo(list, TEMPLATE.cue + 1, cue, behind);
    addTwo(list, TEMPLATE.cue + 2, cue, tags[i]);
    addTwo(list, TEMPLATE.cue + 3, cue, normBehind);
  }
  if (leftAt[i] > 0) {
    addTwo(list, TEMPLATE.left, cueLeft[i], leftAt[i]);
    addTwo(list, TEMPLATE.left + 1, cueLeft[i], bounds[i]);
  }
  if (rightAt[i] > 0) {
    addTwo(list, TEMPLATE.right, cueRight[i], rightAt[i]);
    addTwo(list, TEMPLATE.right + 1, cueRight[i], bounds[i]);
  }
}

/** How far the nearest cues are, and the part of speech; below `NEARNESS_KEYS`. */
export function nearnessKey({ leftAt, rightAt, parts }: TokenView, i: number): number {
  return (leftAt[i] * 8 + rightAt[i]) * 32 + parts[i];
}

export const NEARNESS_KEYS = 8 * 8 * 32;

export function addNearness(list: FeatureList, key: number): void {
  addTwo(list, TEMPLATE.left + 2, key >> 8, key & 31);
  addTwo(list, TEMPLATE.right + 2, (key >> 5) & 7, key & 31);
}

/** Words that bound clauses, with their neighbours; without one the parts of speech say the same. */
function addBounds(
  list: FeatureList,
  { bounds, marks }: TokenView,
  i: number,
  from: number,
  to: number,
): void {
  const behind = i + 1 < to;
  const further = i + 2 < to;
  const before = i > from;
  if ((before && marks[i - 1] === 1) || marks[i] === 1)
    addTwo(list, TEMPLATE.bounds, before ? bounds[i - 1] : -1, bounds[i]);
  if (marks[i] === 0 && !(behind && marks[i + 1] === 1) && !(further && marks[i + 2] === 1)) return;
  addTwo(list, TEMPLATE.bounds + 1, bounds[i], behind ? bounds[i + 1] : -1);
  addThree(list, TEMPLATE.bounds + 2, bounds[i], behind ? bounds[i + 1] : -1, further ? bounds[i + 2] : -1);
}

/** The class of the place before token `i`. */
export function edgeClass({ quoted, opens, ruled }: TokenView, i: number, from: number): number {
  const before = i > from ? ruled[i - 1] : 0;
  return ((quoted[i] * 2 + opens[i]) * LABEL_COUNT + before) * LABEL_COUNT + ruled[i];
}
