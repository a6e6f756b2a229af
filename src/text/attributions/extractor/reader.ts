import { createChainDecoder } from "../../../learn/chain/chain-decoder.js";
import { readChainModel } from "../../../learn/chain/chain-model.js";
import type { TensorFile } from "../../../learn/tensor-file.js";
import type { Draft } from "../draft.js";
import type { AttributionLayers, TokenRange } from "../layers.js";
import { edgeClass } from "./features.js";
import { beginLabel, type PartSpan, readSpans } from "./labels.js";
import { createTokenScorer } from "./score-tokens.js";
import { sentencesToRead, stretchesToRead } from "./stretches.js";
import { type TokenView, viewTokens } from "./token-view.js";
import { createWordFacts } from "./word-facts.js";

/** A part that was found, and for a cue how sure. */
export interface FoundPart extends PartSpan {
  /** Steps by which the best reading with this cue is ahead of the best one without; 0 for other parts. */
  readonly margin: number;
}

/** Finds the parts of attributions in a field. */
export interface PartReader {
  /** In the order of the text; they do not overlap. */
  read(layers: AttributionLayers, drafts: readonly Draft[]): FoundPart[];
  /** The natural logarithm of odds that a step of a margin stands for. */
  readonly step: number;
}

const BEGIN_CUE = beginLabel("cue");

/** A reader out of a file that `trainExtractor` made. */
export function createPartReader(file: TensorFile): PartReader {
  const model = readChainModel(file, "extractor");
  const decoder = createChainDecoder(model);
  // Written by `trainExtractor`, which the kind vouches for.
  const words = createWordFacts(new Set(file.settings.heads as readonly string[]));
  const score = createTokenScorer(model, words);
  let edges = new Uint16Array(0);

  const readStretch = (layers: AttributionLayers, view: TokenView, stretch: TokenRange): FoundPart[] => {
    const { from, to } = stretch;
    const length = to - from;
    if (edges.length < length) edges = new Uint16Array(2 * length);
    for (let t = 0; t < length; t++) edges[t] = edgeClass(view, from + t, from);
    const scores = score(layers.tokens, view, stretch);
    const { labels, margin } = decoder.decode(scores, edges, length);
    return readSpans(labels, length, from).map(({ part, from: start, to: end }) => ({
      part,
      from: start,
      to: end,
      margin: part === "cue" ? margin(start - from, BEGIN_CUE) : 0,
    }));
  };

  return {
    step: model.step,
    read: (layers, drafts) => {
      const read = sentencesToRead(layers, words);
      if (!read.includes(1)) return [];
      const view = viewTokens(layers, drafts, words, read);
      return stretchesToRead(layers, read).flatMap((stretch) => readStretch(layers, view, stretch));
    },
  };
}
