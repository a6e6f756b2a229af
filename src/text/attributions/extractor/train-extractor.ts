import { writeChainModel } from "../../../learn/chain/chain-model.js";
import { type TrainChainOptions, trainChain } from "../../../learn/chain/train-chain.js";
import type { TensorFile } from "../../../learn/tensor-file.js";
import { draftByRules } from "../draft-by-rules.js";
import type { AttributionLayers } from "../layers.js";
import { EDGE_CLASSES } from "./features.js";
import { allowedLabels, LABEL_COUNT, type PartSpan } from "./labels.js";
import { readSequences } from "./sequences.js";
import { sentencesToRead } from "./stretches.js";
import { createWordFacts } from "./word-facts.js";

/** A field whose attributions somebody has marked. */
export interface MarkedField {
  readonly layers: AttributionLayers;
  readonly parts: readonly PartSpan[];
}

/** How the extractor is learned; the rest is as `trainChain` has it. */
export interface TrainExtractorOptions
  extends Pick<TrainChainOptions, "seed" | "epochs" | "draws" | "rate" | "decay" | "fewest" | "onEpoch"> {
  readonly buckets?: number;
}

/** A lemma is read for when it was the head of a cue so often, and in such a share of its uses. */
const FEWEST_USES = 3;
const LEAST_SHARE = 0.35;
const CONTENT_WORDS: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ"]);

/**
 * Learns to find cues, sources and contents where somebody has marked them, on top of what the rules draft.
 *
 * The same fields and seed give the same file.
 */
export function trainExtractor(
  fields: readonly MarkedField[],
  { buckets = 1 << 18, ...options }: TrainExtractorOptions,
): TensorFile {
  const heads = findHeads(fields);
  const facts = createWordFacts(new Set(heads));
  const sequences = fields.flatMap(({ layers, parts }) =>
    readSequences(layers, draftByRules(layers), parts, facts),
  );
  const model = trainChain(sequences, {
    ...options,
    ...allowedLabels(),
    buckets,
    labels: LABEL_COUNT,
    edgeClasses: EDGE_CLASSES,
  });
  return writeChainModel(model, { heads });
}

/** Lemmas that are cues often enough in sentences which nothing else makes worth reading. */
function findHeads(fields: readonly MarkedField[]): string[] {
  const none = createWordFacts(new Set());
  const uses = new Map<string, { cues: number; all: number }>();
  for (const { layers, parts } of fields) {
    const { tokens, sentenceOf } = layers;
    const read = sentencesToRead(layers, none);
    const inCue = new Uint8Array(tokens.length);
    for (const { part, from, to } of parts) if (part === "cue") inCue.fill(1, from, to);
    for (let i = 0; i < tokens.length; i++) {
      if (sentenceOf[i] < 0 || read[sentenceOf[i]] === 1 || !CONTENT_WORDS.has(tokens.pos[i])) continue;
      const use = uses.get(tokens.lemma[i]) ?? { cues: 0, all: 0 };
      uses.set(tokens.lemma[i], { cues: use.cues + inCue[i], all: use.all + 1 });
    }
  }
  return [...uses]
    .filter(([, { cues, all }]) => cues >= FEWEST_USES && cues >= LEAST_SHARE * all)
    .map(([lemma]) => lemma)
    .sort();
}
