import type { ChainModel } from "../../../learn/chain/chain-model.js";
import { bucketOf } from "../../../learn/hash.js";
import { createMemory } from "../../../learn/kernel/memory.js";
import type { Tokens } from "../../../types.js";
import type { TokenRange } from "../layers.js";
import { createFeatureList } from "./feature-list.js";
import {
  addContext,
  addFrame,
  addLook,
  addNearness,
  addPartTriple,
  addTagPair,
  addWord,
  EDGE_PART,
  EDGE_TAG,
  EDGE_WORD,
  FRAME_KEYS,
  frameKey,
  LOOK_KEYS,
  lookKey,
  NEARNESS_KEYS,
  nearnessKey,
  REACH,
} from "./features.js";
import { createRows, ROW_BYTES, ROW_LABELS, type Rows, type WeightTable } from "./rows.js";
import type { TokenView } from "./token-view.js";
import { type WordFacts, wordAt } from "./word-facts.js";

/** Adds up the weights of all features of the tokens of a stretch: `ROW_LABELS` scores a token. */
export type TokenScorer = (tokens: Tokens, view: TokenView, stretch: TokenRange) => Int16Array;

const WINDOW = 2 * REACH + 1;
/** Words whose rows are kept, by their number; the first key stands for the edges. */
const WORDS_KEPT = 1 << 16;
const TAGS = 128;
const PARTS = 32;
/** Tokens scored at a time, so that a long stretch needs no more memory than this. */
const TOKENS_AT_A_TIME = 256;
/** Tokens looked at for them: the neighbours at both ends too. */
const TOKENS_IN_VIEW = TOKENS_AT_A_TIME + 2 * REACH;
/** Rows of a token: those of words, tags and parts of speech around it, and of its context. */
const MOST_ROWS = 64;
/** Room for the table, the rows and what is gathered. */
const MEGABYTES = 11;

/** What it returns is overwritten by the next call. Takes about 15 MB. */
export function createTokenScorer(model: ChainModel, { facts, placeOf }: WordFacts): TokenScorer {
  const { buckets } = model;
  const memory = createMemory(MEGABYTES + Math.ceil((buckets * ROW_BYTES) / 2 ** 20));
  const table = storeWeights(memory, model);
  // Behind the words that are kept there is room for any other at each place in view.
  const words = createRows(table, WORDS_KEPT + TOKENS_IN_VIEW, WINDOW);
  const pairs = createRows(table, TAGS * TAGS, 4);
  const triples = createRows(table, PARTS ** 3, 3);
  const frames = createRows(table, FRAME_KEYS, 1);
  const nearness = createRows(table, NEARNESS_KEYS, 1);
  const looks = createRows(table, LOOK_KEYS, 1);
  const rowsAt = memory.allocate(TOKENS_AT_A_TIME * MOST_ROWS);
  const countsAt = memory.allocate(TOKENS_AT_A_TIME);
  const sumsAt = memory.allocateBytes(TOKENS_AT_A_TIME * ROW_BYTES);
  const numbers = new Int32Array(memory.bytes.buffer);
  const shorts = new Int16Array(memory.bytes.buffer);
  const list = createFeatureList();
  let vocabulary: object | null = null;
  let scores = new Int16Array(0);
  /** The addresses of the rows of each token in view. */
  const wordRows = new Int32Array(TOKENS_IN_VIEW);
  const pairRows = new Int32Array(TOKENS_IN_VIEW);
  const tripleRows = new Int32Array(TOKENS_IN_VIEW);

  const wordRow = (tokens: Tokens, i: number, at: number): number => {
    const number = tokens.word[i];
    const isKept = number > 0 && number < WORDS_KEPT;
    const key = isKept ? number : WORDS_KEPT + at;
    if (!isKept || !words.has(key)) {
      const word = wordAt(facts, placeOf(tokens, i));
      words.make(key, (to, place) => addWord(to, word, REACH - place));
    }
    return words.addressOf(key);
  };
  const edgeRow = (): number => {
    if (!words.has(0)) words.make(0, (to, at) => addWord(to, EDGE_WORD, REACH - at));
    return words.addressOf(0);
  };
  // Rows are made in functions of their own: what a closure captures is allocated wherever it might be made.
  const makeRow = (rows: Rows, key: number, add: (to: typeof list, key: number) => void): void =>
    rows.make(key, (to) => add(to, key));
  const makePair = (pair: number, tag: number, tagBehind: number): void =>
    pairs.make(pair, (to, place) => addTagPair(to, tag, tagBehind, 1 - place));
  const makeTriple = (triple: number, first: number, second: number, third: number): void =>
    triples.make(triple, (to, place) => addPartTriple(to, [first, second, third], -place));
  const makeOnce = (rows: Rows, key: number, add: (to: typeof list, key: number) => void): number => {
    if (!rows.has(key)) makeRow(rows, key, add);
    return rows.addressOf(key);
  };

  /** Looks the rows up that are shared between neighbours, for `count` tokens from `start` on of a stretch. */
  const lookUp = (
    tokens: Tokens,
    { tags, parts }: TokenView,
    { from, to }: TokenRange,
    start: number,
    count: number,
  ): void => {
    const last = to - 1;
    for (let i = start - REACH; i < start + count + REACH; i++) {
      const at = i - start + REACH;
      const inside = i >= from && i <= last;
      const next = i + 1 >= from && i + 1 <= last;
      wordRows[at] = inside ? wordRow(tokens, i, at) : edgeRow();
      const tag = inside ? tags[i] : EDGE_TAG;
      const tagBehind = next ? tags[i + 1] : EDGE_TAG;
      const pair = tag * TAGS + tagBehind;
      // What a pair gives to the token before it stands first.
      if (!pairs.has(pair)) makePair(pair, tag, tagBehind);
      pairRows[at] = pairs.addressOf(pair);
      const first = inside ? parts[i] : EDGE_PART;
      const second = next ? parts[i + 1] : EDGE_PART;
      const third = i + 2 >= from && i + 2 <= last ? parts[i + 2] : EDGE_PART;
      const triple = (first * PARTS + second) * PARTS + third;
      if (!triples.has(triple)) makeTriple(triple, first, second, third);
      tripleRows[at] = triples.addressOf(triple);
    }
  };
  /** Lists the rows of token `i` of a stretch, which stands at place `at` in view, from `slot` on; returns how many. */
  const listRows = (
    view: TokenView,
    i: number,
    { from, to }: TokenRange,
    at: number,
    slot: number,
  ): number => {
    let n = slot;
    for (let offset = -REACH; offset <= REACH; offset++)
      numbers[n++] = wordRows[at + offset] + (REACH - offset) * ROW_BYTES;
    for (let offset = -2; offset <= 1; offset++)
      numbers[n++] = pairRows[at + offset] + (1 - offset) * ROW_BYTES;
    for (let offset = -2; offset <= 0; offset++) numbers[n++] = tripleRows[at + offset] - offset * ROW_BYTES;
    numbers[n++] = makeOnce(frames, frameKey(view, i, from, to), addFrame);
    numbers[n++] = makeOnce(looks, lookKey(view, i, from), addLook);
    numbers[n++] = makeOnce(nearness, nearnessKey(view, i), addNearness);
    list.count = 0;
    addContext(list, view, i, from, to);
    for (let j = 0; j < list.count; j++)
      numbers[n++] = table.at + bucketOf(list.hashes[j], buckets) * ROW_BYTES;
    return n - slot;
  };

  return (tokens, view, stretch) => {
    if (vocabulary !== tokens.vocabulary) {
      words.forget();
      vocabulary = tokens.vocabulary;
    }
    const length = stretch.to - stretch.from;
    if (scores.length < length * ROW_LABELS) scores = new Int16Array(2 * length * ROW_LABELS);
    for (let start = 0; start < length; start += TOKENS_AT_A_TIME) {
      const count = Math.min(TOKENS_AT_A_TIME, length - start);
      const first = stretch.from + start;
      lookUp(tokens, view, stretch, first, count);
      for (let t = 0; t < count; t++) {
        const slot = (rowsAt >> 2) + t * MOST_ROWS;
        numbers[(countsAt >> 2) + t] = listRows(view, first + t, stretch, t + REACH, slot);
      }
      memory.kernel.gatherShorts(sumsAt, rowsAt, countsAt, MOST_ROWS, count);
      const sums = sumsAt >> 1;
      scores.set(shorts.subarray(sums, sums + count * ROW_LABELS), start * ROW_LABELS);
    }
    return scores;
  };
}

function storeWeights(memory: WeightTable["memory"], { labels, buckets, weights }: ChainModel): WeightTable {
  const at = memory.allocateBytes(buckets * ROW_BYTES);
  const shorts = new Int16Array(memory.bytes.buffer);
  for (let row = 0; row < buckets; row++)
    for (let b = 0; b < labels; b++) shorts[(at >> 1) + row * ROW_LABELS + b] = weights[row * labels + b];
  return { memory, at, buckets };
}
