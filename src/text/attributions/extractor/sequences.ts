import type { ChainSequence } from "../../../learn/chain/chain-sequence.js";
import { bucketOf } from "../../../learn/hash.js";
import type { Draft } from "../draft.js";
import type { AttributionLayers } from "../layers.js";
import { createFeatureList, type FeatureList } from "./feature-list.js";
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
  edgeClass,
  frameKey,
  lookKey,
  nearnessKey,
  REACH,
} from "./features.js";
import { type PartSpan, writeLabels } from "./labels.js";
import { sentencesToRead, stretchesToRead } from "./stretches.js";
import { type TokenView, viewTokens } from "./token-view.js";
import { type WordFacts, type WordHashes, wordAt } from "./word-facts.js";

/** Whole hashes: the learner makes rows of them. */
const ALL_BITS = 2 ** 32;

/** What is read of a field, as sequences to learn from: all features of each token, and the labels of its parts. */
export function readSequences(
  layers: AttributionLayers,
  drafts: readonly Draft[],
  parts: readonly PartSpan[],
  words: WordFacts,
): ChainSequence[] {
  const read = sentencesToRead(layers, words);
  const view = viewTokens(layers, drafts, words, read);
  const wordOf = (i: number): WordHashes => wordAt(words.facts, words.placeOf(layers.tokens, i));
  const labels = new Uint8Array(view.length);
  writeLabels(parts, labels);
  return stretchesToRead(layers, read).map(({ from, to }) => {
    const starts = new Uint32Array(to - from + 1);
    const edges = new Uint16Array(to - from);
    const features: number[] = [];
    const list = createFeatureList();
    for (let i = from; i < to; i++) {
      list.count = 0;
      addAll(list, view, wordOf, i, from, to);
      for (let j = 0; j < list.count; j++) features.push(bucketOf(list.hashes[j], ALL_BITS));
      starts[i - from + 1] = features.length;
      edges[i - from] = edgeClass(view, i, from);
    }
    return {
      length: to - from,
      starts,
      features: Uint32Array.from(features),
      edges,
      labels: repairLabels(labels.slice(from, to)),
    };
  });
}

/** All features of a token. What depends on few things, `createPartReader` has in rows. */
function addAll(
  list: FeatureList,
  view: TokenView,
  wordOf: (i: number) => WordHashes,
  i: number,
  from: number,
  to: number,
): void {
  const inside = (j: number): boolean => j >= from && j < to;
  const tagAt = (j: number): number => (inside(j) ? view.tags[j] : EDGE_TAG);
  const partAt = (j: number): number => (inside(j) ? view.parts[j] : EDGE_PART);
  for (let offset = -REACH; offset <= REACH; offset++)
    addWord(list, inside(i + offset) ? wordOf(i + offset) : EDGE_WORD, offset);
  for (let offset = -2; offset <= 1; offset++)
    addTagPair(list, tagAt(i + offset), tagAt(i + offset + 1), offset);
  for (let offset = -2; offset <= 0; offset++)
    addPartTriple(list, [partAt(i + offset), partAt(i + offset + 1), partAt(i + offset + 2)], offset);
  addFrame(list, frameKey(view, i, from, to));
  addLook(list, lookKey(view, i, from));
  addNearness(list, nearnessKey(view, i));
  addContext(list, view, i, from, to);
}

/** A part that goes on from before the stretch, or was cut by another, begins where it is first seen. */
function repairLabels(labels: Uint8Array): Uint8Array {
  for (let t = 0; t < labels.length; t++) {
    const inner = labels[t] > 0 && labels[t] % 2 === 0;
    const before = t === 0 ? 0 : labels[t - 1];
    if (inner && before !== labels[t] && before !== labels[t] - 1) labels[t]--;
  }
  return labels;
}
